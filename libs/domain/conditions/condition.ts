import type { Day } from '../days/day.js';
import type { Stage } from '../stages/stage.js';
import type { Domain } from '../vocabulary/domains.js';
import type { PledgeKind } from '../vocabulary/kinds.js';
import type { OrderedStance } from '../vocabulary/stances.js';
import type { Unit } from '../vocabulary/units.js';

/**
 * What a pledge waits for, as a tree. Its value on a day is true, false or unknown. Any node may say `plus`,
 * and holds that much later, and `by`, and counts only if it came true no later than that day.
 */
export type Condition = Node & Modifiers;

export interface Modifiers {
  /** An ISO 8601 duration in days, weeks, months and years, such as `P1D`. */
  readonly plus?: string;
  readonly by?: Day;
}

export type Node = Leaf | AllOf | AnyOf | Not | AtLeast;

export type Leaf = EventLeaf | DateLeaf | ReachedLeaf | StanceLeaf | InForceLeaf | CountLeaf | QuantityLeaf;

/** An event of a type has happened, to or by a party where one is named. */
export interface EventLeaf {
  readonly event: string;
  readonly party?: string;
}

/** It is on or after a day, or before one. */
export interface DateLeaf {
  readonly date: { readonly from: Day } | { readonly before: Day };
}

/** A proposal is in a stage; the condition's own unless one is named by its reference. */
export interface ReachedLeaf {
  readonly reached: { readonly stage: Stage; readonly proposal?: string };
}

/** A party's latest position is at least so favourable: on a clause, on a pledge, or on the proposal as a whole. */
export interface StanceLeaf {
  readonly stance: {
    readonly party: string;
    readonly atLeast: OrderedStance;
    readonly on?: { readonly clause: string } | { readonly pledge: string };
    /** Reference of another proposal; the condition's own unless named. */
    readonly proposal?: string;
  };
}

/** What a pledge may bring about: an event, or a stance of its party. */
export type Outcome = EventLeaf | StanceLeaf;

/** Another pledge, by its id, is in force. */
export interface InForceLeaf {
  readonly inForce: string;
}

/** What a pledge counts for: being on the table (`offered`), or being in force. */
export type CountedStatus = 'offered' | 'in_force';

/** So many members of a group have a matching pledge under the condition's proposal. */
export interface CountLeaf {
  readonly count: {
    /** Code of the bloc. */
    readonly of: string;
    readonly kind?: PledgeKind;
    readonly domain?: Domain;
    readonly status: CountedStatus;
    readonly atLeast: number;
  };
}

/** The pledges under the condition's proposal add up to so much. */
export interface QuantityLeaf {
  readonly quantity: {
    readonly kind: PledgeKind;
    readonly domain?: Domain;
    readonly unit: Unit;
    readonly status: CountedStatus;
    readonly atLeast: number;
  };
}

export interface AllOf {
  readonly all: readonly Condition[];
}

export interface AnyOf {
  readonly any: readonly Condition[];
}

export interface Not {
  readonly not: Condition;
}

export interface AtLeast {
  readonly atLeast: number;
  readonly of: readonly Condition[];
}
