import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import countries from 'i18n-iso-countries/index.js';
import { CheckedApi } from '../contract/checked-api.js';
import { record } from '../http/journey.js';
import { draft } from '../http/proposal.js';

/** Public material that is no part of the project: beside it, or where this says. */
const SHARED_DATA = process.env.SHARED_DATA ?? join('..', 'shared', 'data');
const VOTES = join(SHARED_DATA, 'un-votes', 'votes.csv');

interface Vote {
  readonly resolution: string;
  readonly date: string;
  readonly iso3: string;
  readonly vote: 'Y' | 'N' | 'A' | 'NV';
  readonly source: string;
}

/** What a recorded vote is as a position. */
const STANCES = { Y: 'supports', N: 'rejects', A: 'abstains', NV: 'absent' } as const;

interface Tally {
  readonly asked: number;
  readonly byStance: Record<string, number>;
  readonly unknown: number;
  readonly supporting: object;
}

interface Support {
  readonly tally: Tally;
  readonly blocs: readonly { bloc: string; members: readonly { party: string }[]; tally: Tally }[];
}

/** Two votes of the General Assembly, recorded as positions on two proposals; the blocs are the sample's. */
(existsSync(VOTES) ? describe : describe.skip)(`the votes of ${VOTES}`, () => {
  let api: CheckedApi;
  let votes: readonly Vote[];

  beforeAll(async () => {
    api = await CheckedApi.open({ sample: true });
    votes = parse(readFileSync(VOTES), { columns: true });
  }, 120_000);
  afterAll(() => api.close());

  /** Records a resolution with everybody's vote, and asks who supports it. */
  async function adopted(resolution: string, reference: string): Promise<Support> {
    const cast = votes.filter((vote) => vote.resolution === resolution);
    const openedOn = cast[0]!.date;
    const opened = await record(api, '/api/v1/proposals', draft(reference, { openedOn, participants: [] }));
    const path = opened.headers.location!;
    const source = { title: resolution, publisher: cast[0]!.source, publishedOn: openedOn };
    const cited = await record(api, '/api/v1/sources', { ...source, reliability: 'B' });
    for (const { iso3, vote, date } of cast) {
      const party = countries.alpha3ToAlpha2(iso3);
      const position = { party, stance: STANCES[vote], statedOn: date, sourceId: cited.body.id };
      await record(api, `${path}/positions`, position);
    }
    const { status, body } = await api.send<Support>(`${path}/support?asOf=${openedOn}&bloc=EU`);
    expect(status).toBe(200);
    return body;
  }

  const counted = ({ byStance: { supports, rejects, abstains, absent } }: Tally) => [
    supports,
    rejects,
    abstains,
    absent,
  ];

  it('68/262 of 2014-03-27 are 100 for, 11 against, 58 abstaining and 24 absent, the EU of 28 all for', async () => {
    const { tally, blocs } = await adopted('A/RES/68/262', 'UN-68-262');
    expect([tally.asked, tally.unknown, ...counted(tally)]).toEqual([193, 0, 100, 11, 58, 24]);
    const members = blocs[0]!.members.map(({ party }) => party);
    expect([members.length, members.includes('HR'), members.includes('GB')]).toEqual([28, true, true]);
    expect(counted(blocs[0]!.tally)).toEqual([28, 0, 0, 0]);
  }, 120_000);

  it('ES-11/1 of 2022-03-02 are 141, 5, 35 and 12, the EU of 27 all for, without the United Kingdom', async () => {
    const { tally, blocs } = await adopted('A/RES/ES-11/1', 'UN-ES-11-1');
    expect([tally.asked, tally.unknown, ...counted(tally)]).toEqual([193, 0, 141, 5, 35, 12]);
    const members = blocs[0]!.members.map(({ party }) => party);
    expect([members.length, members.includes('HR'), members.includes('GB')]).toEqual([27, true, false]);
    expect(counted(blocs[0]!.tally)).toEqual([27, 0, 0, 0]);
  }, 120_000);
});
