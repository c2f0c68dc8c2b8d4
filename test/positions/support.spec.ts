import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewing } from '#ledger/act.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import type { SupportAsked } from '#tracker/support/support-asked.js';
import { SupportService } from '#tracker/support/support.service.js';
import { acting, member, on, viewing } from '../support/book.js';
import { Negotiation, REFERENCE } from '../cast/negotiation.js';

interface Support {
  parties: { party: string; stance: string | null }[];
  blocs: { bloc: string; members: { party: string }[] }[];
  outcome: { obstacles: string[] };
}

let scene: Negotiation;
const outsider = member('01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b');

/* Estonia offers and supports; what Russia says last, and that an organisation belongs to the EU, few may know. */
beforeAll(async () => {
  scene = await Negotiation.begin();
  await scene.pledge();
  await scene.position();
  await scene.position({ party: 'RU', stance: 'opposes', statedOn: on('2025-09-01') });
  await scene.position({ party: 'RU', stance: 'rejects', marking: 'TLP:AMBER' });
  const hidden = {
    code: 'SHADOW',
    name: 'Shadow council',
    type: 'organisation',
    marking: 'TLP:AMBER',
  } as const;
  await scene.book.get(PartiesService).add(acting(), hidden);
  const begun = { member: 'SHADOW', from: on('2020-01-01') };
  await scene.book.get(MembershipsService).begin(acting(), 'EU', begun);
});

afterAll(() => scene.close());

const read = async (past: Partial<Viewing> = {}, asked?: SupportAsked): Promise<Support> =>
  JSON.parse(await scene.book.get(SupportService).read(viewing(past), REFERENCE, asked)) as Support;
const stanceOf = ({ parties }: Support, code: string) => parties.find(({ party }) => party === code)?.stance;
const membersOf = ({ blocs }: Support) => blocs[0]!.members.map(({ party }) => party);

test('who may see all of it is told where everybody stands', async () => {
  const told = await read();
  expect([stanceOf(told, 'RU'), membersOf(told)]).toEqual(['rejects', ['EE', 'SHADOW']]);
});

test('who may not see the latest position, or a member, is told without', async () => {
  const told = await read({ viewer: outsider });
  expect([stanceOf(told, 'RU'), membersOf(told)]).toEqual(['opposes', ['EE']]);
});

test('a party that is not for the viewer’s eyes is not there for a veto', async () => {
  const { outcome } = await read({}, { veto: ['SHADOW', 'RU'] });
  expect(outcome.obstacles).toEqual(['RU']);
  await expect(read({ viewer: outsider }, { veto: ['SHADOW'] })).rejects.toMatchObject({
    blockers: [expect.objectContaining({ code: 'party_unknown', pointer: '/veto/0' })],
  });
});

test('a position that was taken back counts for nothing, but for those who ask what was known', async () => {
  const { id } = await scene.position({ party: 'FR', stance: 'champions' });
  const knownAt = await scene.book.ledger.snapshot(viewing(), async (snapshot) => snapshot.knownAt);
  await scene.book.get(PositionsService).retract(acting(), id, { reason: 'misquoted' });
  expect(stanceOf(await read(), 'FR')).toBeNull();
  expect(stanceOf(await read({ knownAt }), 'FR')).toBe('champions');
});

test('what is asked of a proposal that is not there is not there', async () => {
  const support = scene.book.get(SupportService);
  await expect(support.read(viewing(), 'UA-SG-1999-01')).rejects.toMatchObject({ what: 'proposal' });
});
