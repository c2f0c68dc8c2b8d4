import type { Day } from '#domain/days/day.js';
import { RELIABILITIES, type Reliability } from '#domain/vocabulary/reliabilities.js';
import type { SourcePatch } from '#tracker/sources/new-source.js';
import { DayField } from '../wire/day-field.js';
import { Language } from '../wire/language.js';
import { OneOf } from '../wire/one-of.js';
import { Text } from '../wire/text.js';
import { Url } from '../wire/url.js';

const maybe = { optional: true, nullable: true } as const;

/** `PATCH /sources/:id`: what is given is replaced, the rest stays. */
export class PatchSource implements SourcePatch {
  @Text({ max: 500, optional: true })
  title?: string;

  @Text({ max: 200, optional: true })
  publisher?: string;

  @Url(maybe)
  url?: string | null;

  @DayField(maybe)
  publishedOn?: Day | null;

  @Language({ ...maybe, says: 'ISO 639-1.' })
  language?: string | null;

  @OneOf(RELIABILITIES, { optional: true })
  reliability?: Reliability;
}
