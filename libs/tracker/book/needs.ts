import type { PledgeFact } from '#domain/conditions/book/facts.js';
import type { Condition, Leaf } from '#domain/conditions/condition.js';
import { forEachLeaf } from '#domain/conditions/meaning/references.js';
import { ADDRESSEE } from '#domain/stages/addressee.js';

/** What has to be read of the book to know what conditions mean. */
export class Needs {
  readonly eventTypes = new Set<string>();
  readonly parties = new Set<string>();
  /** References of proposals whose stages, or positions on them, matter. */
  readonly proposals = new Set<string>();
  readonly blocs = new Set<string>();
  /** Ids of pledges that have to be in force. */
  readonly pledges = new Set<string>();
  /** References of proposals whose pledges are counted. */
  readonly counted = new Set<string>();
  /** Ids of pledges that positions are about. */
  readonly subjects = new Set<string>();

  addPledge(pledge: PledgeFact): void {
    this.proposals.add(pledge.proposal);
    if (pledge.activatedBy) this.addTree(pledge.activatedBy, pledge.proposal);
    if (pledge.endedBy) this.addTree(pledge.endedBy, pledge.proposal);
    if (pledge.sanctions?.snapsBack) this.eventTypes.add('ceasefire_breached');
  }

  /** @param own reference of the proposal whose condition it is */
  addTree(tree: Condition, own: string): void {
    this.proposals.add(own);
    forEachLeaf(tree, (leaf) => this.addLeaf(leaf, own));
  }

  /** Whose support the moves to a stage may ask for. */
  addSupporters(pledges: Iterable<PledgeFact>): void {
    this.parties.add(ADDRESSEE);
    for (const { party } of pledges) this.parties.add(party);
  }

  private addLeaf(leaf: Leaf, own: string): void {
    if ('event' in leaf) this.eventTypes.add(leaf.event);
    else if ('reached' in leaf) this.proposals.add(leaf.reached.proposal ?? own);
    else if ('inForce' in leaf) this.pledges.add(leaf.inForce);
    else if ('stance' in leaf) {
      const { party, on, proposal = own } = leaf.stance;
      this.parties.add(party);
      if (on && 'pledge' in on) this.subjects.add(on.pledge);
      else this.proposals.add(proposal);
    } else if ('count' in leaf) {
      this.counted.add(own);
      this.blocs.add(leaf.count.of);
    } else if ('quantity' in leaf) this.counted.add(own);
  }
}
