import type { ClaimFact } from '#domain/reconciliation/claim-fact.js';
import { reconcile } from '#domain/reconciliation/reconcile.js';
import type { Day } from '#domain/days/day.js';
import { loadProposals } from '../book/load-proposals.js';
import { namesIn } from '../book/names.query.js';
import type { Rows } from '../book/rows.js';
import { coalitionIn } from './coalition.query.js';

type Shown = Omit<ClaimFact, 'money'> & { readonly retracted: object | null };

/** On which day claims are reconciled, and with the members of which bloc. */
export interface Reconciling {
  readonly on: Day;
  readonly coalition?: string;
}

/**
 * Claims as their query made them, each held against the pledges with a name; null for those taken back. What that takes
 * is read once for all of them. Answers the JSON text of a list.
 *
 * @param facts from where pledges and memberships are read, whatever the day
 * @param items the JSON text of a list
 * @throws RuleBroken for a coalition that is not there
 */
export async function reconciled(
  facts: Rows,
  items: string,
  { on, coalition }: Reconciling,
): Promise<string> {
  const bloc = await coalitionIn(facts, coalition);
  const shown = JSON.parse(items) as Shown[];
  const references = [...new Set(shown.filter(stands).map(({ proposal }) => proposal))];
  if (references.length === 0)
    return JSON.stringify(shown.map((claim) => ({ ...claim, reconciliation: null })));
  const [book, names] = await Promise.all([
    loadProposals(facts, { references, blocs: bloc === undefined ? [] : [bloc] }),
    namesIn(facts),
  ]);
  const reconciliationOf = (claim: Shown) => {
    const found = stands(claim)
      ? reconcile({ ...claim, money: null }, on, book, { coalition: bloc, names })
      : undefined;
    if (!found) return null;
    const { then, now, since } = found;
    return { coalition: bloc ?? null, then, now, since };
  };
  return JSON.stringify(shown.map((claim) => ({ ...claim, reconciliation: reconciliationOf(claim) })));
}

/** The same for one. */
export async function reconciledOne(facts: Rows, item: string, how: Reconciling): Promise<string> {
  return (await reconciled(facts, `[${item}]`, how)).slice(1, -1);
}

const stands = ({ retracted }: Shown) => retracted === null;
