import type { CountLeaf, DateLeaf, EventLeaf, Leaf, QuantityLeaf, StanceLeaf } from '../condition.js';
import type { Domain } from '../../vocabulary/domains.js';
import { isReservedWord } from './reserved-words.js';
import { SUPPORTIVE_STANCES } from './supportive-stances.js';

/** Where a contribution works, as the language says it. */
export const DOMAIN_WORDS: Readonly<Record<Domain, string>> = {
  land: 'on land',
  sea: 'at sea',
  air: 'in the air',
  cyber: 'in cyber',
  space: 'in space',
};

/** The text of a leaf, without its modifiers. */
export function printLeaf(leaf: Leaf): string {
  if ('event' in leaf) return event(leaf);
  if ('date' in leaf) return date(leaf);
  if ('reached' in leaf) return `reached ${leaf.reached.stage}${of(leaf.reached.proposal)}`;
  if ('stance' in leaf) return stance(leaf.stance);
  if ('inForce' in leaf) return `pledge ${leaf.inForce} in force`;
  return 'count' in leaf ? count(leaf.count) : quantity(leaf.quantity);
}

function event({ event, party }: EventLeaf): string {
  return `${isReservedWord(event) ? 'event ' : ''}${event}${party === undefined ? '' : `(${party})`}`;
}

function date({ date }: DateLeaf): string {
  return 'from' in date ? `on or after ${date.from}` : `before ${date.before}`;
}

function stance({ party, atLeast, on, proposal }: StanceLeaf['stance']): string {
  const holds = SUPPORTIVE_STANCES.includes(atLeast) ? atLeast : `at least ${atLeast}`;
  if (!on) return `${party} ${holds}${proposal === undefined ? '' : ` ${reference(proposal)}`}`;
  return `${party} ${holds} ${'pledge' in on ? `pledge ${on.pledge}` : `clause ${on.clause}${of(proposal)}`}`;
}

function count({ of, kind, domain, status, atLeast }: CountLeaf['count']): string {
  const relation = status === 'offered' ? 'offering' : 'with';
  return `at least ${atLeast} of ${of} ${relation} ${kind ?? 'any pledge'}${where(domain)}`;
}

function quantity({ kind, domain, unit, status, atLeast }: QuantityLeaf['quantity']): string {
  return `${status === 'offered' ? 'offered ' : ''}quantity of ${kind}${where(domain)} >= ${atLeast} ${unit}`;
}

function where(domain: Domain | undefined): string {
  return domain === undefined ? '' : ` ${DOMAIN_WORDS[domain]}`;
}

function of(proposal: string | undefined): string {
  return proposal === undefined ? '' : ` of ${reference(proposal)}`;
}

function reference(proposal: string): string {
  return isReservedWord(proposal.toLowerCase()) ? `proposal ${proposal}` : proposal;
}
