import type { Book } from '../book/book.js';
import type { PledgeFact } from '../book/facts.js';
import type { CountedStatus, CountLeaf, QuantityLeaf } from '../condition.js';
import type { Domain } from '../../vocabulary/domains.js';
import type { PledgeKind } from '../../vocabulary/kinds.js';
import type { Unit } from '../../vocabulary/units.js';

/** Pledges that are counted together: whose count or sum conditions hold against a number. */
export interface Group {
  readonly key: string;
  readonly proposal: string;
  readonly status: CountedStatus;
  readonly kind: PledgeKind | undefined;
  readonly domain: Domain | undefined;
  /** Code of the bloc whose members are counted; undefined where quantities are added up. */
  readonly bloc: string | undefined;
  readonly unit: Unit | undefined;
}

/** The group that a `count` or a `quantity` is about, for a condition of a proposal. */
export function groupOf(leaf: CountLeaf | QuantityLeaf, proposal: string): Group {
  const { status, kind, domain } = 'count' in leaf ? leaf.count : leaf.quantity;
  const bloc = 'count' in leaf ? leaf.count.of : undefined;
  const unit = 'count' in leaf ? undefined : leaf.quantity.unit;
  const key = `${proposal} ${status} ${kind ?? '*'} ${domain ?? '*'} ${bloc ?? '*'} ${unit ?? '*'}`;
  return { key, proposal, status, kind, domain, bloc, unit };
}

/** Whether a pledge of the group's proposal counts in it, on the days it has the status: offers only. */
export function belongs(pledge: PledgeFact, { kind, domain, unit }: Group): boolean {
  if (pledge.polarity === 'refusal') return false;
  if (kind !== undefined && pledge.kind !== kind) return false;
  if (domain !== undefined && pledge.domain !== domain) return false;
  return unit === undefined || pledge.quantity?.unit === unit;
}

/** The pledges that count in a group on some day. */
export function pledgesIn(group: Group, book: Book): PledgeFact[] {
  const members = new Set(
    group.bloc === undefined ? [] : book.memberships.get(group.bloc)?.map(({ member }) => member),
  );
  const found: PledgeFact[] = [];
  for (const id of book.pledgesOf.get(group.proposal) ?? []) {
    const pledge = book.pledges.get(id)!;
    if (belongs(pledge, group) && (group.bloc === undefined || members.has(pledge.party))) found.push(pledge);
  }
  return found;
}
