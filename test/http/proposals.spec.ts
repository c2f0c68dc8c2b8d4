import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi, type Item, type Page } from '../contract/checked-api.js';
import { expectReadsBack, expectReplays, expectRevises, instant, record, refusal } from './journey.js';
import { company, draft, move, opened, position } from './proposal.js';

const PROPOSALS = '/api/v1/proposals';

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

const references = async (query = '') =>
  (await api.send<Page<{ reference: string }>>(`${PROPOSALS}?${query}`)).body.items.map(
    ({ reference }) => reference,
  );

describe('a proposal', () => {
  it('is opened, and read by reference or id', async () => {
    const made = await expectReplays(api, PROPOSALS, draft('UA-READ-01'), draft('UA-READ-02'));
    expect(made.body).toMatchObject({
      ...draft('UA-READ-01'),
      stage: 'draft',
      stageSince: '2025-08-19',
      version: { number: 1, openedOn: '2025-08-19', frozenOn: null },
      counts: { pledges: 0, refusals: 0, conditions: 0, positions: 0, claims: 0, requirements: 0, moves: 0 },
      nextMove: { parties: ['FR'], what: 'circulate it' },
      marking: 'TLP:GREEN',
      revision: 1,
    });
    const path = await expectReadsBack({ api, made });
    expect(path).toBe(`${PROPOSALS}/UA-READ-01`);
    expect((await api.send(`${PROPOSALS}/${made.body.id}`)).text).toBe(made.text);
    expect((await api.send(`${path}?asOf=2025-08-18`)).status).toBe(404);
    expect((await api.send(`${path}?asOf=2025-08-19`)).status).toBe(200);
  });

  it('shows its pledges and the latest position of each party, when asked to', async () => {
    const path = await opened(api, 'UA-INCLUDE-01');
    const pledge = await record(api, `${path}/pledges`, company());
    await record(api, `${path}/positions`, position('EE', 'reserved', '2025-08-20'));
    const latest = await record(api, `${path}/positions`, position('EE', 'supports', '2025-08-21'));
    const with_ = async (include: string) => (await api.send(`${path}?${include}`)).body;
    const [pledges, positions] = [[pledge.body], [latest.body]];
    expect(await with_('include=pledges')).toMatchObject({ pledges });
    expect(await with_('include=positions')).toMatchObject({ positions });
    expect(await with_('include=pledges&include=positions')).toMatchObject({ pledges, positions });
    expect(Object.keys(await with_(''))).not.toEqual(expect.arrayContaining(['pledges']));
    const past = await with_('include=positions&include=pledges&asOf=2025-08-20');
    expect(past).toMatchObject({ pledges: [{ id: pledge.body.id }], positions: [{ stance: 'reserved' }] });
  });

  it('is corrected while it is talked over, its lists as a whole', async () => {
    const path = await opened(api, 'UA-PATCH-01');
    await expectRevises(api, path, { title: 'A force for Ukraine' });
    const clauses = [{ key: 'air', heading: 'Air', text: 'The skies are patrolled.' }];
    await expectRevises(api, path, { clauses, participants: [{ party: 'GB', role: 'proponent' }] });
    const { body } = await api.send(path);
    expect(body).toMatchObject({
      title: 'A force for Ukraine',
      clauses,
      participants: [{ party: 'GB' }],
      revision: 3,
    });
    const patch = { method: 'PATCH', headers: { 'if-match': '*' } };
    await record(api, `${path}/moves`, move('withdraw', '2025-08-20'));
    expect(await refusal(api, path, { title: 'x' }, patch)).toEqual([422, 'proposal_settled']);
  });

  it('keeps its tag for those who correct it while others add to it', async () => {
    const path = await opened(api, 'UA-TAG-01');
    const { etag } = (await api.send(path)).headers;
    await record(api, `${path}/pledges`, company());
    expect((await api.send(path, { headers: { 'if-none-match': etag } })).status).toBe(200);
    const patched = await api.send(path, {
      method: 'PATCH',
      body: { title: 'x' },
      headers: { 'if-match': etag },
    });
    expect(patched.status).toBe(200);
  });

  it('is one of its reference, and names whom the book knows, each once', async () => {
    const open = (more: object) => refusal(api, PROPOSALS, draft('UA-RULES-01', more));
    await opened(api, 'UA-TWICE-01');
    expect(await open({ reference: 'UA-TWICE-01' })).toEqual([409, 'duplicate_reference']);
    expect(await open({ beneficiary: 'XX' })).toEqual([422, 'party_unknown /beneficiary']);
    expect(await open({ openedOn: '2999-01-01' })).toEqual([422, 'in_the_future /openedOn']);
    const clause = { key: 'a', heading: 'A', text: 'A.' };
    expect(await open({ clauses: [clause, clause] })).toEqual([422, 'clause_twice /clauses/1/key']);
    const [fr, xx] = [
      { party: 'FR', role: 'proponent' },
      { party: 'XX', role: 'observer' },
    ];
    expect(await open({ participants: [fr, xx, fr] })).toEqual([
      422,
      'party_unknown /participants/1/party',
      'participant_twice /participants/2',
    ]);
    expect(await references()).not.toContain('UA-RULES-01');
  });

  it('is opened today unless it says when', async () => {
    const { openedOn: _, ...undated } = draft('UA-TODAY-01') as { openedOn: string };
    expect((await record(api, PROPOSALS, undated)).body.openedOn).toBe('2026-11-20');
  });

  it('is listed by stage, party, beneficiary and marking', async () => {
    const path = await opened(api, 'UA-LIST-01', { beneficiary: 'MD', marking: 'TLP:AMBER' });
    const only = ['UA-LIST-01'];
    expect(await references('beneficiary=MD')).toEqual(only);
    expect(await references('marking=TLP:AMBER')).toEqual(only);
    expect(await references('party=GB')).toEqual(['UA-PATCH-01']);
    await record(api, `${path}/pledges`, company());
    await record(api, `${path}/moves`, move('circulate', '2025-08-22'));
    expect(await references('stage=consultation')).toEqual(only);
    expect(await references('stage=consultation&asOf=2025-08-21')).toEqual([]);
    expect(await references('stage=withdrawn&party=GB')).toEqual(['UA-PATCH-01']);
    const item = (await api.send<Page<Item>>(`${PROPOSALS}?stage=consultation`)).body.items[0]!;
    expect(item).toMatchObject({ reference: 'UA-LIST-01', version: 1, counts: { pledges: 1, moves: 1 } });
  });

  it('is not in a list of what was known before it', async () => {
    const knownAt = await instant(api);
    const before = await references();
    await opened(api, 'UA-LATER-01');
    expect(await references(`knownAt=${knownAt}`)).toEqual(before);
    expect(await references()).toEqual([...before, 'UA-LATER-01']);
  });

  it('is not there under another reference or id, and nothing is under it', async () => {
    const headers = { 'if-match': '*' };
    for (const address of ['NO-SUCH-ONE', '0198f000-dead-7000-8000-000000000001']) {
      const nowhere = `${PROPOSALS}/${address}`;
      expect((await api.send(nowhere)).status).toBe(404);
      expect(await refusal(api, nowhere, { title: 'x' }, { method: 'PATCH', headers })).toEqual([
        404,
        'not_found',
      ]);
      for (const list of [
        'moves',
        'versions',
        'pledges',
        'conditions',
        'positions',
        'claims',
        'requirements',
      ]) {
        expect([list, (await api.send(`${nowhere}/${list}`)).status]).toEqual([list, 404]);
      }
      expect(await refusal(api, `${nowhere}/moves`, move('recall', '2025-09-01'))).toEqual([
        404,
        'not_found',
      ]);
      expect(await refusal(api, `${nowhere}/pledges`, company())).toEqual([404, 'not_found']);
    }
  });
});
