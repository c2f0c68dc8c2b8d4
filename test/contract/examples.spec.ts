import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { enrolment } from '../support/in-person.js';
import { CheckedApi, type Item } from './checked-api.js';
import { bodyOf, endpointsOf, type Endpoint } from './openapi.js';

/**
 * The operations that take a body, in an order in which somebody could try them out on the sample, `on` a proposal of the
 * sample where a new one would not do, or by somebody for their `own` sake. What an answer is kept as fills the parameters of the paths after it: `bloc` every `{code}`, `proposal` every `{ref}`, and so on.
 */
const ORDER: readonly { operation: string; keptAs?: string; on?: string; own?: true }[] = [
  { operation: 'organisations.add', keptAs: 'organisation' },
  { operation: 'organisations.patch' },
  { operation: 'people.add', keptAs: 'person' },
  { operation: 'people.patch' },
  { operation: 'identities.link', keptAs: 'identity' },
  { operation: 'enrolments.set' },
  { operation: 'sessions.begin' },
  { operation: 'mySessions.change' },
  { operation: 'keys.make', keptAs: 'key' },
  { operation: 'keys.rotate' },
  { operation: 'me.makeKey', own: true },
  { operation: 'sources.add', keptAs: 'source' },
  { operation: 'sources.patch' },
  { operation: 'parties.add', keptAs: 'bloc' },
  { operation: 'parties.patch' },
  { operation: 'memberships.begin', keptAs: 'membership' },
  { operation: 'memberships.end' },
  { operation: 'parties.retire' },
  { operation: 'eventTypes.add', keptAs: 'eventType' },
  { operation: 'eventTypes.patch' },
  { operation: 'events.record', keptAs: 'event' },
  { operation: 'events.retract' },
  { operation: 'proposals.open', keptAs: 'proposal' },
  { operation: 'proposals.patch' },
  { operation: 'conditions.add', keptAs: 'condition' },
  { operation: 'conditions.patch' },
  { operation: 'conditions.parse' },
  { operation: 'pledges.log', keptAs: 'pledge' },
  { operation: 'pledges.patch' },
  { operation: 'commitmentSteps.take' },
  { operation: 'approvals.ask', keptAs: 'approval' },
  { operation: 'approvals.refuse' },
  { operation: 'positions.take', keptAs: 'position' },
  { operation: 'positions.retract' },
  { operation: 'claims.make', keptAs: 'claim' },
  { operation: 'claims.retract' },
  { operation: 'requirements.state', keptAs: 'requirement' },
  { operation: 'requirements.retract' },
  { operation: 'acknowledgements.give', keptAs: 'acknowledgement', on: 'UA-US-2025-01' },
  { operation: 'acknowledgements.retract' },
  { operation: 'moves.make' },
  { operation: 'scenarios.save' },
  { operation: 'scenarios.evaluate' },
];

/** Which kept answer's id a parameter of a path stands for: by its name, or the noun before it. */
const KEPT_FOR: Readonly<Record<string, string>> = {
  code: 'bloc',
  ref: 'proposal',
  name: 'eventType',
  'organisations/id': 'organisation',
  'people/id': 'person',
  'keys/id': 'key',
  'identities/id': 'identity',
  'memberships/id': 'membership',
  'sources/id': 'source',
  'events/id': 'event',
  'conditions/id': 'condition',
  'pledges/id': 'pledge',
  'positions/id': 'position',
  'claims/id': 'claim',
  'requirements/id': 'requirement',
  'acknowledgements/id': 'acknowledgement',
  'approvals/id': 'approval',
};

let api: CheckedApi;
let endpoints: ReadonlyMap<string, Endpoint>;
const kept = new Map<string, string>();
/** What is sent along by whoever has signed in. */
let inSession: Record<string, string | undefined> = {};

beforeAll(async () => {
  api = await CheckedApi.open({ sample: true });
  const taking = endpointsOf(api.contract.document).filter(({ operation }) => bodyOf(operation));
  endpoints = new Map(taking.map((endpoint) => [endpoint.operation.operationId, endpoint]));
}, 120_000);
afterAll(() => api.close());

/** The example, with the key of the deadlock that the sample has: no two books have the same. */
async function there(example: object): Promise<object> {
  if ('remarking' in example) return asking(example);
  if ('enrolment' in example) return { ...example, enrolment: await enrolment(api, kept.get('person')!) };
  if (!('deadlock' in example)) return example;
  const { body } = await api.send<{ deadlocks: { key: string }[] }>('/api/v1/analysis/deadlocks');
  return { ...example, deadlock: body.deadlocks[0]!.key };
}

/** The example, about a pledge that is for few. */
async function asking(example: object): Promise<object> {
  const { example: pledge } = bodyOf(endpoints.get('pledges.log')!.operation)!;
  const address = `/api/v1/proposals/${kept.get('proposal')}/pledges`;
  const hidden = { ...(pledge as object), marking: 'TLP:AMBER+STRICT' };
  const { id } = (await api.send<Item>(address, { body: hidden })).body;
  return { ...example, remarking: { subject: 'pledge', id, marking: 'TLP:GREEN' } };
}

it('leaves no body out', () => {
  expect([...endpoints.keys()].sort()).toEqual(ORDER.map(({ operation }) => operation).sort());
});

it.each(ORDER)('$operation does with its example what it says', async ({ operation, keptAs, on, own }) => {
  const { method, path, operation: documented } = endpoints.get(operation)!;
  const address = path.replace(/(\w+)\/\{(\w+)\}/g, (_, noun: string, name: string) => {
    const found = kept.get(KEPT_FOR[name] ?? KEPT_FOR[`${noun}/${name}`] ?? '');
    return `${noun}/${on ?? found}`;
  });
  const { etag } = method === 'PATCH' ? (await api.send(address)).headers : {};
  const answer = await api.send<Item>(address, {
    method,
    body: await there(bodyOf(documented)!.example as object),
    headers: {
      'if-match': etag,
      ...(operation === 'mySessions.change' && inSession),
      ...(own && { authorization: `Bearer ${(await api.member()).key}` }),
    },
  });
  const [good] = Object.keys(documented.responses);
  expect([answer.status, answer.text]).toEqual([Number(good), answer.text]);
  if (keptAs) kept.set(keptAs, answer.body.id);
  if (operation === 'sessions.begin') {
    const [cookie] = String(answer.headers['set-cookie']).split(';');
    inSession = { authorization: undefined, cookie, 'x-csrf-token': answer.body.csrfToken as string };
  }
});
