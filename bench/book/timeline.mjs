const DAY = 86_400_000;

/** When the first proposal of the book came up, in milliseconds; all of it lies in the past. */
const BEGINNING = Date.UTC(2023, 0, 2);

/** How long a proposal is talked about, and how long it takes until all have come up, in days. */
const NEGOTIATION = 40;
const YEARS = 640;

/** Proposals that come up together: their facts lie between one another's, in the ledger and in the tables. */
export const COHORT = 250;

/** The instants, in milliseconds and rising, at which `count` facts of a proposal are recorded. */
export function instants(chance, proposal, proposals, count) {
  const cohort = Math.floor(proposal / COHORT) / Math.ceil(proposals / COHORT);
  const from = BEGINNING + Math.floor(cohort * YEARS) * DAY;
  const at = Array.from({ length: count }, () => from + Math.floor(chance.share() * NEGOTIATION * DAY));
  at.sort((a, b) => a - b);
  for (let i = 1; i < count; i++) at[i] = Math.max(at[i], at[i - 1] + 1);
  return at;
}

/** RFC 3339, UTC, microseconds. */
export const instant = (milliseconds) => new Date(milliseconds).toISOString().replace('Z', '000Z');

/** YYYY-MM-DD. */
export const day = (milliseconds) => instant(milliseconds).slice(0, 10);
