import { Injectable } from '@nestjs/common';
import { checkNotFuture } from '#domain/days/check-not-future.js';
import type { Day } from '#domain/days/day.js';
import { checkMembership } from '#domain/memberships/check-membership.js';
import { allow } from '#domain/rules/allow.js';
import type { PartyType } from '#domain/vocabulary/party-types.js';
import { dayOf, type Act, type Answer, type Viewing, type Written } from '#ledger/act.js';
import { NotThere, StaleRevision } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at } from '../facts/address.query.js';
import { isStale } from '../facts/is-stale.js';
import { audienceOf, inherited, newFact } from '../facts/new-fact.js';
import { withParty } from '../facts/seen-with.store.js';
import { strictest } from '../facts/strictest.js';
import { unknownReferences } from '../facts/references.store.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { retell } from '../timelines/retell.js';
import { checkCitation, cite } from '../sources/cite.js';
import { MembershipEntity } from './membership.entity.js';
import { MEMBERSHIP, MEMBERSHIPS_OF } from './membership.query.js';
import { membershipRow, spansOf } from './membership.store.js';
import type { MembershipEnd, NewMembership } from './new-membership.js';
import { PARTY } from './party.query.js';
import { partyRow } from './party.store.js';

interface MembershipRead {
  json: string;
  revision: number;
}

/** Who belongs to which bloc, from when until when. */
@Injectable()
export class MembershipsService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws NotThere, RuleBroken, Conflict `membership_overlaps` */
  begin(act: Act, code: string, given: NewMembership): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const [bloc, others, unknown] = await Promise.all([
        partyRow(tx, code),
        spansOf(tx, code, given.member),
        unknownReferences(tx, { '/member': given.member }, given.sourceId),
      ]);
      const { member, from, to = null } = given;
      const group = {
        code: bloc.code,
        type: bloc.type as PartyType,
        retiredOn: bloc.retired_on as Day | null,
      };
      allow([
        ...unknown,
        ...checkCitation(given, act.today),
        ...checkNotFuture(from, act.today, '/from'),
        ...checkMembership({ group, member, from, to }, others),
      ]);

      const own = strictest([inherited(bloc, given, act.viewer), audienceOf(bloc)]);
      const seenBy = await withParty(tx, own, member);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const { sourceId, rows } = cite(given, seenBy, act.viewer, fact.recorded_at);
      const columns = { bloc: bloc.code, member, starts_on: from, ends_on: to, source_id: sourceId };
      await tx.record({
        subject: { type: 'membership', id: fact.id },
        action: 'membership.begun',
        happenedOn: from,
        sourceId,
        seenBy,
        changes: [...rows, insert(MembershipEntity, { ...fact, ...columns })],
      });
      await retell(tx, { facts: [{ membership: { bloc: bloc.code, member, from, to } }] });
      return answer(tx, 201, bloc.code, fact.id);
    });
  }

  /** @throws NotThere, StaleRevision, RuleBroken, Conflict `membership_overlaps` */
  end(act: Act, code: string, id: string, { to }: MembershipEnd): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const membership = await membershipRow(tx, code, id);
      if (isStale(act, membership)) throw new StaleRevision();
      const { bloc, member, starts_on } = membership;
      const others = (await spansOf(tx, bloc, member)).filter((span) => span.id !== id);
      const group = { code: bloc, type: 'bloc' as const, retiredOn: null };
      allow(checkMembership({ group, member, from: starts_on as Day, to }, others));

      await tx.record({
        subject: { type: 'membership', id },
        action: to === null ? 'membership.continued' : 'membership.ended',
        happenedOn: to,
        sourceId: null,
        seenBy: audienceOf(membership),
        changes: [update(MembershipEntity, membership, { ends_on: to })],
      });
      await retell(tx, { facts: [{ membership: { bloc, member, from: starts_on as Day, to } }] });
      return answer(tx, 200, bloc, id);
    });
  }

  /** @throws NotThere */
  async read(viewing: Viewing, code: string, id: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<MembershipRead>(at(MEMBERSHIP, code), [code, id]);
    if (!found) throw new NotThere('membership');
    return { body: found.json, revision: found.revision };
  }

  /** The memberships of one bloc, oldest record first. @throws NotThere */
  async list(viewing: Viewing, code: string, request: PageRequest): Promise<Page> {
    const reader = this.ledger.reader(viewing);
    const party = await reader.row<{ code: string }>(at(PARTY, code), [code, dayOf(viewing)]);
    if (!party) throw new NotThere('party');
    return readPage(reader, MEMBERSHIPS_OF(party.code), request);
  }
}

async function answer(tx: Tx, status: number, bloc: string, id: string): Promise<Answer> {
  const read = (await tx.row<MembershipRead>(MEMBERSHIP.byName, [bloc, id]))!;
  const location = `/api/v1/parties/${bloc}/memberships/${id}`;
  return { status, body: read.json, location, revision: read.revision };
}
