import type { JsonSchema } from './json-schema.js';
import { component, listOf, object, text } from './schemas.js';

const fieldError = component('FieldError', {
  ...object({
    pointer: {
      ...text,
      description: 'JSON pointer (RFC 6901) to the field, within the part that `in` names.',
    },
    in: { enum: ['body', 'query', 'path', 'header'] },
    code: text,
    message: text,
  }),
});

const blocker: JsonSchema = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { ...text, description: 'Stable, snake_case.' },
    message: { ...text, description: 'A sentence for people.' },
    pointer: {
      ...text,
      description: 'JSON pointer to the field of the body, or to the parameter, that is to blame, if one is.',
    },
  },
  description: 'One reason why not. Further members name what is concerned.',
};

/** What every refusal and failure looks like. */
export const problemSchema = component('Problem', {
  ...object({
    type: { ...text, format: 'uri-reference' },
    title: text,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text,
    instance: { ...text, description: 'The path that was asked for.' },
    code: { ...text, description: 'Stable, snake_case; what programs should look at.' },
    errors: { ...listOf(fieldError), description: 'Every field that is not valid.' },
    blockers: { ...listOf(blocker), description: 'Every reason for which a rule says no.' },
  }),
  required: ['type', 'title', 'status', 'detail', 'code'],
  description: 'A problem document (RFC 9457).',
});
