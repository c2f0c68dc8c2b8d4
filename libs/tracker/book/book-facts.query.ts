import { sql, statement } from '#ledger/statement.js';

/*
 * The facts of the book as rules look at them, retracted ones left out. Each is asked for whole, or only where it bears
 * on something. The order is that in which they were recorded.
 */

const PLEDGE = sql`SELECT pl.id, pl.party, p.reference AS proposal, pl.polarity, pl.kind, pl.domain,
    CASE WHEN pl.quantity_unit IS NOT NULL THEN
      jsonb_build_object('min', pl.quantity_min, 'max', pl.quantity_max, 'unit', pl.quantity_unit) END AS quantity,
    CASE WHEN pl.currency IS NOT NULL THEN
      jsonb_build_object('amount', pl.money_amount::text, 'currency', pl.currency) END AS money,
    pl.sanctions, pl.pledged_on AS "pledgedOn", pl.unconditional,
    a.expression AS "activatedBy", e.expression AS "endedBy", pl.expires_on AS "expiresOn",
    pl.brings_about AS "bringsAbout", pl.commitment,
    (SELECT jsonb_agg(jsonb_build_object('step', s.step, 'happenedOn', s.happened_on) ORDER BY s.number)
     FROM commitment_step s WHERE s.proposal_id = pl.proposal_id AND s.pledge_id = pl.id) AS steps
  FROM pledge pl JOIN proposal p ON p.id = pl.proposal_id
  LEFT JOIN condition a ON a.id = pl.activated_by LEFT JOIN condition e ON e.id = pl.ended_by`;

const EVENT = sql`SELECT ev.type, ev.party, ev.occurrence, coalesce(ev.happened_on, ev.through) AS on
  FROM event ev WHERE ev.retracted_at IS NULL`;

const POSITION = sql`SELECT p.reference AS proposal, po.party, po.version, po.stance, po.stated_on AS "statedOn",
    CASE WHEN po.clause IS NOT NULL THEN jsonb_build_object('clause', po.clause)
         WHEN po.pledge_id IS NOT NULL THEN jsonb_build_object('pledge', po.pledge_id) END AS about
  FROM position po JOIN proposal p ON p.id = po.proposal_id WHERE po.retracted_at IS NULL`;

const PROPOSAL = sql`SELECT p.reference, p.opened_on AS "openedOn",
    ARRAY(SELECT part->>'party' FROM jsonb_array_elements(p.participants) part
          WHERE part->>'role' = 'proponent') AS proponents,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('move', m.move, 'to', m.to_stage, 'happenedOn', m.happened_on,
                                                'final', coalesce(m.final, false)) ORDER BY m.number), '[]')
     FROM move m WHERE m.proposal_id = p.id) AS moves
  FROM proposal p`;

const MEMBERSHIP = sql`SELECT ms.bloc, ms.member, ms.starts_on AS from, ms.ends_on AS to FROM membership ms`;

const EVENT_TYPE = sql`SELECT et.name, et.once, et.controlled_by AS "controlledBy" FROM event_type et`;

/** By ids. */
export const PLEDGES_BY_ID = statement('book.pledgesById', sql`${PLEDGE} WHERE pl.id = ANY($1::uuid[])`);
/** Those of proposals, by their ids, in the order of their own. */
export const PLEDGES_UNDER = statement(
  'book.pledgesUnder',
  sql`${PLEDGE} WHERE pl.proposal_id = ANY($1::uuid[]) ORDER BY pl.id`,
);
/** Those of proposals, by their references. */
export const PLEDGES_OF_REFERENCES = statement(
  'book.pledgesOfReferences',
  sql`${PLEDGE} WHERE p.reference = ANY($1::text[])`,
);
/** Of the types. */
export const EVENTS_OF = statement(
  'book.eventsOf',
  sql`${EVENT} AND ev.type = ANY($1::text[]) ORDER BY ev.id`,
);
/** Of the parties, on the proposals or on the pledges. */
export const POSITIONS_OF = statement(
  'book.positionsOf',
  sql`${POSITION} AND po.party = ANY($1::text[])
    AND (p.reference = ANY($2::text[]) OR po.pledge_id = ANY($3::uuid[])) ORDER BY po.id`,
);
/** On a proposal, by its id: on a clause, on a pledge, or, both null, on it as a whole. */
export const POSITIONS_ABOUT = statement(
  'book.positionsAbout',
  sql`${POSITION} AND po.proposal_id = $1::uuid
    AND po.clause IS NOT DISTINCT FROM $2::text AND po.pledge_id IS NOT DISTINCT FROM $3::uuid ORDER BY po.id`,
);
/** By references. */
export const PROPOSALS_NAMED = statement(
  'book.proposalsNamed',
  sql`${PROPOSAL} WHERE p.reference = ANY($1::text[])`,
);
/** Of the blocs. */
export const MEMBERSHIPS_OF = statement(
  'book.membershipsOf',
  sql`${MEMBERSHIP} WHERE ms.bloc = ANY($1::text[]) ORDER BY ms.id`,
);
/** Of the blocs, or null for those of all; only where both the bloc and the member are for the viewer's eyes. */
export const MEMBERSHIPS_SHOWN = statement(
  'book.membershipsShown',
  sql`${MEMBERSHIP} JOIN party bl ON bl.code = ms.bloc JOIN party mb ON mb.code = ms.member
    WHERE $1::text[] IS NULL OR ms.bloc = ANY($1::text[]) ORDER BY ms.id`,
);
/** By names. */
export const EVENT_TYPES_NAMED = statement(
  'book.eventTypesNamed',
  sql`${EVENT_TYPE} WHERE et.name = ANY($1::text[])`,
);

export const ALL_PLEDGES = statement('book.allPledges', sql`${PLEDGE} ORDER BY pl.id`);
export const ALL_EVENTS = statement('book.allEvents', sql`${EVENT} ORDER BY ev.id`);
export const ALL_POSITIONS = statement('book.allPositions', sql`${POSITION} ORDER BY po.id`);
export const ALL_PROPOSALS = statement('book.allProposals', sql`${PROPOSAL} ORDER BY p.reference`);
export const ALL_MEMBERSHIPS = statement('book.allMemberships', sql`${MEMBERSHIP} ORDER BY ms.id`);
export const ALL_EVENT_TYPES = statement('book.allEventTypes', EVENT_TYPE);
