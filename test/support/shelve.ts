import pg from 'pg';
import type { BookFacts, PledgeFact } from '#domain/conditions/book/facts.js';
import { SHIPPED_EVENT_TYPES } from '#domain/vocabulary/event-types.js';
import { wireTypes } from '#ledger/connection.js';
import { KEEPER } from '#ledger/viewer.js';
import { tellAll } from '#tracker/timelines/tell-all.js';
import { PLEDGES } from '../cast/book-arbitraries.js';
import type { Book } from './book.js';

/** The ids of random books as PostgreSQL takes them. */
const uuidOf = (name: string) => `0198f000-0000-7000-8000-00000000000${PLEDGES.indexOf(name as never)}`;

/** The facts with ids that PostgreSQL takes, and with the event types that every book has. */
export function withIds(facts: BookFacts): BookFacts {
  const text = PLEDGES.reduce(
    (json, name) => json.replaceAll(`"${name}"`, `"${uuidOf(name)}"`),
    JSON.stringify(facts),
  );
  return { ...(JSON.parse(text) as BookFacts), eventTypes: SHIPPED_EVENT_TYPES };
}

let last = 0;
const fact = () => ({
  id: `0198f000-0000-7000-9000-${String(++last).padStart(12, '0')}`,
  revision: 1,
  marking: 'TLP:GREEN',
  organisation_id: KEEPER,
  audience: [],
  recorded_at: '2026-02-20T00:00:00Z',
  recorded_by: 'test',
});

/** What is emptied, in an order in which nothing is pointed at by then. */
const EMPTIED = [
  ...[
    'pledge_span',
    'pledge_signal',
    'pledge_timeline',
    'commitment_step',
    'position',
    'pledge',
    'condition',
  ],
  ...['move', 'proposal', 'event', 'membership'],
];

/** Puts facts in the tables of a book in place of those that are there, past every rule, and tells their timelines. */
export async function shelve(book: Book, facts: BookFacts): Promise<void> {
  const client = new pg.Client({ connectionString: book.url, types: wireTypes, pipeline: true });
  await client.connect();
  try {
    await client.query(`SET search_path = pledgebook; SET pledgebook.viewer = 'steward'; BEGIN`);
    await client.query(EMPTIED.map((table) => `DELETE FROM ${table}`).join('; '));
    for (const [table, rows] of Object.entries(rowsOf(facts))) {
      const into = `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(null::"${table}", $1::jsonb) ON CONFLICT DO NOTHING`;
      await client.query(into, [JSON.stringify(rows)]);
    }
    await tellAll(async ({ text }, values) => (await client.query(text, values as unknown[])).rows);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

function rowsOf({ proposals, pledges, positions, events, memberships }: BookFacts): Record<string, object[]> {
  const ids = new Map(proposals.map(({ reference }) => [reference, fact().id]));
  const under = ({ proposal }: { proposal: string }) => ({ proposal_id: ids.get(proposal)! });
  const told = pledges.map((pledge) => ({ pledge, ...conditionsOf(pledge, under(pledge).proposal_id) }));
  return {
    party: ['EU', ...memberships.map(({ bloc }) => bloc)].map((code) => ({
      ...fact(),
      code,
      name: code,
      type: 'bloc',
    })),
    proposal: proposals.map(({ reference, openedOn, proponents, moves }) => ({
      ...fact(),
      ...{ id: ids.get(reference), reference, title: reference, summary: reference, beneficiary: 'UA' },
      participants: proponents.map((party) => ({ party, role: 'proponent' })),
      ...{ opened_on: openedOn, stage: moves.at(-1)?.to ?? 'draft', version: 1 },
    })),
    condition: told.flatMap(({ conditions }) => conditions),
    pledge: told.map(({ row }) => row),
    commitment_step: pledges.flatMap((pledge) =>
      pledge.steps.map(({ step, happenedOn }, at) => ({
        ...{
          ...fact(),
          ...under(pledge),
          pledge_id: pledge.id,
          number: at + 1,
          step,
          happened_on: happenedOn,
        },
      })),
    ),
    move: proposals.flatMap(({ reference, moves }) =>
      moves.map(({ move, to, happenedOn, final }, at) => ({
        ...{
          ...fact(),
          ...under({ proposal: reference }),
          number: at + 1,
          move,
          final,
          version: 1,
          overridden: [],
        },
        ...{ from_stage: moves[at - 1]?.to ?? 'draft', to_stage: to, happened_on: happenedOn },
      })),
    ),
    position: positions.map(({ proposal, party, about, stance, statedOn, version }) => ({
      ...{ ...fact(), ...under({ proposal }), version, party, stance, stated_on: statedOn },
      clause: about && 'clause' in about ? about.clause : null,
      pledge_id: about && 'pledge' in about ? about.pledge : null,
    })),
    event: events.map(({ type, party, occurrence, on }) => ({
      ...{ ...fact(), type, party, occurrence },
      ...(occurrence === 'denied' ? { through: on } : { happened_on: on }),
    })),
    membership: memberships.map(({ bloc, member, from, to }) => ({
      ...{ ...fact(), bloc, member, starts_on: from, ends_on: to },
    })),
  };
}

function conditionsOf(
  pledge: PledgeFact,
  proposal_id: string,
): { conditions: { id: string }[]; row: object } {
  const conditions: { id: string }[] = [];
  const kept = (expression: PledgeFact['activatedBy']) => {
    if (expression === null) return null;
    const condition = { ...fact(), proposal_id, label: `condition ${last}`, text: 'as a tree', expression };
    conditions.push(condition);
    return condition.id;
  };
  const [activated_by, ended_by] = [kept(pledge.activatedBy), kept(pledge.endedBy)];
  const { id, party, polarity, kind, domain, quantity, sanctions, pledgedOn } = pledge;
  const row = {
    ...{ ...fact(), id, proposal_id, version: 1, party, polarity, kind, domain, pledged_on: pledgedOn },
    ...{ quantity_min: quantity?.min, quantity_max: quantity?.max, quantity_unit: quantity?.unit },
    ...{ sanctions, wording: id, caveats: [], legal_form: 'unspecified', activated_by, ended_by },
    ...{
      unconditional: pledge.unconditional,
      expires_on: pledge.expiresOn,
      brings_about: pledge.bringsAbout ?? null,
    },
  };
  return { conditions, row };
}
