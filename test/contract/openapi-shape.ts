/*
 * What an OpenAPI 3.1 document looks like (https://spec.openapis.org/oas/v3.1.1), in JSON Schema, as far as ours goes:
 * a member that is not listed here is a mistake. Schemas are JSON Schema 2020-12 and held against its own meta-schema.
 */

const text = { type: 'string', minLength: 1 };
const map = (values: object, names?: object) => ({
  type: 'object',
  additionalProperties: values,
  ...(names && { propertyNames: names }),
});
const object = (required: object, optional: object = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});
const to = (name: string) => ({ $ref: `#/$defs/${name}` });

const mediaTypes = map(object({ schema: to('schema') }, { example: true }), { pattern: '^[a-z]+/[a-z+-]+$' });
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export const OPENAPI_SHAPE = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $defs: {
    schema: { type: 'object', $ref: 'https://json-schema.org/draft/2020-12/schema' },
    parameter: object(
      {
        name: text,
        in: { enum: ['path', 'query', 'header'] },
        required: { type: 'boolean' },
        schema: to('schema'),
      },
      { description: text },
    ),
    header: object({ description: text, schema: to('schema') }, { required: { type: 'boolean' } }),
    response: object({ description: text }, { headers: map(to('header')), content: mediaTypes }),
    reference: object({ $ref: { type: 'string', pattern: '^#/components/' } }),
    operation: object(
      {
        operationId: { type: 'string', pattern: '^[a-zA-Z]+\\.[a-zA-Z]+$' },
        tags: { type: 'array', items: text, minItems: 1 },
        summary: text,
        security: { type: 'array', items: map({ type: 'array', items: text }) },
        parameters: { type: 'array', items: to('parameter') },
        responses: {
          ...map({ oneOf: [to('response'), to('reference')] }, { pattern: '^[1-5]\\d\\d$' }),
          minProperties: 1,
        },
      },
      { description: text, requestBody: object({ required: { const: true }, content: mediaTypes }) },
    ),
  },
  ...object({
    openapi: { const: '3.1.0' },
    info: object({ title: text, version: text, description: text }),
    servers: { type: 'array', items: object({ url: text }) },
    paths: map(
      { ...map(to('operation'), { enum: methods }), minProperties: 1 },
      { pattern: '^(/([\\w.-]+|\\{[a-z]+\\}))+$' },
    ),
    components: object({
      schemas: map(to('schema'), { pattern: '^[A-Za-z]+$' }),
      responses: map(to('response'), { pattern: '^[a-z_]+$' }),
      securitySchemes: map({
        anyOf: [
          object({ type: { const: 'http' }, scheme: { const: 'bearer' }, description: text }),
          object({ type: { const: 'apiKey' }, in: { const: 'cookie' }, name: text, description: text }),
        ],
      }),
    }),
  }),
};
