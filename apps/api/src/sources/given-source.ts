import type { Day } from '#domain/days/day.js';
import type { NewSource } from '#tracker/sources/new-source.js';
import { RELIABILITIES, type Reliability } from '#domain/vocabulary/reliabilities.js';
import { DayField } from '../wire/day-field.js';
import { Language } from '../wire/language.js';
import { Audience, Marking } from '../wire/marking.js';
import { OneOf } from '../wire/one-of.js';
import { Text } from '../wire/text.js';
import { Url } from '../wire/url.js';

/** A source as it is given: to be added to the book, or with the fact that cites it. */
export class GivenSource implements NewSource {
  @Text({ max: 500 })
  title: string;

  @Text({ max: 200 })
  publisher: string;

  @Url({ optional: true, nullable: true })
  url?: string | null;

  @DayField({ optional: true, nullable: true })
  publishedOn?: Day | null;

  @Language({ optional: true, nullable: true, says: 'ISO 639-1.' })
  language?: string | null;

  @OneOf(RELIABILITIES, { says: 'How reliable the publisher is: A to F on the Admiralty scale.' })
  reliability: Reliability;

  @Marking({ optional: true })
  marking?: string;

  @Audience()
  audience?: string[];
}
