import { Injectable } from '@nestjs/common';
import { checkEnd } from '#domain/access/check-end.js';
import { allow } from '#domain/rules/allow.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import type { RowChange } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { administering, boundsOf, seenBy } from '../access/administrator.js';
import type { Asked } from '../access-records/accessed.js';
import { recordAccess } from '../access-records/record-access.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { keysMadeIn } from '../keys/key.store.js';
import { revoking, withKeysElsewhere } from '../keys/revoking.js';
import { ending } from './ending.js';
import type { SessionEntity } from './session.entity.js';
import { SESSION, SESSIONS } from './session.query.js';
import { sessionRow } from './session.store.js';

/** Sessions that people have begun in person, at the screens. @see signIn */
@Injectable()
export class SessionsService {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Ends one of one's own. That it is the one it is done in is a sign-out; any other may be in somebody else's hands, so the
   * keys end with it that were made in it. @param from the id of the session it is done in
   * @throws NotThere, RuleBroken `session_ended`
   */
  endOwn(act: Act, asked: Asked, id: string, from?: string): Promise<Written> {
    const whose = { bounds: act.viewer.organisation, person: act.viewer.person ?? NOBODY };
    return this.endAny(act, { ...whose, keepsKeys: id === from }, id, (tx, _, ended) =>
      recordAccess(tx, { what: 'signed_out', ...asked, session: id }, ended),
    );
  }

  /** Ends somebody's; from the next request on it opens nothing, nor do the keys that were made in it. @throws NotThere, RuleBroken `session_ended` */
  end(given: Act, id: string): Promise<Written> {
    const act = administering(given);
    const whose = { bounds: boundsOf(act.viewer), person: null, keepsKeys: false };
    return this.endAny(act, whose, id, (tx, { organisation_id }, ended) =>
      tx.record({
        subject: { type: 'session', id },
        action: 'session.ended',
        happenedOn: null,
        sourceId: null,
        seenBy: seenBy(organisation_id),
        changes: ended,
      }),
    );
  }

  list(asked: Viewing, request: PageRequest): Promise<Page> {
    const viewing = administering(asked);
    return readPage(this.ledger.reader(viewing), SESSIONS(boundsOf(viewing.viewer), null), request);
  }

  /** One's own. */
  listOwn(viewing: Viewing, request: PageRequest): Promise<Page> {
    const { organisation, person } = viewing.viewer;
    // Whoever is no person has none, and is not shown everybody's for that.
    return readPage(this.ledger.reader(viewing), SESSIONS(organisation, person ?? NOBODY), request);
  }

  private endAny(
    act: Act,
    { bounds, person, keepsKeys }: Whose,
    id: string,
    record: (tx: Tx, row: SessionEntity, ended: RowChange[]) => Promise<void>,
  ): Promise<Written> {
    const write = async (tx: Tx): Promise<Answer> => {
      tx.lockAccess();
      const row = await sessionRow(tx, bounds, person, id);
      allow(checkEnd(row.ended_at));
      const keys = keepsKeys ? [] : await revoking(tx, await keysMadeIn(tx, [id]), row.organisation_id);
      await record(tx, row, [...(await ending(tx, [row])), ...keys]);
      const read = (await tx.row<Read>(SESSION, [bounds, person, id]))!;
      return { status: 200, body: read.json, revision: read.revision };
    };
    return withKeysElsewhere(this.ledger, act, () => this.ledger.write(act, write));
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

interface Whose {
  readonly bounds: string | null;
  readonly person: string | null;
  readonly keepsKeys: boolean;
}

interface Read {
  json: string;
  revision: number;
}
