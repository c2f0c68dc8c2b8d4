import { proposalOn } from '../../support/proposal-on.js';
import type { Condition } from '../../conditions/condition.js';
import { dayOf } from '../../conditions/days/day-number.js';
import { explain } from '../../conditions/language/explain.js';
import type { Names } from '../../conditions/language/names.js';
import type { Day } from '../../days/day.js';
import type { Supposition } from '../../scenarios/supposition.js';
import { leafNamed } from '../needs/leaf-need.js';
import type { View } from '../needs/view.js';
import { keyOf, type Hinge } from '../needs/want.js';
import { movesTo } from '../route.js';
import { controllerOfHinge, partyWords, pledgeWords } from '../words/who.js';
import type { Break, BreakingMove } from './break.js';
import type { Lifting } from './lifting.js';
import { goneFirst } from './without-leaves.js';

/** A set of moves as people are told it, and as scenarios suppose it. */
export function breakOf(set: readonly Lifting[], view: View, names: Names): Break {
  const moves = set.map((lifting) => moveOf(lifting, view, names));
  return { moves, sentence: `It is broken if ${moves.map(({ says }) => says).join('; and if ')}.` };
}

function moveOf(lifting: Lifting, view: View, names: Names): BreakingMove {
  const { code, want } = lifting;
  const by = controllerOfHinge(want.leaf, view.meaning);
  const made =
    'inForce' in want.leaf
      ? ofPledge(want.leaf.inForce, lifting, view, names)
      : alone(want.leaf, view, names);
  return { code, by, ...made };
}

type Made = Pick<BreakingMove, 'says' | 'suppose'>;

function ofPledge(id: string, { code, drops }: Lifting, { meaning, today }: View, names: Names): Made {
  const pledge = meaning.book.pledges.get(id)!;
  const [party, name] = [partyWords(pledge.party, names), pledgeWords(id, names)];
  if (code === 'withdraws') {
    const steps = [...pledge.steps, { step: 'withdrawn' as const, happenedOn: dayOf(today) }];
    return { says: `${party} withdraws ${name}`, suppose: [{ pledge: { ...pledge, steps } }] };
  }
  const dropped = new Map<string, Condition>();
  const changed = goneFirst(pledge, (leaf, wanted) => {
    const plain = leafNamed(leaf, pledge.proposal);
    const key = keyOf({ leaf: plain, wanted });
    if (drops.has(key)) dropped.set(key, wanted === 'true' ? plain : { not: plain });
    return drops.has(key);
  });
  const what = [...dropped.values()].map((tree) => explain(tree, names)).join(', nor until ');
  return {
    says: `${party} goes first, and ${name} no longer waits until ${what}`,
    suppose: [{ pledge: changed }],
  };
}

function alone(leaf: Exclude<Hinge, { inForce: string }>, view: View, names: Names): Made {
  const on = dayOf(view.today);
  const what = explain(leaf, names);
  if ('reached' in leaf)
    return { says: `an override brings about that ${what}`, suppose: movesOf(leaf, on, view) };
  if ('event' in leaf) {
    const { event: type, party = null } = leaf;
    return {
      says: `${what} without waiting for it`,
      suppose: [{ event: { type, party, occurrence: 'occurred', on } }],
    };
  }
  const { party, atLeast: stance, on: about = null } = leaf.stance;
  const of = about && 'pledge' in about ? view.meaning.book.pledges.get(about.pledge)?.proposal : undefined;
  const proposal = leaf.stance.proposal ?? of ?? '';
  const known = view.meaning.book.proposals.get(proposal);
  const version = (known && proposalOn(known, on)?.version) ?? 1;
  return {
    says: `${what} without waiting for it`,
    suppose: [{ position: { proposal, party, version, about, stance, statedOn: on } }],
  };
}

function movesOf(
  { reached: { stage, proposal = '' } }: Extract<Hinge, { reached: unknown }>,
  happenedOn: Day,
  { meaning }: View,
): Supposition[] {
  const moves = movesTo(stage, meaning.book.proposals.get(proposal)!) ?? [];
  return moves.map(({ name }) => ({ move: { proposal, move: name, happenedOn } }));
}
