import { EventsService } from '#tracker/events/events.service.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { ScenariosService } from '#tracker/scenarios/scenarios.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import type { HistoryAct } from './acts.js';
import { cited } from './citations.js';
import { daysAfter } from './days.js';
import { noted, type Deeds } from './scene.js';
import { proposalDeeds } from './proposal-deeds.js';

type OfTheBook =
  | 'event'
  | 'source'
  | 'correctSource'
  | 'party'
  | 'retireParty'
  | 'membership'
  | 'endMembership'
  | 'scenario'
  | 'deleteScenario';

const bookDeeds: Deeds<OfTheBook> = {
  event: (to, { type, denied, source }, day) =>
    noted(
      to,
      'event',
      to.book.get(EventsService).record(to.act, {
        type,
        ...(denied ? { occurrence: 'denied', through: day } : { happenedOn: day }),
        ...cited(to, source),
      }),
    ),
  source: (to, { text }) =>
    noted(
      to,
      'source',
      to.book.get(SourcesService).add(to.act, { title: text, publisher: 'ERR News', reliability: 'B' }),
    ),
  correctSource: (to, { which, text }) =>
    to.book.get(SourcesService).patch(to.act, to.one('source', which), { publisher: text }),
  party: (to, { code }) => to.book.get(PartiesService).add(to.act, { code, name: code, type: 'bloc' }),
  retireParty: (to, { code }, day) => to.book.get(PartiesService).retire(to.act, code, { on: day }),
  membership: async (to, { bloc, member, days }, day) => {
    const term = { member, from: day, to: days === null ? null : daysAfter(day, days) };
    const begun = await noted(to, 'membership', to.book.get(MembershipsService).begin(to.act, bloc, term));
    (to.there.membershipOf ??= []).push(bloc);
    return begun;
  },
  endMembership: (to, { which, open }, day) =>
    to.book
      .get(MembershipsService)
      .end(to.act, to.one('membershipOf', which), to.one('membership', which), { to: open ? null : day }),
  scenario: (to, { what, which, text }, day) => {
    const proposal = to.one('proposal', which);
    const supposed = {
      event: { event: { type: 'armed_attack', happenedOn: day } },
      pledge: { pledge: { id: to.one('pledge', which), unconditional: true, activatedBy: null } },
      move: { move: { proposal, move: 'withdraw' as const, happenedOn: day } },
    }[what as 'event' | 'pledge' | 'move'];
    return noted(
      to,
      'scenario',
      to.book.get(ScenariosService).save(to.act, { name: text, suppose: [supposed] }),
    );
  },
  deleteScenario: (to, { which }) => to.book.get(ScenariosService).delete(to.act, to.one('scenario', which)),
};

export const deeds: Deeds<HistoryAct['kind']> = { ...bookDeeds, ...proposalDeeds };
