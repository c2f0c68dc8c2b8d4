import { isEventTypeName } from '../../events/check-event-type.js';
import { PARTY_CODE } from '../../references/party-code.js';
import { isProposalReference } from '../../references/proposal-reference.js';
import { nearest } from './nearest.js';
import { nearestParty } from './nearest-party.js';
import { shown } from './read-values.js';
import type { Reader } from './reading.js';
import type { Vocabulary } from './vocabulary.js';

interface Named {
  /** With its article: "a party". */
  readonly noun: string;
  /** For the codes of faults: `unknown_party`, `not_a_party`. */
  readonly slug: string;
  readonly form: string;
  readonly fits: (text: string) => boolean;
  readonly known: (vocabulary: Vocabulary) => ReadonlySet<string> | undefined;
  readonly nearest?: typeof nearest;
}

/** The name of something that has to exist in the book. */
function nameOf(of: Named): Reader<string> {
  const { noun, slug, form, fits, known, nearest: near = nearest } = of;
  return (value, pointer, reading) => {
    if (typeof value !== 'string' || !fits(value)) {
      const message = `${shown(value)} cannot be ${noun}: ${form}.`;
      return reading.blame(pointer, `not_${noun.split(' ')[0]}_${slug}`, message, { expected: [noun] });
    }
    const names = reading.vocabulary && known(reading.vocabulary);
    if (!names || names.has(value)) return value;
    const more = { expected: [noun], suggestion: near(value, names) };
    return reading.blame(
      pointer,
      `unknown_${slug}`,
      `There is no ${slug.replaceAll('_', ' ')} ${value}.`,
      more,
    );
  };
}

const CODE = '2 to 16 capitals, digits, underscores and hyphens, with a capital first';
const isCode = (text: string) => PARTY_CODE.test(text);
const CLAUSE_KEY = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

export const eventType = nameOf({
  noun: 'an event type',
  slug: 'event_type',
  form: '3 to 60 characters, lower-case words joined by underscores',
  fits: isEventTypeName,
  known: ({ eventTypes }) => eventTypes,
});

export const party = nameOf({
  noun: 'a party',
  slug: 'party',
  form: CODE,
  fits: isCode,
  known: ({ parties }) => parties,
  nearest: nearestParty,
});

export const bloc = nameOf({
  noun: 'a bloc',
  slug: 'bloc',
  form: CODE,
  fits: isCode,
  known: ({ blocs, parties }) => blocs ?? parties,
});

export const proposal = nameOf({
  noun: 'a proposal',
  slug: 'proposal',
  form: '3 to 40 capitals, digits and hyphens',
  fits: isProposalReference,
  known: ({ proposals }) => proposals,
});

/** The key of a clause of a proposal, the condition's own unless another is named. */
export const clauseOf = (reference?: string): Reader<string> =>
  nameOf({
    noun: 'a clause',
    slug: 'clause',
    form: '1 to 60 characters, lower-case words joined by hyphens',
    fits: (text) => CLAUSE_KEY.test(text),
    known: ({ clauses }) => clauses?.(reference),
  });
