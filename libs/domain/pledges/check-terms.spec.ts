import { describe, expect, it, test } from '@jest/globals';
import {
  britishFundingTerms,
  estonianCompanyTerms,
  italianRefusalTerms,
  oilEmbargoTerms,
} from '../../../test/cast/pledge-terms.js';
import { day } from '../days/day.js';
import { PLEDGE_KINDS } from '../vocabulary/kinds.js';
import { checkTerms } from './check-terms.js';
import type { PledgeTerms } from './pledge-terms.js';

const TODAY = day('2026-01-10');
const found = (terms: PledgeTerms) =>
  checkTerms(terms, TODAY).map(({ code, pointer }) => `${code} ${String(pointer)}`);

const money = { amount: '1000000.00', currency: 'EUR' };
const quantity = { min: 1, max: 2, unit: 'personnel' } as const;
const { sanctions } = oilEmbargoTerms();

describe('an offer', () => {
  test.each<[string, PledgeTerms]>([
    ['of troops', estonianCompanyTerms()],
    ['of money', britishFundingTerms()],
    ['of sanctions', oilEmbargoTerms()],
    ['of no stated size', estonianCompanyTerms({ quantity: null })],
    ['of at least so many', estonianCompanyTerms({ quantity: { min: 50, max: null, unit: 'personnel' } })],
    ['of up to so many', estonianCompanyTerms({ quantity: { min: 0, max: 7500, unit: 'personnel' } })],
    ['that waits for nothing recorded yet', estonianCompanyTerms({ activatedBy: null })],
    ['that nobody has announced', estonianCompanyTerms({ commitment: null })],
    ['made today', estonianCompanyTerms({ pledgedOn: TODAY })],
    ['for one day', estonianCompanyTerms({ expiresOn: day('2025-05-01') })],
    ['of air defence, in a domain or not', estonianCompanyTerms({ kind: 'air_defence', domain: null })],
    ['that brings about an event', estonianCompanyTerms({ bringsAbout: { event: 'ratified', party: 'US' } })],
    [
      'that brings about a stance of its party',
      estonianCompanyTerms({ bringsAbout: { stance: { party: 'EE', atLeast: 'supports' } } }),
    ],
    ['of mine countermeasures at sea', estonianCompanyTerms({ kind: 'mine_countermeasures', domain: 'sea' })],
  ])('%s makes sense', (_, terms) => {
    expect(found(terms)).toEqual([]);
  });

  test.each<[string, PledgeTerms, string[]]>([
    [
      'that brings about a stance of another party',
      estonianCompanyTerms({ bringsAbout: { stance: { party: 'US', atLeast: 'supports' } } }),
      ['not_its_own_stance /bringsAbout'],
    ],
    [
      'that brings about an event a day later',
      estonianCompanyTerms({ bringsAbout: { event: 'ratified', plus: 'P1D' } as never }),
      ['no_outcome /bringsAbout'],
    ],
    [
      'that brings about a stage',
      estonianCompanyTerms({ bringsAbout: { reached: { stage: 'accepted' } } as never }),
      ['no_outcome /bringsAbout'],
    ],
    ['of troops in no domain', estonianCompanyTerms({ domain: null }), ['domain_missing /domain']],
    ['of money on land', britishFundingTerms({ domain: 'land' }), ['domain_means_nothing /domain']],
    ['in units and in money', estonianCompanyTerms({ money }), ['measured_twice /money']],
    ['of sanctions in units', oilEmbargoTerms({ quantity }), ['measured_twice /quantity']],
    ['of sanctions in money', oilEmbargoTerms({ money }), ['measured_twice /money']],
    ['of sanctions on nobody', oilEmbargoTerms({ sanctions: null }), ['sanctions_missing /sanctions']],
    ['of troops with sanctions', estonianCompanyTerms({ sanctions }), ['sanctions_out_of_place /sanctions']],
    [
      'of a reversed range',
      estonianCompanyTerms({ quantity: { ...quantity, min: 3 } }),
      ['range_reversed /quantity/max'],
    ],
    [
      'of less than nothing',
      estonianCompanyTerms({ quantity: { ...quantity, min: -1 } }),
      ['not_a_count /quantity/min'],
    ],
    [
      'of half a soldier',
      estonianCompanyTerms({ quantity: { ...quantity, max: 1.5 } }),
      ['not_a_count /quantity/max'],
    ],
    [
      'of nothing',
      estonianCompanyTerms({ quantity: { min: 0, max: 0, unit: 'personnel' } }),
      ['range_of_nothing /quantity/max'],
    ],
    [
      'in a unit nobody counts in',
      estonianCompanyTerms({ quantity: { ...quantity, unit: 'boots' as 'items' } }),
      ['unit_unknown /quantity/unit'],
    ],
    [
      'of no money',
      britishFundingTerms({ money: { ...money, amount: '0' } }),
      ['amount_not_positive /money/amount'],
    ],
    [
      'that waits and does not wait',
      estonianCompanyTerms({ unconditional: true }),
      ['conditioned_and_unconditional /unconditional'],
    ],
    [
      'that expires when it is made',
      estonianCompanyTerms({ expiresOn: day('2025-04-30') }),
      ['expires_too_early /expiresOn'],
    ],
    ['of tomorrow', estonianCompanyTerms({ pledgedOn: day('2026-01-11') }), ['in_the_future /pledgedOn']],
    [
      'withdrawn from the start',
      estonianCompanyTerms({ commitment: 'withdrawn' }),
      ['commitment_not_a_start /commitment'],
    ],
    [
      'suspended from the start',
      estonianCompanyTerms({ commitment: 'suspended' }),
      ['commitment_not_a_start /commitment'],
    ],
  ])('%s does not', (_, terms, expected) => {
    expect(found(terms)).toEqual(expected);
  });

  it('is told every reason at once', () => {
    const terms = estonianCompanyTerms({
      domain: null,
      money,
      sanctions,
      unconditional: true,
      pledgedOn: day('2026-02-01'),
    });
    expect(found(terms)).toEqual([
      'in_the_future /pledgedOn',
      'domain_missing /domain',
      'sanctions_out_of_place /sanctions',
      'measured_twice /money',
      'conditioned_and_unconditional /unconditional',
    ]);
  });

  test.each(PLEDGE_KINDS)('of %s has a domain only where one means something', (kind) => {
    const none = [
      'funding',
      'defence_industry',
      'reconstruction',
      'sanctions',
      'political_assurance',
    ].includes(kind);
    const codes = found(estonianCompanyTerms({ kind })).filter((line) => line.startsWith('domain'));
    expect(codes).toEqual(none ? ['domain_means_nothing /domain'] : []);
  });
});

describe('a refusal', () => {
  it('names what is refused, and no more', () => {
    expect(found(italianRefusalTerms())).toEqual([]);
    expect(found(italianRefusalTerms({ kind: 'sanctions', domain: null, sanctions }))).toEqual([]);
  });

  test.each<[Partial<PledgeTerms>, string]>([
    [{ quantity }, 'refusal_with_measure /quantity'],
    [{ money }, 'refusal_with_measure /money'],
    [{ activatedBy: 'the-day-after-a-ceasefire' }, 'refusal_with_condition /activatedBy'],
    [{ endedBy: 'a-new-government' }, 'refusal_with_condition /endedBy'],
    [{ unconditional: true }, 'refusal_unconditional /unconditional'],
    [{ expiresOn: day('2027-01-01') }, 'refusal_with_expiry /expiresOn'],
    [{ commitment: 'announced' }, 'refusal_with_commitment /commitment'],
    [{ domain: null }, 'domain_missing /domain'],
    [{ sanctions }, 'sanctions_out_of_place /sanctions'],
  ])('carries no %j', (changes, expected) => {
    expect(found(italianRefusalTerms(changes))).toEqual([expected]);
  });
});
