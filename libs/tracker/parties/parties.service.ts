import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/days/day.js';
import { checkRetirement } from '#domain/parties/check-retirement.js';
import { allow } from '#domain/rules/allow.js';
import { dayOf, type Act, type Answer, type Viewing, type Written } from '#ledger/act.js';
import { NotThere, StaleRevision } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at } from '../facts/address.query.js';
import { isStale } from '../facts/is-stale.js';
import { audienceOf, newFact, ownedBy } from '../facts/new-fact.js';
import { seedMissing } from '../facts/seed-missing.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { checkParty } from './check-party.js';
import { ISO_STATES } from './iso-states.js';
import type { NewParty, PartyPatch, Retirement } from './new-party.js';
import { PARTIES } from './parties.query.js';
import { PartyEntity } from './party.entity.js';
import { PARTY } from './party.query.js';
import { KNOWN_CODES, partyRow } from './party.store.js';

const DEFAULT_MARKING = 'TLP:CLEAR';

interface PartyRead {
  json: string;
  code: string;
  revision: number;
}

/** Adding, correcting, retiring and reading parties; who belongs to which bloc is `MembershipsService`. */
@Injectable()
export class PartiesService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws RuleBroken, Conflict `duplicate_code` */
  add(act: Act, given: NewParty): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      allow(checkParty(given));

      const { code, name, type } = given;
      const seenBy = ownedBy(act.viewer, given, DEFAULT_MARKING);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      await tx.record({
        subject: { type: 'party', id: fact.id },
        action: 'party.added',
        happenedOn: null,
        sourceId: null,
        seenBy,
        changes: [insert(PartyEntity, { ...fact, code, name, type, retired_on: null })],
      });
      return answer(tx, 201, code);
    });
  }

  /** @throws NotThere, StaleRevision */
  patch(act: Act, code: string, { name }: PartyPatch): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const party = await partyRow(tx, code);
      if (isStale(act, party)) throw new StaleRevision();

      await tx.record({
        subject: { type: 'party', id: party.id },
        action: 'party.corrected',
        happenedOn: null,
        sourceId: null,
        seenBy: audienceOf(party),
        changes: [update(PartyEntity, party, { name })],
      });
      return answer(tx, 200, party.code);
    });
  }

  /** From a day on the party takes no part any more; what it did before stays. @throws NotThere, RuleBroken */
  retire(act: Act, code: string, { on }: Retirement): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const party = await partyRow(tx, code);
      allow(checkRetirement(party.retired_on as Day | null, on, act.today));

      await tx.record({
        subject: { type: 'party', id: party.id },
        action: 'party.retired',
        happenedOn: on,
        sourceId: null,
        seenBy: audienceOf(party),
        changes: [update(PartyEntity, party, { retired_on: on })],
      });
      return answer(tx, 200, party.code);
    });
  }

  /**
   * Adds every state that ISO 3166-1 knows and the book does not, in one entry; writes nothing when it knows all.
   * @returns how many were added
   */
  seedStates(act: Act): Promise<number> {
    const rows = [...ISO_STATES].map(([code, name]) => ({ code, name, type: 'state', retired_on: null }));
    return seedMissing(this.ledger, act, {
      table: PartyEntity,
      action: 'party.seeded',
      marking: DEFAULT_MARKING,
      known: KNOWN_CODES,
      wanted: new Map(rows.map((row) => [row.code, row])),
    });
  }

  /** @throws NotThere */
  async read(viewing: Viewing, code: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<PartyRead>(at(PARTY, code), [code, dayOf(viewing)]);
    if (!found) throw new NotThere('party');
    return { body: found.json, revision: found.revision };
  }

  list(viewing: Viewing, request: PageRequest): Promise<Page> {
    return readPage(this.ledger.reader(viewing), PARTIES(dayOf(viewing)), request);
  }
}

async function answer(tx: Tx, status: number, code: string): Promise<Answer> {
  const read = (await tx.row<PartyRead>(PARTY.byName, [code, tx.act.today]))!;
  return { status, body: read.json, location: `/api/v1/parties/${code}`, revision: read.revision };
}
