import { Injectable } from '@nestjs/common';
import { checkNotKeeper, checkReinstatement, checkSuspension } from '#domain/access/check-suspension.js';
import { allow } from '#domain/rules/allow.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import type { Action } from '#ledger/entries/entry.js';
import { NotThere, StaleRevision } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { newId } from '#ledger/new-id.js';
import { KEEPER } from '#ledger/viewer.js';
import { insert, update, type RowChange } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { administering, boundsOf, seenBy } from '../access/administrator.js';
import { isStale } from '../facts/is-stale.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { ending } from '../sessions/ending.js';
import { openSessionsIn } from '../sessions/session.store.js';
import type { NewOrganisation, OrganisationPatch } from './new-organisation.js';
import { OrganisationEntity } from './organisation.entity.js';
import { ORGANISATION, ORGANISATIONS } from './organisation.query.js';
import { organisationRow } from './organisation.store.js';

interface OrganisationRead {
  json: string;
  revision: number;
}

/** Who uses the book, by organisation: those of the keeper look after all of them, all others see their own. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws RuleBroken `not_the_keeper`, Conflict `duplicate_name` */
  add(asked: Act, { name }: NewOrganisation): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      allow(checkKeeper(tx.act));
      const id = newId();
      const [recorded_at, recorded_by] = [await tx.now(), tx.act.viewer.principal];
      const row = { id, revision: 1, ...seenBy(id), recorded_at, recorded_by, name, suspended_at: null };
      return record(tx, 201, 'organisation.added', id, insert(OrganisationEntity, row));
    });
  }

  /** @throws NotThere, StaleRevision, RuleBroken `not_the_keeper`, Conflict `duplicate_name` */
  patch(asked: Act, id: string, patch: OrganisationPatch): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      const row = await organisationRow(tx, id);
      if (isStale(tx.act, row)) throw new StaleRevision();
      allow(checkKeeper(tx.act));
      const { name = row.name } = patch;
      return record(tx, 200, 'organisation.corrected', id, update(OrganisationEntity, row, { name }));
    });
  }

  /** From the next request on nobody of it is let in, and all its people's sessions have ended. @throws NotThere, RuleBroken */
  suspend(asked: Act, id: string): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      const row = await organisationRow(tx, id);
      allow([...checkKeeper(tx.act), ...checkNotKeeper(id === KEEPER), ...checkSuspension(row.suspended_at)]);
      const suspended = update(OrganisationEntity, row, { suspended_at: await tx.now() });
      const ended = await ending(tx, await openSessionsIn(tx, id));
      return record(tx, 200, 'organisation.suspended', id, suspended, ...ended);
    });
  }

  /** Whoever of it was not shut out by themselves is let in again. @throws NotThere, RuleBroken */
  reinstate(asked: Act, id: string): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      const row = await organisationRow(tx, id);
      allow([...checkKeeper(tx.act), ...checkReinstatement(row.suspended_at)]);
      const reinstated = update(OrganisationEntity, row, { suspended_at: null });
      return record(tx, 200, 'organisation.reinstated', id, reinstated);
    });
  }

  /** @throws NotThere */
  async read(asked: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const viewing = administering(asked);
    const values = [boundsOf(viewing.viewer), id];
    const found = await this.ledger.reader(viewing).row<OrganisationRead>(ORGANISATION, values);
    if (!found) throw new NotThere('organisation');
    return { body: found.json, revision: found.revision };
  }

  list(asked: Viewing, request: PageRequest): Promise<Page> {
    const viewing = administering(asked);
    return readPage(this.ledger.reader(viewing), ORGANISATIONS(boundsOf(viewing.viewer)), request);
  }
}

/** Of the organisations themselves only those who keep the book decide. */
const checkKeeper = ({ viewer }: Act) =>
  boundsOf(viewer) === null
    ? []
    : [
        {
          code: 'not_the_keeper',
          message: 'Only the organisation that keeps the book decides on organisations.',
        },
      ];

async function record(
  tx: Tx,
  status: number,
  action: Action,
  id: string,
  ...changes: RowChange[]
): Promise<Answer> {
  await tx.record({
    subject: { type: 'organisation', id },
    action,
    happenedOn: null,
    sourceId: null,
    seenBy: seenBy(id),
    changes,
  });
  const read = (await tx.row<OrganisationRead>(ORGANISATION, [boundsOf(tx.act.viewer), id]))!;
  return { status, body: read.json, location: `/api/v1/organisations/${id}`, revision: read.revision };
}
