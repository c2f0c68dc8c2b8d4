import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/days/day.js';
import { checkRequirement } from '#domain/requirements/check-requirement.js';
import { allow } from '#domain/rules/allow.js';
import { dayOf, type Act, type Answer, type Viewing, type Written } from '#ledger/act.js';
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
import { gapped, gappedOne } from './requirement-view.js';

/** A page of requirements, and the day D from which their gaps are counted. */
export interface RequirementsRequest extends PageRequest {
  readonly dDay?: Day;
}

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

      const seenBy = inherited(proposal, given, act.viewer);
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

  /** With the gap to what is offered, counted from D. @throws NotThere, RuleBroken */
  async read(viewing: Viewing, id: string, dDay?: Day): Promise<{ body: string; revision: number }> {
    const reader = this.ledger.reader(viewing);
    const found = await reader.row<RequirementRead>(REQUIREMENT, [id]);
    if (!found) throw new NotThere('requirement');
    const body = await gappedOne(reader, found.json, dDay ?? dayOf(viewing));
    return { body, revision: found.revision };
  }

  /**
   * What one proposal requires, with its gaps: what stands, unless the filters ask for what was taken back.
   * @throws NotThere, RuleBroken
   */
  async listOf(viewing: Viewing, ref: string, request: RequirementsRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    const filters = { ...request.filters, retracted: request.filters?.retracted ?? false };
    const listing = REQUIREMENTS_OF(await proposalId(reader, ref));
    const { items, next } = await readPage(reader, listing, { ...request, filters });
    return { items: await gapped(reader, items, request.dDay ?? dayOf(viewing)), next };
  }
}

interface RequirementRead {
  json: string;
  revision: number;
}

async function answer(tx: Tx, status: number, id: string): Promise<Answer> {
  const read = (await tx.row<RequirementRead>(REQUIREMENT, [id]))!;
  const body = await gappedOne(tx, read.json, tx.act.today);
  return { status, body, location: `/api/v1/requirements/${id}`, revision: read.revision };
}
