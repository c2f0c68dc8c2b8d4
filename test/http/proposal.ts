import type { CheckedApi } from '../contract/checked-api.js';
import { record } from './journey.js';

export const SOURCE = { title: 'Guarantees for Ukraine', publisher: 'ERR News', reliability: 'B' };

/** A proposal of France for Ukraine, as it is opened. */
export const draft = (reference: string, more: object = {}): object => ({
  reference,
  title: 'Reassurance force for Ukraine',
  summary: 'Presence on land, at sea and in the air the day after a ceasefire.',
  beneficiary: 'UA',
  openedOn: '2025-08-19',
  participants: [
    { party: 'FR', role: 'proponent' },
    { party: 'UA', role: 'beneficiary' },
    { party: 'US', role: 'guarantor' },
  ],
  clauses: [
    { key: 'monitoring', heading: 'Monitoring', text: 'The ceasefire is monitored.' },
    { key: 'reassurance-force', heading: 'Reassurance force', text: 'A force deploys to Ukraine.' },
  ],
  ...more,
});

/** What Estonia offers, waiting for nothing. */
export const company = (more: object = {}): object => ({
  party: 'EE',
  polarity: 'offer',
  kind: 'troops',
  domain: 'land',
  pledgedOn: '2025-08-20',
  quantity: { min: 50, max: 250, unit: 'personnel' },
  wording: 'a company-sized unit',
  unconditional: true,
  ...more,
});

export const position = (party: string, stance: string, statedOn: string, more: object = {}): object => ({
  party,
  stance,
  statedOn,
  ...more,
});

/** A move with everything that it needs, and what it needs is all it brings. */
export const move = (name: string, happenedOn: string, more: object = {}): object => ({
  move: name,
  happenedOn,
  reason: 'as agreed in Paris',
  source: SOURCE,
  ...(name === 'present' && { presenter: 'FR', occasion: 'the meeting at the White House' }),
  ...(name === 'reject' && { final: false }),
  ...more,
});

/** A proposal in the book over HTTP; its address. */
export async function opened(api: CheckedApi, reference: string, more: object = {}): Promise<string> {
  return (await record(api, '/api/v1/proposals', draft(reference, more))).headers.location!;
}

/** The same, presented to the US on 2025-09-06 with Estonia's company, which Estonia supports. */
export async function presented(api: CheckedApi, reference: string): Promise<string> {
  const path = await opened(api, reference);
  await record(api, `${path}/pledges`, company());
  await record(api, `${path}/positions`, position('EE', 'supports', '2025-08-21'));
  await record(api, `${path}/moves`, move('circulate', '2025-08-22'));
  await record(api, `${path}/moves`, move('endorse', '2025-09-04'));
  await record(api, `${path}/moves`, move('present', '2025-09-06'));
  return path;
}
