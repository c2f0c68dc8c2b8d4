import { circularConditions } from '#domain/deadlocks/circular-conditions.js';
import type { Circle } from '#domain/deadlocks/deadlock.js';
import type { Dossier, DossierPosition } from '#domain/stages/dossier.js';
import { sql } from '#ledger/statement.js';
import { byAddress } from '../facts/address.query.js';
import { bears } from './bears.query.js';

/** Whether a pledge waits for a condition that bears on moves too. Only its endorsement asks, so elsewhere none is looked up. */
const isConditioned = (p: string): string => sql`pl.activated_by IS NOT NULL AND (${p}.stage <> 'consultation'
  OR EXISTS (SELECT 1 FROM condition c WHERE c.id = pl.activated_by AND c.proposal_id = ${p}.id AND ${bears('c', p)}))`;

/** One pledge of a dossier, as JSON. */
export const dossierPledge = (p: string): string => sql`json_build_object('id', pl.id, 'party', pl.party,
  'polarity', pl.polarity, 'conditioned', ${isConditioned(p)}, 'unconditional', pl.unconditional)`;

/** Whether a pledge `pl` of the proposal is one that the rules look at on the day. */
export const isInDossier = (
  p: string,
  day: string,
): string => sql`${bears('pl', p)} AND pl.pledged_on <= ${day}
  AND (pl.latest_step IS DISTINCT FROM 'withdrawn' OR pl.latest_step_on > ${day})`;

const pledgesOf = (p: string, day: string): string => sql`(
  SELECT coalesce(json_agg(${dossierPledge(p)} ORDER BY pl.id), '[]')
  FROM pledge pl WHERE pl.proposal_id = ${p}.id AND ${isInDossier(p, day)})`;

/**
 * What the rules on moves look at, as one JSON value. Of the facts under the proposal only those bear on its moves that
 * everyone of its organisation may see who sees it: so whoever moves it sees all of them, and the others, which are notes
 * of those who keep them, neither hinder a move nor let it pass. Of positions those are given too, and marked.
 *
 * @param p the alias of the proposal, `v` of its present version
 * @param day SQL for the day asked about: positions and pledges of later days do not count
 * @param pledges SQL for its pledges, for whoever reads them anyway
 */
export const dossierJson = (
  p: string,
  v: string,
  day: string,
  pledges: string = pledgesOf(p, day),
): string => sql`json_build_object(
  'id', ${p}.id, 'reference', ${p}.reference, 'stage', ${p}.stage, 'openedOn', ${p}.opened_on,
  'version', ${p}.version, 'frozen', ${v}.frozen_on IS NOT NULL,
  'beneficiary', ${p}.beneficiary, 'participants', ${p}.participants, 'clauses', jsonb_array_length(${v}.clauses),
  'latestMove', (
    SELECT json_build_object('move', m.move, 'from', m.from_stage, 'to', m.to_stage,
                             'happenedOn', m.happened_on, 'final', m.final)
    FROM move m WHERE m.proposal_id = ${p}.id ORDER BY m.number DESC LIMIT 1),
  'presentedOn', (
    SELECT max(m.happened_on) FROM move m
    WHERE m.proposal_id = ${p}.id AND m.move = 'present' AND m.version = ${p}.version),
  'pledges', ${pledges},
  'positions', (
    SELECT coalesce(json_agg(json_build_object('party', o.party, 'stance', o.stance, 'statedOn', o.stated_on,
                                               'bears', o.bears) ORDER BY o.party, o.stated_on, o.id), '[]')
    FROM (SELECT DISTINCT ON (po.party, bears) po.party, ${bears('po', p)} AS bears, po.stance, po.stated_on, po.id
          FROM position po
          WHERE po.proposal_id = ${p}.id AND po.stated_on <= ${day} AND po.retracted_at IS NULL
            AND po.clause IS NULL AND po.pledge_id IS NULL
          ORDER BY po.party, bears, po.stated_on DESC, po.id DESC) o),
  'circularConditions', '[]'::json, 'acknowledged', CASE WHEN ${p}.stage = 'consultation' THEN (
    SELECT json_agg(ack.deadlock) FROM acknowledgement ack
    WHERE ack.proposal_id = ${p}.id AND ${bears('ack', p)} AND ack.acknowledged_on <= ${day} AND ack.retracted_at IS NULL) END)::text`;

/**
 * SQL for whether something of a proposal might be caught in a deadlock while its next move asks for that: it has a
 * condition about pledges, or some pledge of the book has ever brought anything about. Asked of the ledger, so that it
 * holds of the past as of the present; where neither is so it costs next to nothing.
 */
export const mayBeCaught = (p: string): string => sql`CASE WHEN ${p}.stage = 'consultation' THEN
  EXISTS (SELECT 1 FROM condition c WHERE c.proposal_id = ${p}.id AND jsonb_path_exists(c.expression,
    '$.** ? (exists(@.inForce) || exists(@.count) || exists(@.quantity))'))
  OR EXISTS (SELECT 1 FROM entry e WHERE jsonb_path_exists(e.change, '$.pledge[*].brings_about.*'))
  ELSE false END`;

/** The dossier of one proposal on the day `$2`. */
export const DOSSIER = byAddress(
  'proposal.dossier',
  'p.reference',
  (
    where,
  ) => sql`SELECT p.id, p.reference, p.marking, p.organisation_id, p.audience, ${dossierJson('p', 'v', '$2::date')} AS dossier, ${mayBeCaught('p')} AS "mayBeCaught"
    FROM proposal p JOIN version v ON v.proposal_id = p.id AND v.number = p.version WHERE ${where}`,
);

interface DossierRead extends Dossier {
  /** Of each party the latest that bears on moves and the latest that does not, in the order of days. */
  readonly positions: readonly (DossierPosition & { readonly bears: boolean })[];
  readonly acknowledged: readonly string[] | null;
}

/** A dossier, and what each party said last as the viewer knows it, whether that bears on moves or not. */
export interface DossierSeen extends Dossier {
  readonly heard: readonly DossierPosition[];
}

/** A dossier as the query made it, with the deadlocks in which something of the proposal is caught. */
export function parseDossier(json: string, circles: readonly Circle[]): DossierSeen {
  const read = JSON.parse(json) as DossierRead;
  const { positions: said, acknowledged } = read;
  const notes = said.some(({ bears }) => !bears);
  const positions = notes ? said.filter(({ bears }) => bears) : said;
  const heard = notes ? [...new Map(said.map((position) => [position.party, position])).values()] : said;
  const circular =
    circles.length === 0 ? [] : circularConditions(circles, read.reference, new Set(acknowledged));
  return { ...read, positions, heard, circularConditions: circular };
}
