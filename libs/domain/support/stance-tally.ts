import type { Bounds } from '../counts/bounds.js';
import { ALL_STANCES, stanceAtLeast, type Stance } from '../vocabulary/stances.js';
import type { PartyStance } from './party-stance.js';

/** How many parties take which stance. */
export interface StanceTally {
  /** How many parties were asked: those of each stance and those of none. */
  readonly asked: number;
  /** Every stance, most hostile first, with `abstains` and `absent` beside them; 0 where nobody takes it. */
  readonly byStance: Readonly<Record<Stance, number>>;
  /** Parties that have said nothing. */
  readonly unknown: number;
  /** Positions on an older version. */
  readonly stale: number;
  /** Those that support, conditionally or not: at least, and at most if every unknown party did. */
  readonly supporting: Bounds;
  /** Those that oppose or reject: at least, and at most if every unknown party did. */
  readonly opposing: Bounds;
}

/** Counts parties by stance, each of them once. */
export function tallyStances(parties: readonly PartyStance[]): StanceTally {
  const byStance = Object.fromEntries(ALL_STANCES.map((stance) => [stance, 0])) as Record<Stance, number>;
  let [unknown, stale, supporting, opposing] = [0, 0, 0, 0];
  for (const party of parties) {
    if (party.stance === null) unknown++;
    else byStance[party.stance]++;
    if (party.stale) stale++;
    if (isSupporting(party.stance)) supporting++;
    if (isOpposing(party.stance)) opposing++;
  }
  const orMore = (least: number): Bounds => ({ least, most: least + unknown });
  return {
    asked: parties.length,
    byStance,
    unknown,
    stale,
    supporting: orMore(supporting),
    opposing: orMore(opposing),
  };
}

/** Whether it supports, conditionally or not. */
export const isSupporting = (stance: Stance | null): boolean =>
  stance !== null && stanceAtLeast(stance, 'supports_conditionally');

/** Whether it opposes or rejects. */
export const isOpposing = (stance: Stance | null): boolean => stance === 'opposes' || stance === 'rejects';
