import type { Contract } from '../../contract/conform.js';
import type { Content, Schema } from '../../contract/openapi.js';
import { blamed, pointerTo, type Fault } from './fault.js';
import { placesIn, shapeOf, withValue, type Place } from './shapes.js';
import { wrongValues } from './wrong-values.js';

/** Stands where JSON is put in that `JSON.stringify` would not write. */
const MARK = '@@here@@';

const UNKNOWN = ['unknown', 'a/b', 'a~b', '', ' ', 'é', 'toString', 'hasOwnProperty', '0'];

const HUGE = ['1e400', '12345678901234567890', `-1${'0'.repeat(400)}`];

/** JSON texts for text that cannot be kept. */
const BAD_TEXTS = {
  'U+0000': '"a\\u0000b"',
  'half a surrogate pair, escaped': '"a\\ud83e"',
  'the other half': '"\\udc00b"',
  'halves in the wrong order': '"\\udc00\\ud83e"',
};

/** Every body that is the valid one but for one place. */
export function bodyFaults(contract: Contract, { schema, example }: Content): Fault[] {
  const body = schema!;
  const places = placesIn(contract.document, body);
  const put = (at: Place['at'], value: unknown) => withValue(contract, body, example, at, value);
  const raw = (at: Place['at'], json: string) =>
    JSON.stringify(put(at, MARK)).replace(`"${MARK}"`, () => json);

  return [
    ...places.flatMap(({ at, schema: wanted }) =>
      wrongValues(contract, wanted).map((value) => {
        const what = `${pointerTo(at)} is ${JSON.stringify(value).slice(0, 60)}`;
        return blamed(what, { body: JSON.stringify(put(at, value)) }, 'body', pointerTo(at));
      }),
    ),
    ...places
      .filter(({ required }) => required)
      .map(({ at }) =>
        blamed(
          `${pointerTo(at)} is missing`,
          { body: JSON.stringify(put(at, undefined)) },
          'body',
          pointerTo(at),
        ),
      ),
    ...places.flatMap(({ at, schema: wanted }) => rawFaults(contract, wanted, at, (json) => raw(at, json))),
    ...objectsIn(contract, body, places).flatMap((at) =>
      memberFaults(at, (name, json) => named(put, at, name, json)),
    ),
  ];
}

/** The places that hold an object, the whole body first. */
const objectsIn = (contract: Contract, body: Schema, places: readonly Place[]): Place['at'][] =>
  [{ at: [], schema: body, required: true }, ...places]
    .filter(({ schema }) => shapeOf(contract.document, schema).type === 'object')
    .map(({ at }) => at);

/** Text and numbers that JSON can say and nobody can keep. */
function rawFaults(
  contract: Contract,
  schema: Schema,
  at: Place['at'],
  body: (json: string) => string,
): Fault[] {
  const { type } = shapeOf(contract.document, schema);
  const pointer = pointerTo(at);
  const utf8 = Buffer.from(body('"~bad~"'));
  const spot = utf8.indexOf('~bad~');
  const badBytes = {
    'invalid UTF-8': [0xc3, 0x28],
    'a raw surrogate': [0xed, 0xa0, 0x80],
    'an overlong form': [0xc0, 0x80],
  };
  return [
    ...HUGE.map((json) =>
      blamed(`${pointer} is ${json.slice(0, 30)}`, { body: body(json) }, 'body', pointer),
    ),
    ...Object.entries(BAD_TEXTS)
      .filter(() => type !== 'object' && type !== 'array')
      .map(([what, json]) => blamed(`${pointer} has ${what}`, { body: body(json) }, 'body', pointer)),
    ...Object.entries(badBytes).map(([what, bytes]) => {
      const broken = Buffer.concat([utf8.subarray(0, spot), Buffer.from(bytes), utf8.subarray(spot + 5)]);
      return blamed(`${pointer} has ${what}`, { body: broken }, 'body', '');
    }),
    ...[40, 10_000].map((levels) => {
      const deep = '['.repeat(levels) + ']'.repeat(levels);
      return blamed(`${pointer} has ${levels} levels`, { body: body(deep) }, 'body', '');
    }),
  ];
}

/** Members that an object must not have: unknown, twice, reaching for a prototype. */
function memberFaults(at: Place['at'], body: (name: string, json: string) => string): Fault[] {
  const under = (name: string) => pointerTo([...at, name]);
  const fault = (what: string, name: string, json: string) =>
    blamed(`${pointerTo(at)} has ${what}`, { body: body(name, json) }, 'body', under(name));
  return [
    ...UNKNOWN.map((name) => fault(`a member ${JSON.stringify(name)}`, name, '1')),
    ...['__proto__', 'constructor'].map((name) => fault(name, name, '{"polluted":true}')),
    blamed(
      `${pointerTo(at)} has a name twice`,
      { body: body('twice', '1,"twice":2') },
      'body',
      under('twice'),
    ),
    fault('a name with U+0000', 'a\0b', '1'),
    fault('a name with half a pair', 'a\ud83e', '1'),
  ];
}

/** The body with one more member in the object at a place, its value given as JSON. */
function named(
  put: (at: Place['at'], value: unknown) => unknown,
  at: Place['at'],
  name: string,
  json: string,
): string {
  const text = JSON.stringify(put([...at, MARK], 1));
  return text.replace(`"${MARK}":1`, () => `${JSON.stringify(name)}:${json}`);
}
