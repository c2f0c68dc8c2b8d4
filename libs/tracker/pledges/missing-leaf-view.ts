import type { MissingLeaf } from '#domain/unlock/missing-leaf.js';

/** A leaf that is missing, as readers get it. */
export const missingLeafView = (missing: MissingLeaf) => ({
  leaf: missing.leaf,
  value: missing.value,
  wanted: missing.wanted,
  since: missing.since,
  controlledBy: missing.controlledBy,
  says: missing.says,
  act: missing.act,
  asks: missing.asks,
  proposal: missing.proposal,
  pledge: missing.pledge,
  further: missing.further,
});
