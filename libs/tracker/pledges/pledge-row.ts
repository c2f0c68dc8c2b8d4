import type { NewPledge, PledgePatch } from './new-pledge.js';
import type { PledgeEntity } from './pledge.entity.js';

/** The columns that hold what a pledge says, for as much of it as is given. */
export function pledgeColumns(given: PledgePatch): Partial<PledgeEntity> {
  const columns: Partial<PledgeEntity> = {
    kind: given.kind,
    domain: given.domain,
    pledged_on: given.pledgedOn,
    sanctions: given.sanctions,
    wording: given.wording,
    clause: given.clause,
    caveats: given.caveats,
    legal_form: given.legalForm,
    activated_by: given.activatedBy,
    unconditional: given.unconditional,
    ended_by: given.endedBy,
    expires_on: given.expiresOn,
    brings_about: given.bringsAbout,
    credibility: given.credibility,
    ...measure(given),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

const measure = ({ quantity, money }: PledgePatch): Partial<PledgeEntity> => ({
  ...(quantity !== undefined && {
    quantity_min: quantity?.min ?? null,
    quantity_max: quantity?.max ?? null,
    quantity_unit: quantity?.unit ?? null,
  }),
  ...(money !== undefined && { money_amount: money?.amount ?? null, currency: money?.currency ?? null }),
});

/** A pledge of the book as the terms it was given with, so that a change can be checked as a whole. */
export const termsOf = (row: PledgeEntity): NewPledge =>
  ({
    party: row.party,
    polarity: row.polarity,
    kind: row.kind,
    domain: row.domain,
    pledgedOn: row.pledged_on,
    quantity: row.quantity_unit && { min: row.quantity_min, max: row.quantity_max, unit: row.quantity_unit },
    money: row.currency && { amount: row.money_amount, currency: row.currency },
    sanctions: row.sanctions,
    activatedBy: row.activated_by,
    unconditional: row.unconditional,
    endedBy: row.ended_by,
    expiresOn: row.expires_on,
    bringsAbout: row.brings_about,
    commitment: row.commitment,
    legalForm: row.legal_form,
    wording: row.wording,
    clause: row.clause,
    caveats: row.caveats,
    credibility: row.credibility,
  }) as NewPledge;
