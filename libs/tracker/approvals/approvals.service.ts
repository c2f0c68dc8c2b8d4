import { Injectable } from '@nestjs/common';
import { checkOpen } from '#domain/approvals/approval-state.js';
import { checkApprover } from '#domain/approvals/check-approver.js';
import { allow } from '#domain/rules/allow.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import type { Tx } from '#ledger/writing/tx.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { decides } from '../proposals/owner.js';
import { APPROVAL_REQUEST, APPROVAL_REQUESTS } from './approval-request.query.js';
import { heldRequest } from './approval-request.store.js';
import { approvable, approver, type CameIn } from './approver.js';
import { askedFor } from './asked-for.js';
import { changedSince, notOfTheOwner, notYours, subjectGone } from './refusals.js';
import { carryOut } from './carry-out.js';
import type { NewApproval } from './new-approval.js';
import { recordRequest, replaceRequest } from './record-request.js';
import type { Remarkable } from './remarkable.js';
import { findSubject } from './subject.store.js';

interface RequestRead {
  json: string;
  revision: number;
}

/** What two people have to approve: asked for, approved and thereby done, refused, withdrawn. */
@Injectable()
export class ApprovalsService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws NotThere, LostRace, RuleBroken with what stands against it already */
  ask(act: Act, given: NewApproval): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const { subject, asked } = await askedFor(tx, given);
      const id = await recordRequest(tx, subject, asked, given.reason);
      return answer(tx, 201, id);
    });
  }

  /**
   * The first approval is noted; with the second, by somebody else, what was asked for is done.
   * @throws NotThere; LostRace, RuleBroken with every reason
   */
  approve(act: Act, by: CameIn, id: string): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const request = await heldRequest(tx, id);
      const now = await tx.now();
      const { subject_type: noun, subject_id: fact, what } = request;
      const subject = await findSubject(tx, noun as Remarkable, fact, what === 'purge');
      if (!subject) throw new RuleBroken([subjectGone]);
      const who = await approver(tx, by);
      allow([
        ...checkOpen(request, now),
        ...changedSince(request, subject.row),
        ...checkApprover(who, await approvable(tx, request, subject)),
      ]);
      if (request.first_by === null) {
        await replaceRequest(tx, 'approval_request.approved', request, {
          first_by: who.person,
          first_at: now,
          first_how: who.cameIn.how,
        });
      } else {
        await carryOut(tx, request, subject, { second_by: who.person, second_at: now });
      }
      return answer(tx, 200, id);
    });
  }

  /** Anybody who decides about what it is about may say no. @throws NotThere, RuleBroken */
  refuse(act: Act, id: string, { reason }: { reason: string }): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const request = await heldRequest(tx, id);
      const now = await tx.now();
      allow([...checkOpen(request, now), ...(decides(act.viewer, request) ? [] : [notOfTheOwner('refuse')])]);
      const refused = { refused_by: act.viewer.principal, refused_at: now, refusal_reason: reason };
      await replaceRequest(tx, 'approval_request.refused', request, refused);
      return answer(tx, 200, id);
    });
  }

  /** Whoever asked no longer does. @throws NotThere, RuleBroken */
  withdraw(act: Act, id: string): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const request = await heldRequest(tx, id);
      const now = await tx.now();
      allow([...checkOpen(request, now), ...notYours(request, act.viewer.principal)]);
      await replaceRequest(tx, 'approval_request.withdrawn', request, { withdrawn_at: now });
      return answer(tx, 200, id);
    });
  }

  /** @throws NotThere */
  async read(viewing: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<RequestRead>(APPROVAL_REQUEST, [id]);
    if (!found) throw new NotThere('approval request');
    return { body: found.json, revision: found.revision };
  }

  list(viewing: Viewing, request: PageRequest): Promise<Page> {
    return readPage(this.ledger.reader(viewing), APPROVAL_REQUESTS, request);
  }
}

async function answer(tx: Tx, status: number, id: string): Promise<Answer> {
  const read = (await tx.row<RequestRead>(APPROVAL_REQUEST, [id]))!;
  return { status, body: read.json, location: `/api/v1/approvals/${id}`, revision: read.revision };
}
