import type { Written } from '#ledger/act.js';
import { AcknowledgementsService } from '#tracker/acknowledgements/acknowledgements.service.js';
import { DeadlocksService } from '#tracker/analysis/deadlocks.service.js';
import { ClaimsService } from '#tracker/claims/claims.service.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventsService } from '#tracker/events/events.service.js';
import { CommitmentStepsService } from '#tracker/pledges/commitment-steps.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { RequirementsService } from '#tracker/requirements/requirements.service.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { move } from '../../cast/moves.js';
import { parisTerms } from '../../cast/paris-framework.js';
import { estonianSupport } from '../../cast/positions.js';
import type { HistoryAct } from './acts.js';
import { overridden } from '../overridden.js';
import { cited } from './citations.js';
import { noted, type Deeds, type Scene } from './scene.js';
import { offered } from './offers.js';

type Of<K extends HistoryAct['kind']> = Extract<HistoryAct, { kind: K }>;

interface Told {
  readonly deadlocks: { readonly key: string; readonly members: { readonly proposal: string | null }[] }[];
}

const at = (to: Scene, which: number): string => to.one('proposal', which);

/** A move by name, or one of those that the proposal's stage leaves open. */
async function nameOf(to: Scene, ref: string, asked: Of<'move'>['move']): Promise<string> {
  if (typeof asked === 'string') return asked;
  const { body } = await to.book.get(ProposalsService).read(to.viewing(), ref);
  const { moves } = JSON.parse(body) as { moves: { name: string }[] };
  return moves.length > 0 ? moves[asked % moves.length]!.name : 'reopen';
}

export const proposalDeeds: Deeds<
  | 'open'
  | 'correctProposal'
  | 'condition'
  | 'correctCondition'
  | 'pledge'
  | 'correctPledge'
  | 'step'
  | 'position'
  | 'claim'
  | 'requirement'
  | 'acknowledge'
  | 'retract'
  | 'move'
> = {
  open: async (to, { which }, day) => {
    const reference = `UA-SG-2025-0${(which % 3) + 1}`;
    const written = await to.book
      .get(ProposalsService)
      .open(to.act, parisTerms({ reference, openedOn: day }));
    (to.there.proposal ??= []).push(reference);
    return written;
  },
  correctProposal: (to, { at: which, what, text }) => {
    const { clauses, participants } = parisTerms();
    const change = {
      title: { title: text },
      clauses: { clauses: [...clauses, { key: 'no-fly-zone', heading: 'No-fly zone', text }] },
      participants: { participants: participants.slice(1) },
    }[what];
    return to.book.get(ProposalsService).patch(to.act, at(to, which), change!);
  },
  condition: (to, { at: which, label, text, which: pledge }) =>
    noted(
      to,
      'condition',
      to.book
        .get(ConditionsService)
        .add(to.act, at(to, which), { label, text: text.replace('{pledge}', to.one('pledge', pledge)) }),
    ),
  correctCondition: (to, { which, text }) =>
    to.book.get(ConditionsService).patch(to.act, to.one('condition', which), {
      text: text.replace('{pledge}', to.one('pledge', which)),
    }),
  pledge: (to, act, day) =>
    noted(to, 'pledge', to.book.get(PledgesService).log(to.act, at(to, act.at), offered(to, act, day))),
  correctPledge: (to, { which, what, text, stale }, day) => {
    const change = {
      wording: { wording: text },
      pledgedOn: { pledgedOn: day },
      expiresOn: { expiresOn: day },
      activatedBy: { activatedBy: to.one('condition', which), unconditional: false },
      kind: { kind: 'training' as const, quantity: null },
      bringsAbout: { bringsAbout: { event: 'ratified' } },
    }[what];
    const act = stale ? { ...to.act, expected: 1 } : to.act;
    return to.book.get(PledgesService).patch(act, to.one('pledge', which), change!);
  },
  step: (to, { which, step, source }, day) =>
    to.book
      .get(CommitmentStepsService)
      .take(to.act, to.one('pledge', which), { step, happenedOn: day, ...cited(to, source) }),
  position: (to, { at: which, party, stance, about, source, text }, day) =>
    noted(
      to,
      'position',
      to.book.get(PositionsService).take(
        to.act,
        at(to, which),
        estonianSupport({
          party,
          stance,
          statedOn: day,
          quote: text,
          about: {
            proposal: null,
            clause: { clause: 'monitoring' },
            pledge: { pledge: to.one('pledge', which) },
          }[about]!,
          ...cited(to, source),
        }),
      ),
    ),
  claim: (to, { at: which, parties, text, source }, day) =>
    noted(
      to,
      'claim',
      to.book.get(ClaimsService).make(to.act, at(to, which), {
        ...{ statement: text, kind: 'troops', domain: null, madeBy: 'FR', statedOn: day, credibility: 3 },
        count: { min: parties, max: null, unit: 'parties' },
        ...cited(to, source),
      }),
    ),
  requirement: (to, { at: which, least, source }, day) =>
    noted(
      to,
      'requirement',
      to.book.get(RequirementsService).state(to.act, at(to, which), {
        ...{ kind: 'troops', domain: 'land', byDays: 30, note: null, statedOn: day },
        quantity: { min: least, max: null, unit: 'personnel' },
        ...cited(to, source),
      }),
    ),
  acknowledge: async (to, { which, source, text }, day) => {
    const told = JSON.parse(await to.book.get(DeadlocksService).read(to.viewing())) as Told;
    const { key = 'none', members = [] } = told.deadlocks[which % Math.max(told.deadlocks.length, 1)] ?? {};
    const ref = members.find(({ proposal }) => proposal !== null)?.proposal ?? at(to, which);
    return noted(
      to,
      'acknowledgement',
      to.book.get(AcknowledgementsService).give(to.act, ref, {
        ...{ deadlock: key, reason: text, acknowledgedOn: day },
        ...cited(to, source),
      }),
    );
  },
  retract: (to, { what, which, text }): Promise<Written> => {
    const service = {
      position: PositionsService,
      claim: ClaimsService,
      requirement: RequirementsService,
      event: EventsService,
      acknowledgement: AcknowledgementsService,
    }[what]!;
    return to.book
      .get<PositionsService>(service as never)
      .retract(to.act, to.one(what, which), { reason: text });
  },
  move: async (to, { at: which, move: asked, override, final }, day) => {
    const ref = at(to, which);
    const name = await nameOf(to, ref, asked);
    const wanted = move(name, day, {
      ...(name === 'reject' && { final }),
      ...(name === 'supersede' && { supersededBy: at(to, which + 1) }),
    });
    return to.book
      .get(MovesService)
      .make(to.act, ref, wanted)
      .catch((refusal: unknown) => {
        if (!override || !(refusal instanceof RuleBroken)) throw refusal;
        const codes = [...new Set(refusal.blockers.map(({ code }) => code))];
        return overridden(to.book, to.act, ref, wanted, codes);
      });
  },
};
