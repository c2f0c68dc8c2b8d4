import type { Day } from '#domain/days/day.js';
import type { NewPledge } from '#tracker/pledges/new-pledge.js';
import { britishFunding, estonianCompany, italianRefusal, oilEmbargo } from '../../cast/pledges.js';
import type { HistoryAct } from './acts.js';
import type { Scene } from './scene.js';
import { cited } from './citations.js';
import { daysAfter } from './days.js';

function broughtAbout({ brings, party }: Extract<HistoryAct, { kind: 'pledge' }>): NewPledge['bringsAbout'] {
  if (brings === null) return null;
  return brings === 'event' ? { event: 'ratified', party } : { stance: { party, atLeast: 'supports' } };
}

/** What a pledge of the history says. */
export function offered(to: Scene, act: Extract<HistoryAct, { kind: 'pledge' }>, day: Day): NewPledge {
  const { party, text } = act;
  const said = { party, pledgedOn: day, wording: text, clause: null, ...cited(to, act.source) };
  if (act.offered === 'refusal') return italianRefusal(said);
  const condition = (which: number | null) =>
    which === null || !to.there.condition ? null : to.one('condition', which);
  const activatedBy = condition(act.condition);
  const terms = {
    ...said,
    activatedBy,
    unconditional: activatedBy === null && act.ends === null,
    endedBy: condition(act.ends),
    expiresOn: act.expiresIn === null ? null : daysAfter(day, act.expiresIn),
    commitment: act.commitment as NewPledge['commitment'],
    bringsAbout: broughtAbout(act),
  };
  if (act.offered === 'funding') return britishFunding(terms);
  if (act.offered === 'embargo') return oilEmbargo(terms);
  return estonianCompany({ ...terms, domain: act.offered === 'navy' ? 'sea' : 'land' });
}
