import { pointerTo, type Findings } from './findings.js';
import { fieldsOf, type Field } from './field.js';
import type { Shaped } from './shaped.js';

const namesOf = new WeakMap<Shaped, ReadonlySet<string>>();

/** The names of the fields a class declares. */
export function fieldNames(shaped: Shaped): ReadonlySet<string> {
  let names = namesOf.get(shaped);
  if (!names) namesOf.set(shaped, (names = new Set(fieldsOf(shaped).map((declared) => declared.name))));
  return names;
}

/** Makes an instance of the class out of a JSON object; unknown members are findings. */
export function readObject<T extends object>(
  shaped: Shaped<T>,
  given: unknown,
  findings: Findings,
): T | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return findings.add('not_an_object', 'Expected an object.');
  }
  const names = fieldNames(shaped);
  for (const name in given) {
    if (!names.has(name)) findings.add('unknown_field', 'There is no such field.', pointerTo(name));
  }
  const result = new shaped();
  for (const declared of fieldsOf(shaped)) {
    readField(declared, (given as Record<string, unknown>)[declared.name], result, findings);
  }
  return result;
}

/** Reads one field into `result`; what is absent keeps the class's default. */
export function readField(declared: Field, given: unknown, result: object, findings: Findings): void {
  if (given === undefined) {
    if (!declared.optional) findings.add('required', 'This is required.', pointerTo(declared.name));
    return;
  }
  const before = findings.list.length;
  (result as Record<string, unknown>)[declared.name] =
    given === null && declared.nullable ? null : declared.kind.read(given, findings);
  if (findings.list.length > before) findings.under(declared.name, before);
}
