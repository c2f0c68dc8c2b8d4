import { Injectable } from '@nestjs/common';
import { checkNotFuture } from '#domain/days/check-not-future.js';
import { allow } from '#domain/rules/allow.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import { NotThere, StaleRevision } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { audienceOf, ownedBy } from '../facts/new-fact.js';
import { isStale } from '../facts/is-stale.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import type { NewSource, SourcePatch } from './new-source.js';
import { sourceColumns, sourceRow } from './source-row.js';
import { SourceEntity } from './source.entity.js';
import { SOURCE, SOURCES } from './source.query.js';
import { sourceById } from './source.store.js';

const DEFAULT_MARKING = 'TLP:CLEAR';

interface SourceRead {
  json: string;
  revision: number;
}

/** Adding, correcting and reading what is cited. */
@Injectable()
export class SourcesService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws RuleBroken */
  add(act: Act, given: NewSource): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      allow(checkPublished(given, act));

      const seenBy = ownedBy(act.viewer, given, DEFAULT_MARKING);
      const { marking: _, audience: __, ...said } = given;
      const source = sourceRow(said, seenBy, act.viewer, await tx.now());
      await tx.record({
        subject: { type: 'source', id: source.id },
        action: 'source.added',
        happenedOn: null,
        sourceId: null,
        seenBy,
        changes: [insert(SourceEntity, source)],
      });
      return answer(tx, 201, source.id);
    });
  }

  /** @throws NotThere, StaleRevision, RuleBroken */
  patch(act: Act, id: string, patch: SourcePatch): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const source = await sourceById(tx, id);
      if (isStale(act, source)) throw new StaleRevision();
      allow(checkPublished(patch, act));

      await tx.record({
        subject: { type: 'source', id },
        action: 'source.corrected',
        happenedOn: null,
        sourceId: null,
        seenBy: audienceOf(source),
        changes: [update(SourceEntity, source, sourceColumns(patch))],
      });
      return answer(tx, 200, id);
    });
  }

  /** @throws NotThere */
  async read(viewing: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<SourceRead>(SOURCE, [id]);
    if (!found) throw new NotThere('source');
    return { body: found.json, revision: found.revision };
  }

  list(viewing: Viewing, request: PageRequest): Promise<Page> {
    return readPage(this.ledger.reader(viewing), SOURCES, request);
  }
}

const checkPublished = ({ publishedOn }: SourcePatch, { today }: Act) =>
  publishedOn ? checkNotFuture(publishedOn, today, '/publishedOn') : [];

async function answer(tx: Tx, status: number, id: string): Promise<Answer> {
  const read = (await tx.row<SourceRead>(SOURCE, [id]))!;
  return { status, body: read.json, location: `/api/v1/sources/${id}`, revision: read.revision };
}
