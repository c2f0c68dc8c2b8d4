import { Injectable } from '@nestjs/common';
import { checkClaim } from '#domain/claims/check-claim.js';
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
import { factReader } from '../timelines/told-reader.js';
import { reconciled, reconciledOne } from './claim-view.js';
import { ClaimEntity } from './claim.entity.js';
import { CLAIM, CLAIMS_OF } from './claim.query.js';
import { CLAIMS } from './claim.store.js';
import type { NewClaim } from './new-claim.js';

/** A page of claims, and the bloc whose members they may have meant. */
export interface ClaimsRequest extends PageRequest {
  readonly coalition?: string;
}

/** Recording, retracting and reading claims: what is said of many pledges in sum. */
@Injectable()
export class ClaimsService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws NotThere, RuleBroken */
  make(act: Act, ref: string, given: NewClaim): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const [proposal, unknown] = await Promise.all([
        lockProposal(tx, ref),
        unknownReferences(tx, { '/madeBy': given.madeBy }, given.sourceId),
      ]);
      allow([
        ...unknown,
        ...checkCitation(given, act.today),
        ...checkClaim({ ...given, money: null }, act.today),
      ]);

      const seenBy = inherited(proposal, given, act.viewer);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const { sourceId, rows } = cite(given, seenBy, act.viewer, fact.recorded_at);
      const claim: ClaimEntity = {
        ...fact,
        proposal_id: proposal.id,
        statement: given.statement,
        kind: given.kind,
        domain: given.domain,
        count_min: given.count.min,
        count_max: given.count.max,
        count_unit: given.count.unit,
        made_by: given.madeBy,
        stated_on: given.statedOn,
        credibility: given.credibility,
        source_id: sourceId,
        retracted_at: null,
        retraction_reason: null,
      };
      await tx.record({
        subject: { type: 'claim', id: claim.id },
        action: 'claim.made',
        happenedOn: given.statedOn,
        sourceId,
        seenBy,
        changes: [...rows, insert(ClaimEntity, claim)],
      });
      return answer(tx, 201, claim.id);
    });
  }

  /** @throws NotThere, RuleBroken */
  retract(act: Act, id: string, given: Retraction): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      await retract(tx, CLAIMS, id, given);
      return answer(tx, 200, id);
    });
  }

  /** Reconciled with the members of the coalition. @throws NotThere, RuleBroken */
  async read(viewing: Viewing, id: string, coalition?: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<ClaimRead>(CLAIM, [id]);
    if (!found) throw new NotThere('claim');
    const how = { on: dayOf(viewing), coalition };
    const body = await reconciledOne(factReader(this.ledger, viewing), found.json, how);
    return { body, revision: found.revision };
  }

  /**
   * The claims on one proposal, reconciled: what stands, unless the filters ask for what was taken back.
   * @throws NotThere, RuleBroken
   */
  async listOf(viewing: Viewing, ref: string, request: ClaimsRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    const filters = { ...request.filters, retracted: request.filters?.retracted ?? false };
    const listing = CLAIMS_OF(await proposalId(reader, ref));
    const { items, next } = await readPage(reader, listing, { ...request, filters });
    const how = { on: dayOf(viewing), coalition: request.coalition };
    return { items: await reconciled(factReader(this.ledger, viewing), items, how), next };
  }
}

interface ClaimRead {
  json: string;
  revision: number;
}

async function answer(tx: Tx, status: number, id: string): Promise<Answer> {
  const read = (await tx.row<ClaimRead>(CLAIM, [id]))!;
  const body = await reconciledOne(tx, read.json, { on: tx.act.today });
  return { status, body, location: `/api/v1/claims/${id}`, revision: read.revision };
}
