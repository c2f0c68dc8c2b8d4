import { Injectable } from '@nestjs/common';
import { checkRequirement } from '#domain/requirements/check-requirement.js';
import { allow } from '#domain/rules/allow.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { inherited, newFact } from '../facts/new-fact.js';
import { unknownReferences } from '../facts/references.store.js';
import { retract, type Retraction } from '../facts/retract.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { proposalId } from '../proposals/find-proposal.query.js';
import { lockProposal } from '../proposals/locked-proposal.store.js';
import { checkCitation, cite } from '../sources/cite.js';
import type { NewRequirement } from './new-requirement.js';
import { RequirementEntity } from './requirement.entity.js';
import { REQUIREMENT, REQUIREMENTS_OF } from './requirement.query.js';
import { REQUIREMENTS } from './requirement.store.js';

/** Recording, retracting and reading what the force needs. */
@Injectable()
export class RequirementsService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws NotThere, RuleBroken */
  state(act: Act, ref: string, given: NewRequirement): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const [proposal, unknown] = await Promise.all([
        lockProposal(tx, ref),
        unknownReferences(tx, {}, given.sourceId),
      ]);
      allow([...unknown, ...checkCitation(given, act.today), ...checkRequirement(given, act.today)]);

      const seenBy = inherited(proposal, given.marking);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const { sourceId, rows } = cite(given, seenBy, act.viewer, fact.recorded_at);
      const requirement: RequirementEntity = {
        ...fact,
        proposal_id: proposal.id,
        kind: given.kind,
        domain: given.domain,
        quantity_min: given.quantity?.min ?? null,
        quantity_max: given.quantity?.max ?? null,
        quantity_unit: given.quantity?.unit ?? null,
        by_days: given.byDays,
        note: given.note,
        stated_on: given.statedOn,
        source_id: sourceId,
        retracted_at: null,
        retraction_reason: null,
      };
      await tx.record({
        subject: { type: 'requirement', id: requirement.id },
        action: 'requirement.stated',
        happenedOn: given.statedOn,
        sourceId,
        seenBy,
        changes: [...rows, insert(RequirementEntity, requirement)],
      });
      return answer(tx, 201, requirement.id);
    });
  }

  /** @throws NotThere, RuleBroken */
  retract(act: Act, id: string, given: Retraction): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      await retract(tx, REQUIREMENTS, id, given);
      return answer(tx, 200, id);
    });
  }

  /** @throws NotThere */
  async read(viewing: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<RequirementRead>(REQUIREMENT, [id]);
    if (!found) throw new NotThere('requirement');
    return { body: found.json, revision: found.revision };
  }

  /** What one proposal requires: what stands, unless the filters ask for what was taken back. @throws NotThere */
  async listOf(viewing: Viewing, ref: string, request: PageRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    const filters = { ...request.filters, retracted: request.filters?.retracted ?? false };
    return readPage(reader, REQUIREMENTS_OF(await proposalId(reader, ref)), { ...request, filters });
  }
}

interface RequirementRead {
  json: string;
  revision: number;
}

async function answer(tx: Tx, status: number, id: string): Promise<Answer> {
  const read = (await tx.row<RequirementRead>(REQUIREMENT, [id]))!;
  return { status, body: read.json, location: `/api/v1/requirements/${id}`, revision: read.revision };
}
