import type { Blocker } from '#domain/rules/blocker.js';

/** What is owned by an organisation is for its people to decide about. Code `not_of_the_owner`. */
export const notOfTheOwner = (verb: string): Blocker => ({
  code: 'not_of_the_owner',
  message: `Only people of the organisation that owns it ${verb} it.`,
});

/** Code `not_yours`. */
export function notYours({ recorded_by }: { readonly recorded_by: string }, principal: string): Blocker[] {
  if (recorded_by === principal) return [];
  return [{ code: 'not_yours', message: 'Only whoever asked for it withdraws it.' }];
}

/** What is approved is what was asked about: nobody approves a text that has changed meanwhile. Code `changed_since`. */
export function changedSince(
  { subject_revision }: { readonly subject_revision: number },
  { revision }: { readonly revision: number },
): Blocker[] {
  if (subject_revision === revision) return [];
  return [{ code: 'changed_since', message: 'It has changed since this was asked for: ask again.' }];
}

/** What was asked about has been deleted. */
export const subjectGone: Blocker = { code: 'subject_gone', message: 'What it is about is no longer there.' };
