import type { Blocker } from '../rules/blocker.js';

/** What is kept in the place of a text that was removed for good. */
export const REDACTED = '[redacted]';

/** Texts that people wrote and no rule looks at, by how a request names them, with the columns that hold them. */
export const REDACTABLE_FIELDS = {
  statement: 'statement',
  quote: 'quote',
  speaker: 'speaker',
  note: 'note',
  wording: 'wording',
  title: 'title',
  summary: 'summary',
  publisher: 'publisher',
  url: 'url',
  retractionReason: 'retraction_reason',
} as const;
export type RedactableField = keyof typeof REDACTABLE_FIELDS;

const OF: Readonly<Record<string, readonly RedactableField[]>> = {
  proposal: ['title', 'summary'],
  pledge: ['wording'],
  position: ['quote', 'speaker', 'retractionReason'],
  claim: ['statement', 'retractionReason'],
  requirement: ['note', 'retractionReason'],
  event: ['note', 'retractionReason'],
  source: ['title', 'publisher', 'url'],
};

/** What of a thing can be redacted; nothing of what is only names and terms. */
export const redactableOf = (noun: string): readonly RedactableField[] => OF[noun] ?? [];

/** Codes `not_redactable`, `presented_with_it`. @param presented whether a version was presented with it */
export function checkRedactable(
  noun: string,
  fields: readonly RedactableField[],
  presented: boolean,
): Blocker[] {
  const known = redactableOf(noun);
  const blockers: Blocker[] = fields.flatMap((field, i) => {
    if (known.includes(field)) return [];
    const can = known.length > 0 ? `can be: ${known.join(', ')}` : 'nothing can be';
    const message = `No ${field} of a ${noun} can be redacted; of one of these ${can}.`;
    return [{ code: 'not_redactable', message, pointer: `/redaction/fields/${i}` }];
  });
  if (presented) {
    const message = 'A version was presented with it, and what was presented stays as it was.';
    blockers.push({ code: 'presented_with_it', message });
  }
  return blockers;
}

/** Nothing in the book holds such a text. */
export const nothingToRedact: Blocker = {
  code: 'nothing_to_redact',
  message: 'No entry of the book holds such a text.',
};
