import { nearest } from './nearest.js';
import { shown } from './read-values.js';
import type { Reader } from './reading.js';

/** How many unknown fields of one object are reported. */
const SHOWN = 10;

/** How each field of an object is read, in the order in which trees hold them. */
export type Fields<T> = { readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> };

/**
 * An object that has these fields and no others. A field that is undefined is as good as absent.
 *
 * @param optional those that may be absent
 */
export function object<T extends object>(fields: Fields<T>, ...optional: (keyof T & string)[]): Reader<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value, pointer, reading) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return reading.blame(
        pointer,
        'not_an_object',
        `${capital(shown(value))} stands where an object should.`,
        {
          expected: [`an object with ${names.filter((name) => !optional.includes(name)).join(', ')}`],
        },
      );
    }
    const given = value as Readonly<Record<string, unknown>>;
    const strange = Object.keys(given).filter(
      (name) => !(names as string[]).includes(name) && given[name] !== undefined,
    );
    for (const name of strange.slice(0, SHOWN)) {
      const more = { expected: names, suggestion: nearest(name, names) };
      reading.blame(
        `${pointer}/${escaped(name)}`,
        'unknown_field',
        `There is no field ${shown(name)} here.`,
        more,
      );
    }
    const read: Partial<Record<string, unknown>> = {};
    let whole = strange.length === 0;
    for (const name of names) {
      const field = given[name];
      if (field === undefined) {
        if (optional.includes(name)) continue;
        reading.blame(pointer, 'missing', `The field “${name}” is missing.`, { expected: [name] });
      } else read[name] = fields[name](field, `${pointer}/${name}`, reading);
      whole &&= read[name] !== undefined;
    }
    return whole ? (read as T) : undefined;
  };
}

/** The name of a field as a part of a JSON pointer (RFC 6901). */
function escaped(name: string): string {
  return name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
