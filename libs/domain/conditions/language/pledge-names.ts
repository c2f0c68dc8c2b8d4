import type { PledgeFact } from '../book/facts.js';
import { dayWords } from './english.js';
import type { Names } from './names.js';
import { partyWords } from './party-words.js';

/** What a pledge is called by. */
export type NamedPledge = Pick<
  PledgeFact,
  'id' | 'party' | 'proposal' | 'polarity' | 'kind' | 'domain' | 'pledgedOn'
>;

/**
 * Names that tell one pledge from another: "Estonia’s troops (land) of 30 April 2025 under UA-SG-2025-01". Where a
 * proposal has several that are called the same, they are numbered in the order in which they were recorded.
 *
 * @param under the pledges of the proposal that a pledge is under, itself among them; looked up for those that are asked
 * for alone
 */
export function withPledgeNames(names: Names, under: (id: string) => readonly NamedPledge[]): Names {
  const known = new Map<string, string | undefined>();
  return {
    ...names,
    pledge: (id) => {
      if (!known.has(id)) known.set(id, nameAmong(id, under(id), names));
      return known.get(id);
    },
  };
}

function nameAmong(id: string, pledges: readonly NamedPledge[], names: Names): string | undefined {
  const pledge = pledges.find((one) => one.id === id);
  if (!pledge) return undefined;
  const name = nameOf(pledge, names);
  const same = pledges.filter((other) => nameOf(other, names) === name).map((other) => other.id);
  return same.length === 1 ? name : `${name} (${same.sort().indexOf(id) + 1} of ${same.length})`;
}

function nameOf(pledge: NamedPledge, names: Names): string {
  const { party, polarity, kind, domain, pledgedOn, proposal } = pledge;
  const what = `${polarity === 'refusal' ? 'refusal of ' : ''}${kind.replaceAll('_', ' ')}`;
  const where = domain === null ? '' : ` (${domain})`;
  return `${possessive(partyWords(party, names))} ${what}${where} of ${dayWords(pledgedOn)} under ${proposal}`;
}

/** "Estonia’s", "the United States’" */
const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);
