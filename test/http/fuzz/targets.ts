import type { CheckedApi, Item, Page } from '../../contract/checked-api.js';
import { bodyOf, type Endpoint } from '../../contract/openapi.js';
import { InPerson } from '../../support/in-person.js';
import type { Target } from './fault.js';

const REFERENCE = 'UA-SG-2026-01';

/** What stands for each parameter of a path, on the sample. */
const NAMED: Readonly<Record<string, string>> = {
  code: 'EU',
  ref: REFERENCE,
  name: 'ceasefire_in_force',
  version: '1',
  from: '1',
  to: '1',
  problem: 'stale',
  asset: 'start.js',
};

/** Where records are listed whose id stands for `{id}`, by the noun before it. */
const LISTS: Readonly<Record<string, string>> = {
  organisations: '/api/v1/organisations',
  people: '/api/v1/people',
  keys: '/api/v1/keys',
  sessions: '/api/v1/sessions',
  memberships: '/api/v1/parties/EU/memberships',
  sources: '/api/v1/sources',
  events: '/api/v1/events',
  pledges: `/api/v1/proposals/${REFERENCE}/pledges`,
  positions: `/api/v1/proposals/${REFERENCE}/positions`,
  conditions: `/api/v1/proposals/${REFERENCE}/conditions`,
  claims: `/api/v1/proposals/${REFERENCE}/claims`,
  requirements: `/api/v1/proposals/${REFERENCE}/requirements`,
  scenarios: '/api/v1/scenarios',
  acknowledgements: '/api/v1/proposals/UA-US-2025-01/acknowledgements',
  approvals: '/api/v1/approvals',
};

/** The record has a circle, and nobody has acknowledged it. */
async function acknowledged(api: CheckedApi): Promise<void> {
  const { deadlocks } = (await api.send<{ deadlocks: { key: string }[] }>('/api/v1/analysis/deadlocks')).body;
  const body = { deadlock: deadlocks[0]!.key, reason: 'It is known.' };
  await api.send(LISTS.acknowledgements!, { body });
}

/** What the sample has none of: a record supposes nothing. */
const SCENARIO = { name: 'Peace', suppose: [], marking: 'TLP:GREEN' };

/** Whoever uses the book is no part of a record. @returns the id of how a provider knows them */
async function somebody(api: CheckedApi): Promise<string> {
  const ann = { name: 'Ann', email: 'ann@example.org', role: 'analyst' };
  const { id: person } = (await api.send<Item>(LISTS.people!, { body: ann })).body;
  await api.send<Item>(LISTS.keys!, { body: { name: 'nightly export', person } });
  await InPerson.begin(api, { person });
  const known = { issuer: 'https://login.example.org', subject: 'ann' };
  return (await api.send<Item>(`${LISTS.people}/${person}/identities`, { body: known })).body.id;
}

/** Nothing of the record waits for two people. */
async function asked(api: CheckedApi): Promise<void> {
  const cable = { title: 'Cable', publisher: 'Embassy', reliability: 'A', marking: 'TLP:AMBER' };
  const { id } = (await api.send<Item>(LISTS.sources!, { body: cable })).body;
  const remarking = { subject: 'source', id, marking: 'TLP:GREEN' };
  await api.send<Item>(LISTS.approvals!, { body: { remarking, reason: 'It is published.' } });
}

/** Knows what the sample has under each address of the document. */
export class Targets {
  private constructor(
    private readonly key: string,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  static async find(api: CheckedApi): Promise<Targets> {
    await api.send<Item>(LISTS.scenarios!, { body: SCENARIO });
    await acknowledged(api);
    const ids = new Map([['identities', await somebody(api)]]);
    await asked(api);
    for (const [noun, path] of Object.entries(LISTS)) {
      const { body } = await api.send<Page>(`${path}?limit=1`);
      ids.set(noun, body.items[0]!.id);
    }
    return new Targets(api.key, ids);
  }

  /** A request that is right in every part. */
  of(endpoint: Endpoint): Target {
    const { method, operation } = endpoint;
    const body = bodyOf(operation);
    return {
      method,
      path: this.path(endpoint),
      headers: {
        ...(operation.security.length > 0 && { authorization: `Bearer ${this.key}` }),
        ...(method === 'PATCH' && { 'if-match': '*' }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: body.example }),
    };
  }

  /** The address with its parameters filled in, one of them with a text of one's own. */
  path({ path }: Endpoint, name?: string, text?: string): string {
    return path.replace(/(\w+)\/\{(\w+)\}|\{(\w+)\}/g, (_, noun: string, after: string, alone: string) => {
      const parameter = after ?? alone;
      const value = parameter === name ? text : (NAMED[parameter] ?? this.ids.get(noun));
      if (value === undefined)
        throw new Error(`targets.ts does not say what stands for {${parameter}} in ${path}.`);
      return noun ? `${noun}/${value}` : value;
    });
  }
}
