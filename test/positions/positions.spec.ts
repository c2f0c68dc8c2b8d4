import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { acting, on, TODAY, viewing } from '../support/book.js';
import { bodyOf, Negotiation, REFERENCE } from '../cast/negotiation.js';

let scene: Negotiation;
let positions: PositionsService;

beforeAll(async () => {
  scene = await Negotiation.begin();
  positions = scene.book.get(PositionsService);
});

afterAll(() => scene.close());

const refusal = (...codes: string[]) => ({
  name: 'RuleBroken',
  blockers: codes.map((code) => expect.objectContaining({ code })),
});

test('a position is recorded as it was said, with the source it came from', async () => {
  const taken = await positions.take(acting(), REFERENCE, {
    party: 'RU',
    stance: 'rejects',
    statedOn: on('2025-08-18'),
    quote: 'We reject any scenario of troops in Ukraine.',
    speaker: 'Maria Zakharova',
    authority: 'spokesperson',
    about: { clause: 'reassurance-force' },
    credibility: 1,
    marking: 'TLP:CLEAR',
    source: { title: 'Briefing', publisher: 'TASS', reliability: 'C' },
  });
  const position = bodyOf<{ id: string; sourceId: string }>(taken);
  expect(taken).toMatchObject({ status: 201, revision: 1, location: `/api/v1/positions/${position.id}` });
  expect(bodyOf(await positions.read(viewing(), position.id))).toEqual({
    id: position.id,
    proposal: REFERENCE,
    version: 1,
    party: 'RU',
    stance: 'rejects',
    statedOn: '2025-08-18',
    quote: 'We reject any scenario of troops in Ukraine.',
    speaker: 'Maria Zakharova',
    authority: 'spokesperson',
    about: { clause: 'reassurance-force' },
    credibility: 1,
    sourceId: position.sourceId,
    retracted: null,
    marking: 'TLP:CLEAR',
    revision: 1,
    recordedAt: expect.any(String),
    recordedBy: 'test',
  });
  expect(await scene.book.lookup.count('source', `id = '${position.sourceId}'`)).toBe(1);
  const again = await scene.position({ party: 'RU', sourceId: position.sourceId });
  expect(again).toMatchObject({ about: null, sourceId: position.sourceId, marking: 'TLP:GREEN' });
});

test('every reason why a position cannot be taken is given at once', async () => {
  const nothing = '01990000-0000-7000-8000-000000000000';
  await expect(
    scene.position({ party: 'XX', sourceId: nothing, statedOn: on('2026-02-21'), about: { clause: 'none' } }),
  ).rejects.toMatchObject(refusal('party_unknown', 'source_unknown', 'in_the_future', 'clause_unknown'));
  await expect(scene.position({ about: { pledge: nothing } })).rejects.toMatchObject(
    refusal('pledge_unknown'),
  );
  await expect(scene.position({ about: {} })).rejects.toMatchObject(refusal('about_nothing'));
  const pledge = await scene.pledge();
  await expect(scene.position({ about: { clause: 'monitoring', pledge } })).rejects.toMatchObject(
    refusal('about_two_things'),
  );
  expect(await scene.position({ about: { pledge } })).toMatchObject({ about: { pledge } });
});

test('a position can be taken at every stage, and belongs to the version of its day', async () => {
  await scene.position();
  await scene.present();
  expect(await scene.position({ party: 'US', statedOn: on('2025-12-20') })).toMatchObject({ version: 1 });
  await scene.move('counter', '2026-01-10');
  expect(await scene.position({ party: 'PL', statedOn: on('2026-01-10') })).toMatchObject({ version: 2 });
  expect(await scene.position({ party: 'PL', statedOn: on('2026-01-09') })).toMatchObject({ version: 1 });
  expect(await scene.position({ party: 'PL', statedOn: on('2025-01-01') })).toMatchObject({ version: 1 });
  await scene.move('withdraw', '2026-01-20');
  expect(await scene.position({ party: 'FR', statedOn: TODAY })).toMatchObject({ version: 2 });
});

test('a position is taken back once, with a reason, and stays readable', async () => {
  const { id } = await scene.position({ party: 'IT' });
  const reason = 'The minister was misquoted.';
  const back = await positions.retract(acting(), id, { reason });
  expect(back).toMatchObject({ status: 200, revision: 2 });
  expect(bodyOf(back)).toMatchObject({ id, retracted: { at: expect.stringMatching(/\.\d{6}Z$/), reason } });
  expect(bodyOf(await positions.read(viewing(), id))).toEqual(bodyOf(back));
  await expect(positions.retract(acting(), id, { reason })).rejects.toMatchObject(
    refusal('retracted_already'),
  );
  const [last] = await scene.book.lookup.rows('SELECT * FROM entry ORDER BY seq DESC LIMIT 1');
  expect(last).toMatchObject({ action: 'position.retracted', subject_id: id, happened_on: null });
});

test('what is not there cannot be read or taken back', async () => {
  const nobody = '01990000-0000-7000-8000-000000000000';
  await expect(positions.read(viewing(), nobody)).rejects.toMatchObject({ what: 'position' });
  await expect(positions.retract(acting(), nobody, { reason: 'so' })).rejects.toMatchObject({
    what: 'position',
  });
});

test('two who take back one position at once: one does, the other learns that it was done', async () => {
  const { id } = await scene.position({ party: 'ES' });
  const both = await Promise.allSettled(
    [1, 2].map(() => positions.retract(acting(), id, { reason: 'an error' })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refusal('retracted_already'),
  });
});
