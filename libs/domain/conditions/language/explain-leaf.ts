import type { CountLeaf, DateLeaf, Leaf, QuantityLeaf, ReachedLeaf, StanceLeaf } from '../condition.js';
import { stageWords } from '../../stages/stage-words.js';
import type { OrderedStance } from '../../vocabulary/stances.js';
import { dayWords, numberWords, withArticle } from './english.js';
import { happening } from './event-phrases.js';
import type { Names } from './names.js';
import { DOMAIN_WORDS } from './print-leaf.js';

/** A leaf as a clause, and its contrary where English has one that is shorter than "it is not the case that". */
export interface Clause {
  readonly says: string;
  readonly contrary?: string;
}

export function explainLeaf(leaf: Leaf, names: Names): Clause {
  if ('event' in leaf) {
    const { who, did } = happening(leaf, names);
    const noOne = /^an? /.test(who);
    const contrary = noOne ? `${who.replace(/^an? /, 'no ')} has ${did}` : `${who} has not ${did}`;
    return { says: `${who} has ${did}`, contrary };
  }
  if ('date' in leaf) return date(leaf);
  if ('reached' in leaf) return reached(leaf.reached);
  if ('stance' in leaf) return stance(leaf.stance, names);
  if ('inForce' in leaf) return is(pledge(leaf.inForce, names), 'in force');
  return 'count' in leaf ? count(leaf.count, names) : quantity(leaf.quantity);
}

function is(subject: string, what: string): Clause {
  return { says: `${subject} is ${what}`, contrary: `${subject} is not ${what}` };
}

function date({ date }: DateLeaf): Clause {
  if ('before' in date) return is('it', `before ${dayWords(date.before)}`);
  return { says: `${dayWords(date.from)} has come`, contrary: `${dayWords(date.from)} has not come` };
}

function reached({ stage, proposal }: ReachedLeaf['reached']): Clause {
  return is(proposalWords(proposal), stageWords(stage));
}

/** A stance that is not supportive is in quotation marks: "at least opposes" is more, not less, than opposition. */
const STANCES: Readonly<Record<OrderedStance, (about: string) => string>> = {
  rejects: (about) => `has a stance on ${about} of at least “rejects”`,
  opposes: (about) => `has a stance on ${about} of at least “opposes”`,
  reserved: (about) => `has a stance on ${about} of at least “reserved”`,
  noncommittal: (about) => `has a stance on ${about} of at least “noncommittal”`,
  supports_conditionally: (about) => `supports ${about} at least conditionally`,
  supports: (about) => `supports ${about}`,
  champions: (about) => `champions ${about}`,
};

function stance({ party, atLeast, on, proposal }: StanceLeaf['stance'], names: Names): Clause {
  const clause = on && 'clause' in on ? `clause ${on.clause} of ${proposalWords(proposal)}` : undefined;
  const about = on && 'pledge' in on ? pledge(on.pledge, names) : (clause ?? proposalWords(proposal));
  return { says: `${withArticle(names.party?.(party) ?? party)} ${STANCES[atLeast](about)}` };
}

function count({ of, kind, domain, status, atLeast }: CountLeaf['count'], names: Names): Clause {
  const members = `${numberWords(atLeast)} member${atLeast === 1 ? '' : 's'}`;
  const where = domain ? ` ${DOMAIN_WORDS[domain]}` : '';
  const what = kind?.replaceAll('_', ' ');
  const inForce = `${atLeast === 1 ? 'has' : 'have'} ${what ? `a pledge of ${what}` : 'any pledge'}${where} in force`;
  const offered = `${atLeast === 1 ? 'offers' : 'offer'} ${what ?? 'anything'}${where}`;
  const group = withArticle(names.party?.(of) ?? of);
  return { says: `at least ${members} of ${group} ${status === 'offered' ? offered : inForce}` };
}

function quantity({ kind, domain, unit, status, atLeast }: QuantityLeaf['quantity']): Clause {
  const pledges = `the pledges of ${kind.replaceAll('_', ' ')}${domain ? ` ${DOMAIN_WORDS[domain]}` : ''}`;
  const counted = status === 'offered' ? 'on offer' : 'in force';
  const units = atLeast === 1 ? unit.replace(/(vessel|system|brigade|item)s$/, '$1') : unit;
  return { says: `${pledges} ${counted} add up to at least ${numberWords(atLeast)} ${units}` };
}

function proposalWords(proposal: string | undefined): string {
  return proposal === undefined ? 'the proposal' : `proposal ${proposal}`;
}

function pledge(id: string, names: Names): string {
  return names.pledge?.(id) ?? `pledge ${id}`;
}
