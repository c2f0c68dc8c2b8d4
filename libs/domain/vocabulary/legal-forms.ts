/** What a pledge binds its party to, weakest first. `unspecified`: the sources do not say. */
export const LEGAL_FORMS = [
  'unspecified',
  'declaration_of_intent',
  'politically_binding',
  'legally_binding',
] as const;

export type LegalForm = (typeof LEGAL_FORMS)[number];
