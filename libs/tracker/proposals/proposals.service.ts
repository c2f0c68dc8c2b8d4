import { Injectable } from '@nestjs/common';
import { allow } from '#domain/rules/allow.js';
import { checkPatchable } from '#domain/stages/check-patchable.js';
import { dayOf, type Act, type Answer, type Viewing, type Written } from '#ledger/act.js';
import { NotThere, StaleRevision } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import type { Reader } from '#ledger/reading/reader.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { newId } from '#ledger/new-id.js';
import { circlesInWrite, circlesSeen } from '../deadlocks/circles-seen.js';
import { at } from '../facts/address.query.js';
import { isStale } from '../facts/is-stale.js';
import { audienceOf, newFact, ownedBy } from '../facts/new-fact.js';
import { unknownReferences } from '../facts/references.store.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { isToldFromFacts, toldReader } from '../timelines/told-reader.js';
import { retell } from '../timelines/retell.js';
import { checkLists, checkNewProposal, partiesOf } from './check-proposal.js';
import { proposalId } from './find-proposal.query.js';
import { lockProposal } from './locked-proposal.store.js';
import type { NewProposal, ProposalPatch } from './new-proposal.js';
import { PROPOSALS } from './proposals.query.js';
import { PROPOSAL } from './proposal.query.js';
import { ProposalEntity } from './proposal.entity.js';
import { finished, type ProposalRead } from './proposal-view.js';
import { lockedVersion } from './version.store.js';
import { VersionEntity } from './version.entity.js';

const DEFAULT_MARKING = 'TLP:GREEN';

/** What to show with a proposal. */
export interface Including {
  readonly pledges?: boolean;
  readonly positions?: boolean;
}

/** Opening, correcting and reading proposals; moving them is `MovesService`. */
@Injectable()
export class ProposalsService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws RuleBroken, Conflict `duplicate_reference` */
  open(act: Act, given: NewProposal): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const id = newId();
      tx.beginChain(id);
      const unknown = await unknownReferences(tx, partiesOf(given.participants, given.beneficiary));
      allow([...unknown, ...checkNewProposal(given, act.today)]);

      const openedOn = given.openedOn ?? act.today;
      const seenBy = ownedBy(act.viewer, given, DEFAULT_MARKING);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const { reference, title, summary, beneficiary = null, participants, clauses } = given;
      const proposal: ProposalEntity = {
        ...fact,
        id,
        reference,
        title,
        summary,
        beneficiary,
        participants,
        opened_on: openedOn,
        stage: 'draft',
        version: 1,
      };
      const version: VersionEntity = {
        ...newFact(seenBy, act.viewer, fact.recorded_at),
        proposal_id: id,
        number: 1,
        opened_on: openedOn,
        frozen_on: null,
        clauses,
        pledges: null,
      };
      await tx.record({
        ...{
          subject: { type: 'proposal', id },
          action: 'proposal.opened',
          happenedOn: openedOn,
          sourceId: null,
          seenBy,
        },
        changes: [insert(ProposalEntity, proposal), insert(VersionEntity, version)],
      });
      return this.answer(tx, 201, reference);
    });
  }

  /** @throws NotThere, StaleRevision, RuleBroken */
  patch(act: Act, ref: string, patch: ProposalPatch): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const [proposal, version, unknown] = await Promise.all([
        lockProposal(tx, ref),
        lockedVersion(tx, ref),
        unknownReferences(tx, partiesOf(patch.participants, patch.beneficiary)),
      ]);
      if (isStale(act, proposal)) throw new StaleRevision();
      allow([...checkPatchable(proposal), ...unknown, ...checkLists(patch.clauses, patch.participants)]);

      const { clauses, ...own } = patch;
      await tx.record({
        subject: { type: 'proposal', id: proposal.id },
        action: 'proposal.corrected',
        happenedOn: null,
        sourceId: null,
        seenBy: audienceOf(proposal),
        changes: [
          update(ProposalEntity, proposal, own),
          ...(clauses ? [update(VersionEntity, version, { clauses })] : []),
        ],
      });
      // Proponents control the stages that conditions wait for.
      if (patch.participants) await retell(tx, { facts: [{ proposal: { reference: proposal.reference } }] });
      return this.answer(tx, 200, proposal.reference);
    });
  }

  /** @throws NotThere */
  async read(
    viewing: Viewing,
    ref: string,
    including: Including = {},
  ): Promise<{ body: string; revision: number }> {
    const form = including.pledges
      ? including.positions
        ? 'both'
        : 'pledges'
      : including.positions
        ? 'positions'
        : 'alone';
    const reader = including.pledges ? await this.toldReader(viewing, ref) : this.ledger.reader(viewing);
    const found = await reader.row<ProposalRead>(at(PROPOSAL[form], ref), [ref, dayOf(viewing)]);
    if (!found) throw new NotThere('proposal');
    const circles = found.mayBeCaught ? await circlesSeen(this.ledger, viewing, found) : [];
    return { body: finished(found, circles, viewing.viewer), revision: found.revision };
  }

  list(viewing: Viewing, request: PageRequest): Promise<Page> {
    return readPage(this.ledger.reader(viewing), PROPOSALS, request);
  }

  private async toldReader(viewing: Viewing, ref: string): Promise<Reader> {
    const reader = this.ledger.reader(viewing);
    if (!isToldFromFacts(viewing)) return reader;
    return toldReader(this.ledger, viewing, { proposal: await proposalId(reader, ref) });
  }

  private async answer(tx: Tx, status: number, reference: string): Promise<Answer> {
    const read = (await tx.row<ProposalRead>(PROPOSAL.alone.byName, [reference, tx.act.today]))!;
    const circles = read.mayBeCaught ? await circlesInWrite(tx, read, tx.act.today) : [];
    const location = `/api/v1/proposals/${reference}`;
    return { status, body: finished(read, circles, tx.act.viewer), location, revision: read.revision };
  }
}
