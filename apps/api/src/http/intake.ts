import type { FastifyRequest } from 'fastify';
import { idempotencyKey } from '../access/idempotency-key.js';
import type { Clock } from '../access/clock.js';
import { stillAllowed } from '../access/still-allowed.js';
import { PastQuery } from '../access/viewing.js';
import { fieldsOf, type Field } from '../wire/field.js';
import { Findings, pointerTo } from '../wire/findings.js';
import { PathParameters } from '../wire/path-parameters.js';
import { fieldNames, readField, readObject } from '../wire/read-object.js';
import { readTexts } from '../wire/read-texts.js';
import { expectedRevision } from './etag.js';
import { invalid, invalidFields, Problem, type FieldError, type Part } from './problem.js';
import { BROKEN, type Query } from './query-string.js';
import type { Takes } from './takes.js';

/** Reads path, query, body and headers into what the handler takes. @throws Problem with everything that is wrong */
export type Intake = (request: FastifyRequest) => void;

/** Works out once per route what has to be read of its requests. @param url the route's pattern, `/api/v1/pledges/:id` */
export function intakeFor(takes: Takes, url: string, clock: Clock): Intake {
  const path = pathFields(url);
  const parameters = new Set(takes.query && fieldNames(takes.query));
  if (takes.viewing) fieldNames(PastQuery).forEach((name) => parameters.add(name));
  const bodyNeeded = takes.body !== undefined && fieldsOf(takes.body).some((declared) => !declared.optional);

  return (request) => {
    const errors: FieldError[] = [];
    const sent = request.body;
    if (path.length > 0) readPath(path, request.params as Record<string, string>, errors);
    const past = readQuery(request, takes, parameters, clock, errors);
    if (takes.body) {
      if (sent === undefined && bodyNeeded)
        throw invalid('body', '', 'body_missing', 'A JSON body is needed.');
      const body = collect('body', errors, (findings) =>
        readObject(takes.body!, sent === undefined ? {} : sent, findings),
      );
      request.body = body;
    } else if (sent !== undefined && !isEmptyObject(sent)) {
      errors.push({ pointer: '', in: 'body', code: 'body_unexpected', message: 'No body is expected here.' });
    }
    if (errors.length > 0) throw invalidFields(errors);
    if (!request.caller) return;
    const { viewer } = request.caller;
    if (takes.viewing)
      request.viewing = { viewer, today: clock.today(), asOf: past?.asOf, knownAt: past?.knownAt };
    if (takes.acting) {
      request.act = {
        viewer,
        today: clock.today(),
        key: idempotencyKey(request, sent),
        assertAllowed: stillAllowed(request),
        expected: request.method === 'PATCH' ? expectedRevision(request.headers['if-match']) : undefined,
      };
    }
  };
}

function pathFields(url: string): readonly Field[] {
  return [...url.matchAll(/:(\w+)/g)].map(([, name]) => {
    const found = fieldsOf(PathParameters).find((declared) => declared.name === name);
    if (!found) throw new TypeError(`${url}: PathParameters does not say what :${name} is.`);
    return found;
  });
}

function readPath(fields: readonly Field[], given: Record<string, string>, errors: FieldError[]): void {
  for (const declared of fields) {
    const text = given[declared.name]!;
    if (text === '') throw new Problem('not_found');
    collect('path', errors, (findings) => {
      if (text.includes('\0'))
        findings.add('null_character', 'Text must not contain U+0000.', pointerTo(declared.name));
      else readField(declared, declared.kind.fromText?.(text) ?? text, given, findings);
    });
  }
}

function readQuery(
  request: FastifyRequest,
  takes: Takes,
  parameters: ReadonlySet<string>,
  clock: Clock,
  errors: FieldError[],
): PastQuery | undefined {
  const query = request.query as Query;
  if (query[BROKEN]) throw invalid('query', '', 'malformed_query', query[BROKEN]);
  return collect('query', errors, (findings) => {
    for (const name in query) {
      if (!parameters.has(name))
        findings.add('unknown_parameter', 'There is no such parameter.', pointerTo(name));
    }
    if (takes.query) request.query = readTexts(takes.query, query, findings);
    if (!takes.viewing || (query.asOf === undefined && query.knownAt === undefined)) return undefined;
    const past = readTexts(PastQuery, query, findings);
    if (past.asOf !== undefined && past.asOf > clock.today()) {
      findings.add('in_the_future', `That day has not come yet: today is ${clock.today()}.`, '/asOf');
    }
    return past;
  });
}

function collect<T>(part: Part, errors: FieldError[], read: (findings: Findings) => T): T {
  const findings = new Findings();
  const result = read(findings);
  for (const finding of findings.list)
    errors.push({ pointer: finding.pointer, in: part, code: finding.code, message: finding.message });
  return result;
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
