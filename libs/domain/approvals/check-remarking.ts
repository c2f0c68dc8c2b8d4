import { covers, type OrganisationOf, type SeenBy } from '../markings/covers.js';
import type { Blocker } from '../rules/blocker.js';

/** A fact that is to be seen by more than see it now. */
export interface Remarking {
  readonly before: SeenBy;
  readonly after: SeenBy;
  /** What the fact tells of, and who may see that: it is not seen without. */
  readonly tellsOf: readonly (SeenBy & { readonly what: string })[];
  readonly organisationOf: OrganisationOf;
}

/**
 * What was seen stays seen, and what tells of something else is for no more eyes than that. Codes `widens_nothing`,
 * `narrows`, `wider_than_told`.
 */
export function checkRemarking({ before, after, tellsOf, organisationOf }: Remarking): Blocker[] {
  const blockers: Blocker[] = [];
  const refuse = (code: string, message: string) =>
    blockers.push({ code, message, pointer: '/remarking/marking' });
  if (covers(before, after, organisationOf)) {
    refuse('widens_nothing', 'Nobody would see it who does not see it now.');
  }
  if (!covers(after, before, organisationOf)) {
    refuse('narrows', 'Somebody who sees it now would not any more, and what was seen cannot be unseen.');
  }
  for (const told of tellsOf) {
    if (covers(told, after, organisationOf)) continue;
    refuse('wider_than_told', `It tells of a ${told.what}, which not everybody would see who would see it.`);
  }
  return blockers;
}
