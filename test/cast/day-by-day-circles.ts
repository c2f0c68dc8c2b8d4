import type { BookFacts, PledgeFact } from '#domain/conditions/book/facts.js';
import type { Condition } from '#domain/conditions/condition.js';

/**
 * The pledges in lists of those that reach each other through what they wait for, what is reached before what reaches
 * it. With `onlyCircles`, only the lists in which a pledge reaches itself.
 */
export function circlesOf(facts: BookFacts, onlyCircles = false): PledgeFact[][] {
  const reached = new Map(facts.pledges.map((pledge) => [pledge, reachable(pledge, facts)]));
  const left = new Set(facts.pledges);
  const circles: PledgeFact[][] = [];
  while (left.size > 0) {
    const next = [...left].find((pledge) =>
      [...reached.get(pledge)!].every(
        (other) => !left.has(other) || other === pledge || reached.get(other)!.has(pledge),
      ),
    )!;
    const circle = [...left].filter(
      (other) => other === next || (reached.get(next)!.has(other) && reached.get(other)!.has(next)),
    );
    for (const pledge of circle) left.delete(pledge);
    circles.push(circle);
  }
  return onlyCircles ? circles.filter(([first]) => reached.get(first!)!.has(first!)) : circles;
}

function reachable(from: PledgeFact, facts: BookFacts): Set<PledgeFact> {
  const found = new Set<PledgeFact>();
  const next = [from];
  for (let pledge = next.pop(); pledge; pledge = next.pop()) {
    for (const needed of needsOf(pledge, facts)) {
      if (found.has(needed)) continue;
      found.add(needed);
      next.push(needed);
    }
  }
  return found;
}

function needsOf(pledge: PledgeFact, facts: BookFacts): PledgeFact[] {
  return [pledge.activatedBy, pledge.endedBy].flatMap((tree) =>
    tree ? needsOfTree(tree, pledge, facts) : [],
  );
}

function needsOfTree(tree: Condition, of: PledgeFact, facts: BookFacts): PledgeFact[] {
  const below = (operand: Condition) => needsOfTree(operand, of, facts);
  if ('all' in tree) return tree.all.flatMap(below);
  if ('any' in tree) return tree.any.flatMap(below);
  if ('not' in tree) return below(tree.not);
  if ('of' in tree) return tree.of.flatMap(below);
  if ('inForce' in tree) return facts.pledges.filter(({ id }) => id === tree.inForce);
  const counted = 'count' in tree ? tree.count : 'quantity' in tree ? tree.quantity : undefined;
  if (counted?.status !== 'in_force') return [];
  const members =
    'count' in tree ? facts.memberships.filter(({ bloc }) => bloc === tree.count.of) : undefined;
  return facts.pledges.filter(
    ({ proposal, polarity, kind, party }) =>
      proposal === of.proposal &&
      polarity === 'offer' &&
      kind === 'troops' &&
      (!members || members.some(({ member }) => member === party)),
  );
}
