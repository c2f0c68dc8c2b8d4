import { randomUUID } from 'node:crypto';
import { KEEPER, type Viewer } from '#ledger/viewer.js';
import { EventsService } from '#tracker/events/events.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { ScenariosService } from '#tracker/scenarios/scenarios.service.js';
import { factTables } from '#tracker/fact-tables.js';
import { acting, member, on, type Book } from '../support/book.js';
import { ceasefireOfFebruary } from './events.js';
import { parisFramework } from './paris-framework.js';
import { estonianCompany } from './pledges.js';
import { estonianSupport } from './positions.js';

export const MARKINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Marking = (typeof MARKINGS)[number];

const ALLY = randomUUID();
const ENVOY = randomUUID();
const elsewhere = randomUUID();

/**
 * Who sees what by the Traffic Light Protocol 2.0, where the keeper owns everything, what is AMBER is shared with an
 * ally, and what is RED is for one envoy.
 */
export const VIEWERS: readonly [who: string, viewer: Viewer, sees: readonly Marking[]][] = [
  ['the public', { kind: 'public', principal: 'public', organisation: KEEPER }, ['TLP:CLEAR']],
  ['a member of the keeper', member(KEEPER, randomUUID()), MARKINGS.slice(0, 4)],
  ['a member of the ally', member(ALLY, randomUUID()), MARKINGS.slice(0, 3)],
  ['a member of some other organisation', member(elsewhere, randomUUID()), MARKINGS.slice(0, 2)],
  ['the envoy', member(elsewhere, ENVOY), ['TLP:CLEAR', 'TLP:GREEN', 'TLP:RED']],
  ['the steward', { kind: 'steward', principal: 'steward', organisation: KEEPER }, MARKINGS],
];

export const referenceOf = (marking: string): string =>
  `UA-SG-2025-0${(MARKINGS as readonly string[]).indexOf(marking) + 1}`;

/** A proposal of each marking; under each a pledge and a position of each marking; an event and a scenario of each. */
export async function everyMarking(book: Book): Promise<void> {
  for (const [i, marking] of MARKINGS.entries()) {
    const reference = await parisFramework(book, { reference: referenceOf(marking), marking });
    const happenedOn = on(`2026-02-0${i + 1}`);
    await book
      .get(EventsService)
      .record(acting(), ceasefireOfFebruary({ happenedOn, marking, note: marking }));
    await book.get(ScenariosService).save(acting(), { name: marking, suppose: [], marking });
    for (const own of MARKINGS) {
      await book.get(PledgesService).log(acting(), reference, estonianCompany({ marking: own }));
      await book.get(PositionsService).take(acting(), reference, estonianSupport({ marking: own }));
    }
  }
  await share(book);
}

const AUDIENCE = (marking: string): string =>
  `CASE ${marking} WHEN 'TLP:AMBER' THEN '{${ALLY}}' WHEN 'TLP:RED' THEN '{${ENVOY}}' ELSE '{}' END::uuid[]`;

/** Nothing can be shared by name yet, so the owner of the tables does it, in the rows and in the ledger's images of them. */
async function share(book: Book): Promise<void> {
  for (const table of [...factTables, 'entry']) {
    await book.lookup.rows(`UPDATE ${table} SET audience = ${AUDIENCE('marking')}`);
  }
  await book.lookup.rows(`UPDATE entry SET change = (
    SELECT jsonb_object_agg(name, (
      SELECT jsonb_agg(image || jsonb_build_object('audience', ${AUDIENCE(`image->>'marking'`)}))
      FROM jsonb_array_elements(images) image))
    FROM jsonb_each(change) changed(name, images))`);
}
