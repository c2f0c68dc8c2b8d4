import type { PledgeFact } from '../conditions/book/facts.js';
import { dayWords } from '../conditions/language/english.js';
import type { Names } from '../conditions/language/names.js';
import { partyWords } from '../conditions/language/party-words.js';
import type { NamedPledges } from './named-on.js';

/** A party that both offers and refuses something of what is claimed. */
export interface TwoMinds {
  readonly party: string;
  /**
   * `contradiction`: it offers and refuses the same kind in the same domain, or in one that is not said.
   * `offers_and_refuses`: it offers one thing and refuses another.
   */
  readonly code: 'contradiction' | 'offers_and_refuses';
  /** Ids of the pledges. */
  readonly offers: readonly string[];
  readonly refusals: readonly string[];
  readonly sentence: string;
}

/** The parties of two minds by code; of those that contradict themselves only the pledges that do. */
export function ofTwoMinds({ offers, possible, refusals }: NamedPledges, names: Names): TwoMinds[] {
  const offered = [...offers, ...possible];
  const parties = new Set(refusals.map(({ party }) => party));
  return [...parties].sort().flatMap((party): TwoMinds[] => {
    const own = offered.filter((offer) => offer.party === party);
    const refused = refusals.filter((refusal) => refusal.party === party);
    if (own.length === 0) return [];
    const against = own.filter((offer) => refused.some((refusal) => contradict(offer, refusal)));
    if (against.length === 0) return [told('offers_and_refuses', party, own, refused, names)];
    const refusing = refused.filter((refusal) => against.some((offer) => contradict(offer, refusal)));
    return [told('contradiction', party, against, refusing, names)];
  });
}

function contradict(offer: PledgeFact, refusal: PledgeFact): boolean {
  if (offer.kind !== refusal.kind) return false;
  return offer.domain === refusal.domain || offer.domain === null || refusal.domain === null;
}

function told(
  code: TwoMinds['code'],
  party: string,
  offers: readonly PledgeFact[],
  refusals: readonly PledgeFact[],
  names: Names,
): TwoMinds {
  const ids = (pledges: readonly PledgeFact[]) => pledges.map(({ id }) => id).sort();
  const since = (pledges: readonly PledgeFact[]) =>
    dayWords(pledges.map(({ pledgedOn }) => pledgedOn).sort()[0]!);
  const what = code === 'contradiction' ? 'the same' : 'something else';
  const sentence = `Of ${partyWords(party, names)} there is an offer since ${since(offers)}, and a refusal of ${what} since ${since(refusals)}.`;
  return { party, code, offers: ids(offers), refusals: ids(refusals), sentence };
}
