import type { JsonSchema } from '../openapi/json-schema.js';
import type { Shaped } from './shaped.js';
import type { Findings } from './findings.js';

/** What one field may hold: how it is checked and converted, and how OpenAPI describes it. */
export interface Kind {
  readonly schema: JsonSchema;
  /** The value as the code wants it; reports what is wrong with it and returns undefined otherwise. */
  read(given: unknown, findings: Findings): unknown;
  /** Makes of one text of a query or path what JSON would have said; text that cannot be is left as it is. */
  readonly fromText?: (text: string) => unknown;
  /** The class of the objects that it holds, which the document describes under its own name. */
  readonly holds?: () => Shaped;
  /** The field takes a list, so a query may repeat it. */
  readonly repeats?: true;
}

/** What every field says beside its kind. */
export interface Presence {
  /** It may be left out. */
  readonly optional?: true;
  /** It may be null. */
  readonly nullable?: true;
  /** One sentence for readers of the OpenAPI document. */
  readonly says?: string;
}
