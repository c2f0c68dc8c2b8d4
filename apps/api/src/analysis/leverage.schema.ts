import { CutToSchema } from '../facts/cut-to.schema.js';
import { component, count, day, listOf, object, uuid } from '../openapi/schemas.js';
import { MissingLeafSchema } from '../pledges/missing-leaf.schema.js';
import { ForceSchema } from '../scenarios/force.schema.js';

const Lever = component(
  'Lever',
  object({
    leaf: MissingLeafSchema,
    brings: ForceSchema,
    pledges: listOf(uuid),
    takesPartIn: object({ pledges: count, sets: count }),
  }),
);

/** Leaves ranked by what each alone would bring into force. */
export const LeverageSchema = component(
  'Leverage',
  object({ on: day, pledges: count, levers: listOf(Lever), total: count, cut: count, cutTo: CutToSchema }),
);
