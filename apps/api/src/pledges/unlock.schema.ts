import { REASONS } from '#domain/conditions/history/reasons.js';
import { PLEDGE_STATUSES } from '#domain/pledges/pledge-status.js';
import { component, day, flag, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { missingLeaf, MissingLeafSchema } from './missing-leaf.schema.js';

const OUTCOMES = ['in_force', 'only_time', 'unlockable', 'too_late', 'out_of_reach', 'closed'];

const stands = {
  pledge: uuid,
  on: day,
  outcome: word(OUTCOMES),
  status: word(PLEDGE_STATUSES),
  code: word(REASONS.map(({ code }) => code)),
  inForceFrom: nullable(day),
};

/** The minimal sets of leaves that would bring a pledge into force, smallest first. */
export const UnlockSchema = component(
  'Unlock',
  object({
    ...stands,
    sets: listOf(object({ leaves: listOf(MissingLeafSchema), inForceFrom: day })),
    isCut: flag,
    circle: listOf(uuid),
    sentence: text,
  }),
);

const DatedLeaf = component(
  'DatedLeaf',
  object({ ...missingLeaf, latest: nullable(day), notThrough: nullable(day) }),
);

/** The same sets, each leaf with the latest day on which it may become so for the pledge to be in force by a day. */
export const BackwardSchema = component(
  'Backward',
  object({
    ...stands,
    by: day,
    sets: listOf(object({ isPossible: flag, leaves: listOf(DatedLeaf) })),
    isCut: flag,
    sentence: text,
  }),
);
