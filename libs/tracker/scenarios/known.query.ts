import type { PledgeFact } from '#domain/conditions/book/facts.js';
import type { Condition } from '#domain/conditions/condition.js';
import type { Day } from '#domain/days/day.js';
import { sql, statement } from '#ledger/statement.js';
import { PLEDGES_BY_ID } from '../book/book-facts.query.js';
import { pledgeFact, type PledgeRow } from '../book/pledge-fact.js';
import type { Rows } from '../book/rows.js';
import { isId } from '../facts/address.query.js';
import type { GivenSupposition } from './given-supposition.js';

const KNOWN = statement(
  'scenarios.known',
  sql`SELECT ARRAY(SELECT name FROM event_type WHERE name = ANY($1::text[])) AS "eventTypes",
    ARRAY(SELECT code FROM party WHERE code = ANY($2::text[]) AND (retired_on IS NULL OR retired_on > $3::date)) AS parties,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'reference', p.reference, 'version', p.version,
        'clauses', ARRAY(SELECT c->>'key' FROM jsonb_array_elements(v.clauses) c))), '[]')
     FROM proposal p JOIN version v ON v.proposal_id = p.id AND v.number = p.version
     WHERE p.reference = ANY($4::text[]) OR p.id = ANY($5::uuid[])) AS proposals,
    (SELECT coalesce(jsonb_object_agg(c.id, jsonb_build_object('proposal', p.reference, 'tree', c.expression)), '{}')
     FROM condition c JOIN proposal p ON p.id = c.proposal_id WHERE c.id = ANY($6::uuid[])) AS conditions`,
);

interface KnownProposal {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly clauses: readonly string[];
}

interface KnownRow {
  readonly eventTypes: string[];
  readonly parties: string[];
  readonly proposals: KnownProposal[];
  readonly conditions: Readonly<Record<string, { readonly proposal: string; readonly tree: Condition }>>;
}

/** Of all that suppositions name, what there is and the viewer may see. */
export interface Known {
  readonly eventTypes: ReadonlySet<string>;
  /** Codes of those that are not retired. */
  readonly parties: ReadonlySet<string>;
  /** By id and by reference. */
  readonly proposals: ReadonlyMap<string, KnownProposal>;
  /** By id. */
  readonly conditions: KnownRow['conditions'];
  /** By id. */
  readonly pledges: ReadonlyMap<string, PledgeFact>;
}

/** Looks up what suppositions name. @param on a party that has retired by this day is not known */
export async function knownOf(from: Rows, given: readonly GivenSupposition[], on: Day): Promise<Known> {
  const names = new Names(given);
  const [pledges, [row]] = await Promise.all([
    names.pledges.length > 0 ? from.rows<PledgeRow>(PLEDGES_BY_ID, [names.pledges]) : [],
    from.rows<KnownRow>(KNOWN, [
      names.eventTypes,
      names.parties,
      on,
      names.proposals.filter((address) => !isId(address)),
      names.proposals.filter(isId),
      names.conditions,
    ]),
  ]);
  const { eventTypes, parties, proposals, conditions } = row!;
  return {
    eventTypes: new Set(eventTypes),
    parties: new Set(parties),
    proposals: new Map(
      proposals.flatMap((one) => [
        [one.id, one],
        [one.reference, one],
      ]),
    ),
    conditions,
    pledges: new Map(pledges.map(pledgeFact).map((pledge) => [pledge.id, pledge])),
  };
}

/** All that suppositions name. */
class Names {
  readonly eventTypes: string[];
  readonly parties: string[];
  readonly proposals: string[];
  readonly conditions: string[];
  readonly pledges: string[];

  constructor(given: readonly GivenSupposition[]) {
    const every = (of: (one: GivenSupposition) => (string | null | undefined)[]): string[] => [
      ...new Set(given.flatMap(of).filter((name) => name != null)),
    ];
    this.eventTypes = every(({ event }) => [event?.type]);
    this.parties = every(({ event, position, pledge }) => [
      event?.party,
      position?.party,
      pledge?.party,
      pledge?.sanctions?.target,
    ]);
    this.proposals = every(({ position, move, pledge }) => [
      position?.proposal,
      move?.proposal,
      pledge?.proposal,
    ]);
    this.conditions = every(({ pledge }) =>
      [pledge?.activatedBy, pledge?.endedBy].filter((condition) => typeof condition === 'string'),
    );
    this.pledges = every(({ position, pledge }) => [position?.about?.pledge, pledge?.id]);
  }
}
