import type { Circle } from '#domain/deadlocks/deadlock.js';
import { addMoney } from '#domain/money/add-money.js';
import type { Money } from '#domain/money/money.js';
import { PLEDGE_STATUSES, type PledgeStatus } from '#domain/pledges/pledge-status.js';
import { movesOf } from '#domain/stages/moves-open.js';
import type { MoveName } from '#domain/stages/moves.js';
import { nextMover, type NextMover } from '#domain/stages/next-mover.js';
import type { Stage } from '#domain/stages/stage.js';
import { DOMAINS } from '#domain/vocabulary/domains.js';
import { PLEDGE_KINDS } from '#domain/vocabulary/kinds.js';
import { ALL_STANCES } from '#domain/vocabulary/stances.js';
import { parseDossier } from '../proposals/dossier.query.js';
import type { StatusRow } from './status.query.js';

/** How many, by name; every name of the vocabulary is there, also with none. */
export type Tally = Readonly<Record<string, number>>;

/** Where one proposal stands, on one line. */
export interface StatusLine {
  readonly reference: string;
  readonly title: string;
  readonly marking: string;
  readonly stage: Stage;
  readonly since: string;
  readonly version: number;
  readonly nextMove: NextMover;
  readonly openBlockers: readonly { move: MoveName; code: string; message: string }[];
  readonly pledges: {
    readonly offers: number;
    readonly refusals: number;
    readonly byStatus: Tally;
    readonly byKind: Tally;
    readonly byDomain: Tally;
  };
  /** The sum of the money in offers that stand: not withdrawn, not lapsed, not ended. */
  readonly money: readonly Money[];
  readonly positions: { readonly parties: number; readonly byStance: Tally };
  readonly lastChange: { readonly recordedAt: string; readonly action: string };
}

type PledgeTuple = [
  status: PledgeStatus,
  kind: string,
  domain: string | null,
  polarity: string,
  amount: string | null,
  currency: string | null,
];

const STANDING: readonly PledgeStatus[] = ['in_force', 'pending', 'suspended'];

/** One line of the status report, derived from what the book holds on the proposal and the deadlocks it may be caught in. */
export function statusLine(row: StatusRow, circles: readonly Circle[]): StatusLine {
  const dossier = parseDossier(row.dossier, circles);
  const pledges = JSON.parse(row.pledges) as PledgeTuple[];
  const offers = pledges.filter(([, , , polarity]) => polarity === 'offer');
  return {
    reference: row.reference,
    title: row.title,
    marking: row.marking,
    stage: dossier.stage,
    since: dossier.latestMove?.happenedOn ?? dossier.openedOn,
    version: dossier.version,
    nextMove: nextMover(dossier),
    openBlockers: movesOf(dossier).flatMap(({ name, blockers }) =>
      blockers.map(({ code, message }) => ({ move: name, code, message })),
    ),
    pledges: {
      offers: offers.length,
      refusals: pledges.length - offers.length,
      byStatus: tally(PLEDGE_STATUSES, pledges, ([status]) => status),
      byKind: tally(PLEDGE_KINDS, offers, ([, kind]) => kind),
      byDomain: tally(DOMAINS, offers, ([, , domain]) => domain),
    },
    money: addMoney(offers.filter(([status]) => STANDING.includes(status)).flatMap(moneyOf)),
    positions: {
      parties: dossier.heard.length,
      byStance: tally(ALL_STANCES, dossier.heard, ({ stance }) => stance),
    },
    lastChange: { recordedAt: row.changedAt, action: row.changedBy },
  };
}

const moneyOf = ([, , , , amount, currency]: PledgeTuple): Money[] =>
  amount !== null && currency !== null ? [{ amount, currency }] : [];

function tally<T>(names: readonly string[], of: readonly T[], nameOf: (one: T) => string | null): Tally {
  const counts: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  for (const one of of) {
    const name = nameOf(one);
    if (name !== null) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
