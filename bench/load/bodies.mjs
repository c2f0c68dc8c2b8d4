import { PLEDGING } from '../book/cast.mjs';
import { today } from './today.mjs';

/** A pledge as a client logs it; `n` makes it another one. */
export const aPledge = (n) => ({
  party: PLEDGING[n % PLEDGING.length],
  polarity: 'offer',
  kind: 'troops',
  domain: 'land',
  pledgedOn: today(),
  quantity: { min: 50 + (n % 200), max: 250 + (n % 200), unit: 'personnel' },
  money: null,
  sanctions: null,
  wording: `A company-sized unit with its own logistics, offer ${n}.`,
  clause: 'reassurance-force',
  caveats: ['needs a mandate of parliament'],
  legalForm: 'politically_binding',
  activatedBy: null,
  unconditional: true,
  endedBy: null,
  expiresOn: null,
  bringsAbout: null,
  commitment: 'announced',
  credibility: 2,
});

/** The move that takes a proposal on to consultation, or from there back to draft. */
export const aMove = (stage) =>
  stage === 'draft'
    ? { move: 'circulate', happenedOn: today() }
    : { move: 'recall', happenedOn: today(), reason: 'The parties asked for another reading.' };
