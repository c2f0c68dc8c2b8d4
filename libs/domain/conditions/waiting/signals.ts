import type { EventFact, MembershipFact, PledgeFact, PositionFact, ProposalFact } from '../book/facts.js';
import type { Stage } from '../../stages/stage.js';
import { subjectOf } from '../book/subject.js';
import type { Leaf } from '../condition.js';
import { forEachLeaf } from '../meaning/references.js';

/*
 * A signal is the text on which what waits and what happens meet: a pledge listens for some, a fact gives some. A fact
 * bears on a pledge only if one of its signals is among those the pledge listens for, or among those of a pledge that
 * it bears on, and so on.
 */

const EVERY = '*';

/** Stands before a signal that a pledge will bring about. */
export const BRINGS = 'brings';

/** What a fact bears on. */
export type Fact =
  | { readonly event: EventFact }
  | { readonly position: PositionFact }
  | { readonly proposal: Pick<ProposalFact, 'reference'> }
  | { readonly move: MadeMove }
  | { readonly membership: MembershipFact }
  | { readonly pledge: Pick<PledgeFact, 'id' | 'proposal' | 'kind'> };

/** A move of a proposal from stage to stage. */
export interface MadeMove {
  /** Reference. */
  readonly proposal: string;
  readonly from: Stage;
  readonly to: Stage;
  readonly final: boolean;
}

/** The signals that a fact gives when it is recorded, and when it is retracted. */
export function signalsOf(fact: Fact): readonly string[] {
  if ('event' in fact) return eventSignals(fact.event);
  if ('position' in fact) return [`stance ${subjectOf(fact.position)}`];
  if ('proposal' in fact) return stageSignals(fact.proposal.reference, true);
  if ('move' in fact) return stageSignals(fact.move.proposal, endsOrRevives(fact.move));
  if ('membership' in fact) return [`bloc ${fact.membership.bloc}`];
  const { id, proposal, kind } = fact.pledge;
  return [`pledge ${id}`, `pledges ${proposal} ${kind}`, `pledges ${proposal} ${EVERY}`];
}

/** The signals that a pledge listens for: those of its conditions, whether its proposal stands, and of breaches if it snaps back. */
export function signalsHeardBy(pledge: PledgeFact): ReadonlySet<string> {
  const heard = new Set([`standing ${pledge.proposal}`]);
  if (pledge.polarity === 'refusal') return heard;
  for (const tree of [pledge.activatedBy, pledge.endedBy]) {
    if (tree)
      forEachLeaf(tree, (leaf) => signalsHeardByLeaf(leaf, pledge.proposal).forEach((one) => heard.add(one)));
  }
  if (pledge.sanctions?.snapsBack) heard.add('event ceasefire_breached');
  return heard;
}

/**
 * The signals that will be given once a pledge has brought about what it says: on these, whoever waits for that and
 * whoever could bring it about meet. A stance on a proposal, or on a clause of it, may bear on its stages too.
 */
export function signalsBroughtAboutBy({
  bringsAbout,
  polarity,
  proposal: own,
}: PledgeFact): readonly string[] {
  if (!bringsAbout || polarity === 'refusal') return [];
  if ('event' in bringsAbout) {
    const { event: type, party = null } = bringsAbout;
    return eventSignals({ type, party, occurrence: 'occurred' });
  }
  const { party, on = null, proposal = own } = bringsAbout.stance;
  const stance = `stance ${subjectOf({ party, about: on, proposal })}`;
  return on && 'pledge' in on ? [stance] : [stance, `stage ${proposal}`];
}

/** What a pledge is found by: the signals it listens for and, marked so, those that it will bring about. */
export function signalsKeptOf(pledge: PledgeFact): ReadonlySet<string> {
  const brought = signalsBroughtAboutBy(pledge).map((signal) => `${BRINGS} ${signal}`);
  return new Set([...signalsHeardBy(pledge), ...brought]);
}

/** Conditions wait for stages; that a proposal no longer stands, or stands again, bears on each of its pledges. */
const stageSignals = (proposal: string, standing: boolean): string[] =>
  standing ? [`stage ${proposal}`, `standing ${proposal}`] : [`stage ${proposal}`];

const endsOrRevives = ({ from, to, final }: MadeMove): boolean =>
  final || [from, to].includes('withdrawn') || [from, to].includes('rejected');

/** Whatever happens to any party is an event of the type; what is denied of none in particular is denied of each. */
function eventSignals({ type, party, occurrence }: Omit<EventFact, 'on'>): string[] {
  if (party === null)
    return occurrence === 'denied' ? [`event ${type}`, `event ${type} ${EVERY}`] : [`event ${type}`];
  return occurrence === 'denied' ? [`event ${type} ${party}`] : [`event ${type}`, `event ${type} ${party}`];
}

function signalsHeardByLeaf(leaf: Leaf, own: string): string[] {
  if ('event' in leaf) {
    if (leaf.party === undefined) return [`event ${leaf.event}`];
    return [`event ${leaf.event} ${leaf.party}`, `event ${leaf.event} ${EVERY}`];
  }
  if ('date' in leaf) return [];
  if ('reached' in leaf) return [`stage ${leaf.reached.proposal ?? own}`];
  if ('stance' in leaf) {
    const { party, on = null, proposal = own } = leaf.stance;
    return [`stance ${subjectOf({ party, about: on, proposal })}`];
  }
  if ('inForce' in leaf) return [`pledge ${leaf.inForce}`];
  if ('count' in leaf) return [`pledges ${own} ${leaf.count.kind ?? EVERY}`, `bloc ${leaf.count.of}`];
  return [`pledges ${own} ${leaf.quantity.kind}`];
}
