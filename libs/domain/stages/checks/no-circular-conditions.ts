import type { Check } from './check.js';

/** Pledges may wait for each other only where somebody has acknowledged that they do. */
export const noCircularConditions: Check = (dossier) =>
  dossier.circularConditions
    .filter(({ acknowledged }) => !acknowledged)
    .map(({ path }) => ({
      code: 'circular_condition',
      message: `These pledges wait for each other, and nobody has acknowledged it: ${path}.`,
      path,
    }));
