import { day } from '#domain/days/day.js';
import type { GivenPledge, GivenSupposition } from '#tracker/scenarios/given-supposition.js';
import { REFERENCE } from './negotiation.js';

/** Suppose a ceasefire enters into force. */
export const ceasefire = (on: string): GivenSupposition => ({
  event: { type: 'ceasefire_in_force', happenedOn: day(on) },
});

/** Suppose a parliament approves. */
export const mandate = (party: string, on: string): GivenSupposition => ({
  event: { type: 'parliament_approved', party, happenedOn: day(on) },
});

/** Suppose France offers a battalion on the day after a ceasefire. */
export const frenchBattalion = (changes: Partial<GivenPledge> = {}): GivenSupposition => ({
  pledge: {
    party: 'FR',
    proposal: REFERENCE,
    kind: 'troops',
    domain: 'land',
    quantity: { min: 500, max: 800, unit: 'personnel' },
    activatedBy: { text: 'ceasefire_in_force + 1 day' },
    ...changes,
  },
});

/** What an answer to a what-if holds, as far as tests look into it. */
export interface Told {
  readonly asOf: string;
  readonly through: string;
  readonly supposed: readonly { place: number; pledge: string }[];
  readonly atFirst: ToldForce;
  readonly timeline: readonly {
    day: string;
    starts: readonly ToldPledge[];
    ends: readonly ToldPledge[];
    inForce: ToldForce;
  }[];
  readonly pending: readonly (ToldPledge & {
    missing: readonly { leaf: string; controlledBy: string; value: string; says: string }[];
  })[];
  readonly pendingTotal: number;
  readonly assumptions: readonly string[];
  readonly compared: {
    scenario: string | null;
    assumptions: readonly string[];
    days: readonly { day: string; here: ToldForce; there: ToldForce; difference: { pledges: number } }[];
    onlyHere: readonly (ToldPledge & { day: string })[];
    onlyThere: readonly (ToldPledge & { day: string })[];
    earlier: readonly (ToldPledge & { here: string; there: string; days: number })[];
    later: readonly (ToldPledge & { here: string; there: string; days: number })[];
  } | null;
}

export interface ToldPledge {
  readonly pledge: string;
  readonly party: string;
  readonly proposal: string;
  readonly kind: string;
  readonly domain: string | null;
  readonly code: string;
}

interface ToldForce {
  readonly pledges: number;
  readonly possiblePledges: number;
  readonly parties: number;
  readonly byParty: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byDomain: Readonly<Record<string, number>>;
  readonly byUnit: Readonly<Record<string, { least: number; most: number | null }>>;
  readonly money: readonly { currency: string; least: string; most: string }[];
}

/** What starts on which day, by party. */
export const startsIn = ({ timeline }: Told): [day: string, ...parties: string[]][] =>
  timeline
    .filter(({ starts }) => starts.length > 0)
    .map(({ day, starts }) => [day, ...starts.map(({ party }) => party).sort()]);
