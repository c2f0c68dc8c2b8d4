import { Injectable } from '@nestjs/common';
import type { Condition } from '#domain/conditions/condition.js';
import { print } from '#domain/conditions/language/print.js';
import { checkVersionOpen } from '#domain/pledges/check-version-open.js';
import { allow } from '#domain/rules/allow.js';
import { dayOf, type Act, type Answer, type Viewing, type Written } from '#ledger/act.js';
import { NotThere, StaleRevision } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { audienceOf, inherited, newFact } from '../facts/new-fact.js';
import { isStale } from '../facts/is-stale.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { proposalId } from '../proposals/find-proposal.query.js';
import { lockProposal } from '../proposals/locked-proposal.store.js';
import { lockedVersion } from '../proposals/version.store.js';
import { factReader } from '../timelines/told-reader.js';
import { retellPledges } from '../timelines/retell.js';
import { ConditionEntity } from './condition.entity.js';
import { valued, valuedOne } from './condition-view.js';
import { CONDITION, CONDITIONS_OF } from './condition.query.js';
import { CONDITIONS, pledgesWith } from './condition.store.js';
import type { ConditionPatch, Expressed, NewCondition } from './new-condition.js';
import { readExpression } from './read-expression.js';
import { tried, type ConditionTried } from './try-condition.js';

/** Adding, correcting and reading the conditions that pledges of a proposal wait for. */
@Injectable()
export class ConditionsService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws NotThere, RuleBroken, Conflict `duplicate_label` */
  add(act: Act, ref: string, given: NewCondition): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const [proposal, version] = await Promise.all([lockProposal(tx, ref), lockedVersion(tx, ref)]);
      const read = await readExpression(tx, given, proposal.reference);
      allow([
        ...checkVersionOpen({ stage: proposal.stage, frozen: version.frozen_on !== null }),
        ...('blockers' in read ? read.blockers : []),
      ]);
      const { tree } = read as { tree: Condition };

      const seenBy = inherited(proposal, given, act.viewer);
      const condition: ConditionEntity = {
        ...newFact(seenBy, act.viewer, await tx.now()),
        proposal_id: proposal.id,
        label: given.label,
        text: print(tree),
        expression: tree,
      };
      await tx.record({
        subject: { type: 'condition', id: condition.id },
        action: 'condition.added',
        happenedOn: null,
        sourceId: null,
        seenBy,
        changes: [insert(ConditionEntity, condition)],
      });
      return answer(tx, 201, condition.id);
    });
  }

  /** @throws NotThere, StaleRevision, RuleBroken, Conflict `duplicate_label` */
  patch(act: Act, id: string, patch: ConditionPatch): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      const ref = await CONDITIONS.proposalOf(tx, id);
      const [proposal, condition, version] = await Promise.all([
        lockProposal(tx, ref),
        CONDITIONS.locked(tx, id),
        lockedVersion(tx, ref),
      ]);
      if (isStale(act, condition)) throw new StaleRevision();
      const read = says(patch) ? await readExpression(tx, patch, proposal.reference) : undefined;
      allow([
        ...checkVersionOpen({ stage: proposal.stage, frozen: version.frozen_on !== null }),
        ...(read && 'blockers' in read ? read.blockers : []),
      ]);
      const tree = read && 'tree' in read ? read.tree : condition.expression;

      const label = patch.label ?? condition.label;
      const corrected = { label, text: print(tree), expression: tree };
      await tx.record({
        subject: { type: 'condition', id },
        action: 'condition.corrected',
        happenedOn: null,
        sourceId: null,
        seenBy: audienceOf(condition),
        changes: [update(ConditionEntity, condition, corrected)],
      });
      // Also of those that are hidden from whoever corrects it.
      if (read) await retellPledges(tx, await tx.derive((rows) => pledgesWith(rows, proposal.id, id)));
      return answer(tx, 200, id);
    });
  }

  /** Checks, prints, explains and previews a condition; it is added to nothing. @throws RuleBroken */
  parse(viewing: Viewing, given: ConditionTried): Promise<string> {
    return tried(factReader(this.ledger, viewing), given, dayOf(viewing));
  }

  /** @throws NotThere */
  async read(viewing: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<ConditionRead>(CONDITION, [id]);
    if (!found) throw new NotThere('condition');
    const body = await valuedOne(factReader(this.ledger, viewing), found.json, dayOf(viewing));
    return { body, revision: found.revision };
  }

  /** The conditions of one proposal. @throws NotThere */
  async listOf(viewing: Viewing, ref: string, request: PageRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    const { items, next } = await readPage(reader, CONDITIONS_OF(await proposalId(reader, ref)), request);
    return { items: await valued(factReader(this.ledger, viewing), items, dayOf(viewing)), next };
  }
}

const says = ({ text, expression }: Expressed) => text !== undefined || expression !== undefined;

interface ConditionRead {
  json: string;
  revision: number;
}

async function answer(tx: Tx, status: number, id: string): Promise<Answer> {
  const read = (await tx.row<ConditionRead>(CONDITION, [id]))!;
  const body = await valuedOne(tx, read.json, tx.act.today);
  return { status, body, location: `/api/v1/conditions/${id}`, revision: read.revision };
}
