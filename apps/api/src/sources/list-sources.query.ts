import { RELIABILITIES } from '#domain/vocabulary/reliabilities.js';
import { Language } from '../wire/language.js';
import { OneOf } from '../wire/one-of.js';
import { PageQuery } from '../wire/page-query.js';
import { Text } from '../wire/text.js';

/** `GET /sources` */
export class ListSources extends PageQuery {
  @Text({ max: 200, optional: true, says: 'Its publisher, by the full name.' })
  publisher?: string;

  @Language({ optional: true, says: 'ISO 639-1.' })
  language?: string;

  @OneOf(RELIABILITIES, { optional: true })
  reliability?: string;
}
