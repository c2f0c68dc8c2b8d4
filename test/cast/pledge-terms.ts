import { day } from '#domain/days/day.js';
import type { PledgeTerms } from '#domain/pledges/pledge-terms.js';

/** A company of infantry, once a ceasefire holds. */
export function estonianCompanyTerms(changes: Partial<PledgeTerms> = {}): PledgeTerms {
  return {
    party: 'EE',
    polarity: 'offer',
    kind: 'troops',
    domain: 'land',
    pledgedOn: day('2025-04-30'),
    quantity: { min: 50, max: 250, unit: 'personnel' },
    money: null,
    sanctions: null,
    activatedBy: 'the-day-after-a-ceasefire',
    unconditional: false,
    endedBy: null,
    expiresOn: null,
    bringsAbout: null,
    commitment: 'announced',
    legalForm: 'politically_binding',
    ...changes,
  };
}

/** GBP 200 million to prepare the force, waiting for nothing. */
export function britishFundingTerms(changes: Partial<PledgeTerms> = {}): PledgeTerms {
  return estonianCompanyTerms({
    party: 'GB',
    kind: 'funding',
    domain: null,
    pledgedOn: day('2026-01-09'),
    quantity: null,
    money: { amount: '200000000.00', currency: 'GBP' },
    activatedBy: null,
    unconditional: true,
    commitment: 'allocated',
    ...changes,
  });
}

/** No Italian troops on Ukrainian soil. */
export function italianRefusalTerms(changes: Partial<PledgeTerms> = {}): PledgeTerms {
  return estonianCompanyTerms({
    party: 'IT',
    polarity: 'refusal',
    pledgedOn: day('2025-09-05'),
    quantity: null,
    activatedBy: null,
    commitment: null,
    legalForm: 'unspecified',
    ...changes,
  });
}

/** An end to imports of Russian oil, which snaps back. */
export function oilEmbargoTerms(changes: Partial<PledgeTerms> = {}): PledgeTerms {
  return estonianCompanyTerms({
    party: 'EU',
    kind: 'sanctions',
    domain: null,
    quantity: null,
    sanctions: { target: 'RU', sector: 'oil_and_gas', measure: 'import_ban', snapsBack: true },
    ...changes,
  });
}
