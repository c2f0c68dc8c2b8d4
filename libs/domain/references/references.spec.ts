import { describe, expect, it, test } from '@jest/globals';
import type { PartyType } from '../vocabulary/party-types.js';
import { checkPartyCode, isPartyCode } from './party-code.js';
import { checkProposalReference, isProposalReference } from './proposal-reference.js';

describe('a proposal reference', () => {
  test.each(['UA-SG-2025-01', 'ABC', '1-2', `A${'-'.repeat(39)}`])('may be %s', (text) => {
    expect(isProposalReference(text)).toBe(true);
    expect(checkProposalReference(text)).toEqual([]);
  });

  test.each([
    '',
    'AB',
    '-AB',
    'ua-sg-2025-01',
    'UA SG',
    'UA_SG',
    'UA/SG',
    `A${'B'.repeat(40)}`,
    'UA-SG\n',
    '0199C0DE-0000-7000-8000-00000000ABCD',
    '01990000-0000-7000-8000-000000000000',
  ])('may not be %j', (text) => {
    expect(isProposalReference(text)).toBe(false);
    expect(checkProposalReference(text)).toMatchObject([{ code: 'not_a_reference', pointer: '/reference' }]);
  });
});

describe('a party code', () => {
  const allowed: [string, PartyType][] = [
    ['EE', 'state'],
    ['EU', 'bloc'],
    ['COTW', 'bloc'],
    ['MNF-U', 'organisation'],
    ['E3', 'bloc'],
    ['A123456789_-BCDE', 'organisation'],
  ];
  test.each(allowed)('%s may be that of a %s', (code, type) => {
    expect(isPartyCode(code, type)).toBe(true);
    expect(checkPartyCode(code, type)).toEqual([]);
  });

  const refused: [string, PartyType][] = [
    ['EST', 'state'],
    ['ee', 'state'],
    ['E3', 'state'],
    ['E', 'bloc'],
    ['3E', 'bloc'],
    ['cotw', 'bloc'],
    ['A123456789_-BCDEF', 'organisation'],
  ];
  test.each(refused)('%j may not be that of a %s', (code, type) => {
    expect(isPartyCode(code, type)).toBe(false);
    expect(checkPartyCode(code, type)).toMatchObject([{ code: 'not_a_party_code', pointer: '/code' }]);
  });

  it('is told apart by what the party is', () => {
    expect(checkPartyCode('e', 'state')[0]?.message).not.toBe(checkPartyCode('e', 'bloc')[0]?.message);
  });
});
