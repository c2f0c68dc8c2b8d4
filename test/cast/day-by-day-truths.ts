/** A truth, or what a circle leaves open. */
export type Reckoned = 'true' | 'false' | 'unknown' | 'open';

export const TRUTHS = ['true', 'false', 'unknown'] as const;

export function not(truth: Reckoned): Reckoned {
  return truth === 'true' ? 'false' : truth === 'false' ? 'true' : truth;
}

export const and = (a: Reckoned, b: Reckoned): Reckoned =>
  resolved([a, b], (truths) =>
    truths.includes('false') ? 'false' : truths.includes('unknown') ? 'unknown' : 'true',
  );

export const or = (a: Reckoned, b: Reckoned): Reckoned => not(and(not(a), not(b)));

export const atLeast = (least: number, operands: readonly Reckoned[]): Reckoned =>
  resolved(operands, (truths) => {
    const surely = truths.filter((truth) => truth === 'true').length;
    const maybe = truths.filter((truth) => truth !== 'false').length;
    return surely >= least ? 'true' : maybe < least ? 'false' : 'unknown';
  });

/** What comes out however each open operand turns out; open where that makes a difference. */
export function resolved(
  operands: readonly Reckoned[],
  outcome: (truths: readonly Reckoned[]) => Reckoned,
): Reckoned {
  const at = operands.indexOf('open');
  if (at < 0) return outcome(operands);
  const outcomes = new Set(TRUTHS.map((truth) => resolved(operands.with(at, truth), outcome)));
  return outcomes.size === 1 ? [...outcomes][0]! : 'open';
}
