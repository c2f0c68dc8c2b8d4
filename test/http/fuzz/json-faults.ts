import { blamed, type Fault, type Target } from './fault.js';

/** What is no JSON at all, or JSON of the wrong kind. */
const TEXTS: Readonly<Record<string, string | Buffer>> = {
  'a list': '[]',
  'a list of objects': '[{}]',
  null: 'null',
  text: '"x"',
  'a number': '1',
  true: 'true',
  'a bare word': 'x',
  'an open brace': '{',
  'a name with no value': '{"a":}',
  'a comma too many': '{"a":1,}',
  'a comment': '{} // no',
  'single quotes': "{'a':1}",
  NaN: '{"a":NaN}',
  'two documents': '{}{}',
  'a byte order mark': '\ufeff{}',
  'U+0000 between tokens': '{\0}',
  'spaces only': '   ',
  'UTF-16': Buffer.from('{"a":1}', 'utf16le'),
  'half a megabyte of brackets': '['.repeat(500_000),
  'a form': 'a=1&b=2',
};

const OTHER_TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json-patch+json',
  'application/jsonx',
  'text/json',
  'json',
  ';',
];

/** Bodies that are wrong as a whole. */
export function jsonFaults({ body }: Target): Fault[] {
  const valid = JSON.stringify(body);
  return [
    ...Object.entries(TEXTS).map(([what, text]) => blamed(`the body is ${what}`, { body: text }, 'body', '')),
    ...OTHER_TYPES.map((type) => ({
      what: `the content type is ${type}`,
      broken: { body: valid, headers: { 'content-type': type } },
      status: 415,
    })),
    {
      what: 'there is no content type',
      broken: { body: valid, headers: { 'content-type': undefined } },
      status: 415,
    },
    {
      what: 'the body has a byte too many',
      broken: { body: valid + ' '.repeat(2 ** 20 + 1 - valid.length) },
      status: 413,
    },
  ];
}
