import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewing } from '#ledger/act.js';
import { CommitmentStepsService } from '#tracker/pledges/commitment-steps.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { VersionsService } from '#tracker/proposals/versions.service.js';
import { acting, member, on, viewing } from '../support/book.js';
import { bodyOf, CLAUSES, Negotiation, REFERENCE } from '../cast/negotiation.js';

interface Version {
  frozenOn: string | null;
  clauses: typeof CLAUSES;
  pledges: { id: string; quantity: object; commitment: string }[];
}

const [MONITORING, FORCE] = CLAUSES as [(typeof CLAUSES)[0], (typeof CLAUSES)[0]];
const REWRITTEN = { ...FORCE, text: 'A force of 25,000 deploys to Ukraine.' };
const LESS = { min: 10, max: 20, unit: 'personnel' } as const;

let scene: Negotiation;
let versions: VersionsService;
let company: string;
let instructors: string;
let secret: string;

/*
 * Version 1 is presented with a company, instructors and something secret, and countered. In version 2 the
 * company is smaller, the instructors are withdrawn, engineers come in, and one clause is rewritten for another.
 */
beforeAll(async () => {
  scene = await Negotiation.begin();
  versions = scene.book.get(VersionsService);
  company = await scene.pledge();
  instructors = await scene.pledge({ wording: 'ten instructors' });
  secret = await scene.pledge({ wording: 'for few', marking: 'TLP:AMBER+STRICT' });
  await scene.position();
  await scene.present();
  await scene.move('counter', '2026-01-10');

  const pledges = scene.book.get(PledgesService);
  const patched = await pledges.patch(acting({ expected: 1 }), company, { quantity: LESS });
  expect(patched.revision).toBe(2);
  await scene.book
    .get(CommitmentStepsService)
    .take(acting(), instructors, { step: 'withdrawn', happenedOn: on('2026-01-11') });
  const proposals = scene.book.get(ProposalsService);
  const { revision } = await proposals.read(viewing(), REFERENCE);
  await proposals.patch(acting({ expected: revision }), REFERENCE, { clauses: [REWRITTEN] });
  await scene.pledge({ wording: 'engineers', pledgedOn: on('2026-01-12') });
});

afterAll(() => scene.close());

const read = async (number: number, more: Partial<Viewing> = {}) =>
  bodyOf<Version>(await versions.read(viewing(more), REFERENCE, number));

const diff = async (from: number, to: number, more: Partial<Viewing> = {}) =>
  JSON.parse(await versions.diff(viewing(more), REFERENCE, from, to)) as {
    changes: { what: string; key?: string; id?: string; change: string; details: object[] }[];
  };

test('the list shows each version, when it was opened and presented, and how many clauses it has', async () => {
  const page = await versions.list(viewing(), REFERENCE, { limit: 50 });
  const recorded = { marking: 'TLP:GREEN', recordedAt: expect.any(String), recordedBy: 'test' };
  const shared = { id: expect.any(String), proposal: REFERENCE, ...recorded };
  expect(JSON.parse(page.items)).toEqual([
    { ...shared, number: 1, openedOn: '2025-08-19', frozenOn: '2025-12-15', clauseCount: 2, revision: 2 },
    { ...shared, number: 2, openedOn: '2026-01-10', frozenOn: null, clauseCount: 1, revision: 2 },
  ]);
  expect(page.next).toBeNull();
  const first = await versions.list(viewing(), REFERENCE, { limit: 1 });
  const second = await versions.list(viewing(), REFERENCE, { limit: 1, after: first.next! });
  expect(JSON.parse(second.items)).toMatchObject([{ number: 2 }]);
});

test('a presented version keeps its clauses and pledges whatever changes later', async () => {
  const version = await read(1);
  expect(version).toMatchObject({ frozenOn: '2025-12-15', clauses: CLAUSES });
  expect(version.pledges.map(({ id }) => id)).toEqual([company, instructors, secret]);
  expect(version.pledges[0]).toMatchObject({ quantity: { min: 50, max: 250 }, commitment: 'announced' });
});

test('the open version shows the pledges as they stand, without those withdrawn', async () => {
  const version = await read(2);
  expect(version).toMatchObject({ frozenOn: null, clauses: [REWRITTEN] });
  expect(version.pledges).toMatchObject([
    { id: company, quantity: LESS },
    { id: secret },
    { wording: 'engineers' },
  ]);
});

test('the difference names every clause and pledge that changed, and how', async () => {
  const found = await diff(1, 2);
  expect(found).toMatchObject({ proposal: REFERENCE, from: 1, to: 2 });
  expect(found.changes.map(({ what, key, id, change }) => [what, key ?? id, change])).toEqual([
    ['clause', MONITORING.key, 'removed'],
    ['clause', FORCE.key, 'reworded'],
    ['pledge', company, 'weakened'],
    ['pledge', instructors, 'removed'],
    ['pledge', expect.any(String), 'added'],
  ]);
  expect(found.changes[2]!.details).toEqual([
    { field: 'quantity', from: { min: 50, max: 250, unit: 'personnel' }, to: LESS },
  ]);
});

test('the other way round it is the mirror image, and a version does not differ from itself', async () => {
  const changes = (await diff(2, 1)).changes.map(({ change }) => change);
  expect(changes).toEqual(['added', 'reworded', 'strengthened', 'added', 'removed']);
  expect((await diff(2, 2)).changes).toEqual([]);
});

test('before a version was presented, it shows the pledges of that day and is not frozen', async () => {
  const version = await read(1, { asOf: on('2025-12-14') });
  expect(version.frozenOn).toBeNull();
  expect(version.pledges.map(({ id }) => id)).toEqual([company, instructors, secret]);
  await expect(read(2, { asOf: on('2026-01-09') })).rejects.toMatchObject({ what: 'version' });
});

test('a pledge that the viewer may not see is in no version and no difference', async () => {
  const viewer = member('01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b');
  expect((await read(1, { viewer })).pledges.map(({ id }) => id)).toEqual([company, instructors]);
  expect(await versions.diff(viewing({ viewer }), REFERENCE, 1, 2)).not.toContain(secret);
});

test('what is not there cannot be read or compared', async () => {
  await expect(read(3)).rejects.toMatchObject({ what: 'version' });
  await expect(diff(1, 3)).rejects.toMatchObject({ what: 'version' });
  await expect(versions.read(viewing(), 'UA-SG-1999-01', 1)).rejects.toMatchObject({ what: 'version' });
  await expect(versions.list(viewing(), 'UA-SG-1999-01', { limit: 1 })).rejects.toMatchObject({
    what: 'proposal',
  });
});
