import { expect, it } from '@jest/globals';
import { waiting } from '../../../../test/cast/waiting-pledges.js';
import { day } from '../../days/day.js';
import { withPledgeNames } from './pledge-names.js';

const PARTIES = { party: (code: string) => ({ EE: 'Estonia', US: 'United States' })[code] };
const company = waiting('ee-company', null);
const calling = (...pledges: (typeof company)[]) => withPledgeNames(PARTIES, () => pledges).pledge!;

it('a pledge is called by its party, what it is, where, its day and its proposal', () => {
  expect(calling(company)('ee-company')).toBe('Estonia’s troops (land) of 30 April 2025 under UA-SG-2025-01');
  const word = waiting('us-word', null, { party: 'US', kind: 'political_assurance', domain: null });
  expect(calling(word)('us-word')).toBe(
    'the United States’ political assurance of 30 April 2025 under UA-SG-2025-01',
  );
  const refusal = waiting('pl-no', null, { party: 'PL', polarity: 'refusal' });
  expect(calling(refusal)('pl-no')).toBe(
    'PL’s refusal of troops (land) of 30 April 2025 under UA-SG-2025-01',
  );
});

it('of several that are called the same, each is numbered as it was recorded, whatever the order they come in', () => {
  const [first, second] = [waiting('a', null), waiting('b', null)];
  const other = waiting('c', null, { pledgedOn: day('2025-05-01') });
  for (const pledges of [
    [first, second, other],
    [other, second, first],
  ]) {
    const name = calling(...pledges);
    expect([name('a'), name('b')]).toEqual([
      'Estonia’s troops (land) of 30 April 2025 under UA-SG-2025-01 (1 of 2)',
      'Estonia’s troops (land) of 30 April 2025 under UA-SG-2025-01 (2 of 2)',
    ]);
    expect(name('c')).toBe('Estonia’s troops (land) of 1 May 2025 under UA-SG-2025-01');
  }
});

it('a pledge that is not there has no name, and parties keep theirs', () => {
  const names = withPledgeNames(PARTIES, () => []);
  expect([names.pledge!('ee-company'), names.party!('EE')]).toEqual([undefined, 'Estonia']);
});
