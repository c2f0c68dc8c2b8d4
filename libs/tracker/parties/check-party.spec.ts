import { describe, expect, test } from '@jest/globals';
import type { PartyType } from '#domain/vocabulary/party-types.js';
import { checkParty } from './check-party.js';

describe('the code of a new party', () => {
  test.each<[string, PartyType, string[]]>([
    ['FR', 'state', []],
    ['XK', 'state', ['not_a_state']],
    ['UK', 'state', ['not_a_state']],
    ['FRA', 'state', ['not_a_party_code']],
    ['EU', 'bloc', []],
    ['XK', 'organisation', []],
    ['eu', 'bloc', ['not_a_party_code']],
  ])('%s of a %s', (code, type, expected) => {
    const blockers = checkParty({ code, type, name: 'Somebody' });
    expect(blockers.map((blocker) => blocker.code)).toEqual(expected);
    for (const { pointer } of blockers) expect(pointer).toBe('/code');
  });
});
