import { fieldsOf } from './field.js';
import type { Shaped } from './shaped.js';
import { pointerTo, type Findings } from './findings.js';
import { readField } from './read-object.js';

/** The parameters of a query string, or of a path: text by name, several where a name was repeated. */
export type Texts = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Makes an instance of the class out of texts, turning them into numbers and flags where the fields want
 * those. Does not look for unknown names: one query may feed several classes.
 */
export function readTexts<T extends object>(shaped: Shaped<T>, given: Texts, findings: Findings): T {
  const result = new shaped();
  for (const declared of fieldsOf(shaped)) {
    const { fromText, repeats } = declared.kind;
    let value: unknown = given[declared.name];
    if (repeats) {
      if (value !== undefined)
        value = [value].flat().map((text) => (fromText ? fromText(text as string) : text));
    } else if (Array.isArray(value)) {
      findings.add('repeated', 'This may be given once only.', pointerTo(declared.name));
      continue;
    } else if (fromText && typeof value === 'string') {
      value = fromText(value);
    }
    readField(declared, value, result, findings);
  }
  return result;
}
