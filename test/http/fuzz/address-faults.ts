import type { Contract } from '../../contract/conform.js';
import type { Endpoint, Parameter } from '../../contract/openapi.js';
import { blamed, type Fault } from './fault.js';
import { validValue } from './shapes.js';
import { wrongTexts } from './wrong-texts.js';

const NOT_THERE: Readonly<Record<string, string>> = {
  id: '0198f000-dead-7000-8000-000000000001',
  code: 'NOBODY',
  ref: 'NO-SUCH-PROPOSAL',
  name: 'no_such_event_type',
  version: '999999',
  from: '999999',
  to: '999999',
  problem: 'no_such_problem',
  asset: '..%2f..%2fpackage.json',
};

const UNDECODABLE = ['%', '%zz', '%f', '%ff', '%ed%a0%80', '%c0%80'];
const UNKNOWN = ['nope', 'Limit', 'limit[]', '__proto__', 'constructor', 'as_of', 'toString', 'a/b', 'é', ''];

/** Addresses whose path is wrong in one parameter. `fill` puts a text, already encoded, in its place. */
export function pathFaults(
  contract: Contract,
  { operation }: Endpoint,
  fill: (name: string, text: string) => string,
): Fault[] {
  return operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .flatMap((parameter): Fault[] => {
      const { name } = parameter;
      const broken = (text: string) => ({ path: fill(name, text) });
      return [
        ...[...wrongTexts(contract, parameter), 'a\0b']
          .filter((text) => text !== '')
          .map((text) =>
            blamed(
              `${name} is ${JSON.stringify(text).slice(0, 60)}`,
              broken(encodeURIComponent(text)),
              'path',
              `/${name}`,
            ),
          ),
        ...UNDECODABLE.map((text) => ({ what: `${name} is ${text}`, broken: broken(text), status: 400 })),
        { what: `${name} is empty`, broken: broken(''), status: 404 },
        { what: `${name} is not there`, broken: broken(NOT_THERE[name]!), status: 404 },
      ];
    });
}

/** Queries that are wrong in one parameter, or have one that nobody asked for. */
export function queryFaults(contract: Contract, { operation }: Endpoint): Fault[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  return [
    ...parameters.flatMap((parameter) => wrongQueries(contract, parameter)),
    ...UNKNOWN.map((name) =>
      blamed(`?${name}`, { query: `${encodeURIComponent(name)}=1` }, 'query', `/${name.replace('/', '~1')}`),
    ),
    ...['%00', ...UNDECODABLE].flatMap((text) => [
      blamed(`?${text}=1`, { query: `${text}=1` }, 'query', ''),
      blamed(`?limit=${text}`, { query: `limit=${text}` }, 'query', ''),
    ]),
  ];
}

function wrongQueries(contract: Contract, parameter: Parameter): Fault[] {
  const { name, schema } = parameter;
  const list = schema.type === 'array';
  const valid = encodeURIComponent(String(validValue(contract, list ? schema.items! : schema)));
  const wrong = wrongTexts(contract, parameter).map((text) =>
    blamed(
      `?${name}=${JSON.stringify(text).slice(0, 60)}`,
      { query: `${name}=${encodeURIComponent(text)}` },
      'query',
      list ? `/${name}/0` : `/${name}`,
    ),
  );
  if (list) return wrong;
  const twice = blamed(`?${name} twice`, { query: `${name}=${valid}&${name}=${valid}` }, 'query', `/${name}`);
  return [...wrong, twice];
}
