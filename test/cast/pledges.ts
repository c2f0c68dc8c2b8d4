import type { NewPledge } from '#tracker/pledges/new-pledge.js';
import {
  britishFundingTerms,
  estonianCompanyTerms,
  italianRefusalTerms,
  oilEmbargoTerms,
} from './pledge-terms.js';

const worded = (terms: ReturnType<typeof estonianCompanyTerms>, changes: Partial<NewPledge>): NewPledge => ({
  ...terms,
  clause: null,
  caveats: [],
  credibility: 2,
  wording: 'as it was said',
  ...changes,
});

/** A company of infantry that waits for nothing. */
export const estonianCompany = (changes: Partial<NewPledge> = {}): NewPledge =>
  worded(estonianCompanyTerms({ activatedBy: null, unconditional: true }), {
    wording: 'a company-sized unit',
    clause: 'reassurance-force',
    caveats: ['needs a Riigikogu mandate'],
    ...changes,
  });

/** GBP 200 million to prepare the force. */
export const britishFunding = (changes: Partial<NewPledge> = {}): NewPledge =>
  worded(britishFundingTerms(), { wording: '£200 million', ...changes });

/** No Italian troops on Ukrainian soil. */
export const italianRefusal = (changes: Partial<NewPledge> = {}): NewPledge =>
  worded(italianRefusalTerms(), { wording: 'no troops on Ukrainian soil', ...changes });

/** An end to imports of Russian oil, which snaps back; Poland's word alone. */
export const oilEmbargo = (changes: Partial<NewPledge> = {}): NewPledge =>
  worded(oilEmbargoTerms({ party: 'PL', activatedBy: null }), { wording: 'no Russian oil', ...changes });
