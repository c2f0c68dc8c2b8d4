import { beneficiary } from './beneficiary.js';
import type { CheckName } from './check-name.js';
import type { Check } from './check.js';
import { clause } from './clause.js';
import { noCircularConditions } from './no-circular-conditions.js';
import { pledge } from './pledge.js';
import { pledgesHaveConditions } from './pledges-have-conditions.js';
import { pledgingPartiesSupport } from './pledging-parties-support.js';
import { proponent } from './proponent.js';
import { usSupports } from './us-supports.js';

/** What stands behind each name in the table of moves. */
export const CHECKS: Readonly<Record<CheckName, Check>> = {
  proponent,
  beneficiary,
  clause,
  pledge,
  pledging_parties_support: pledgingPartiesSupport,
  pledges_have_conditions: pledgesHaveConditions,
  no_circular_conditions: noCircularConditions,
  us_supports: usSupports,
};
