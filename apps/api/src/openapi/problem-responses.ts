import { Problem } from '../http/problem.js';
import { PROBLEM_TYPES, type ProblemCode } from '../http/problem-types.js';
import { PROBLEM_JSON } from '../http/send-problem.js';
import type { JsonSchema } from './json-schema.js';
import { problemSchema } from './problem.schema.js';
import { problemHeaders } from './response-headers.js';

/** What the examples show beside title and status, for the problems that carry more. */
const PARTICULARS: Partial<Record<ProblemCode, ConstructorParameters<typeof Problem>[1]>> = {
  invalid_request: {
    detail: '/pledgedOn in the body: Expected a calendar day of the form YYYY-MM-DD.',
    errors: [
      {
        pointer: '/pledgedOn',
        in: 'body',
        code: 'not_a_day',
        message: 'Expected a calendar day of the form YYYY-MM-DD.',
      },
    ],
  },
  rule_broken: {
    detail: '2025-09-06 has not come yet: today is 2025-09-05.',
    blockers: [
      {
        code: 'in_the_future',
        message: '2025-09-06 has not come yet: today is 2025-09-05.',
        pointer: '/happenedOn',
      },
    ],
  },
};

/** Every problem as a response that operations refer to, by code. */
export function problemResponses(): Record<string, JsonSchema> {
  const codes = Object.keys(PROBLEM_TYPES) as ProblemCode[];
  return Object.fromEntries(codes.map((code) => [code, response(code)]));
}

function response(code: ProblemCode): JsonSchema {
  const { status, title } = PROBLEM_TYPES[code];
  const example: unknown = JSON.parse(new Problem(code, PARTICULARS[code]).document('/api/v1/pledges'));
  return {
    description: `${title}.`,
    headers: problemHeaders(status),
    content: { [PROBLEM_JSON]: { schema: problemSchema, example } },
  };
}
