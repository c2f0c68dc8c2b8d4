/** A schema of JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A reference to a schema that stands under its name among the document's components. */
export const referenceTo = ({ name }: { name: string }): JsonSchema => ({
  $ref: `#/components/schemas/${name}`,
});
