/** In whose name a position was spoken, highest first. */
export const AUTHORITIES = [
  'head_of_state',
  'head_of_government',
  'minister',
  'parliament',
  'envoy',
  'spokesperson',
  'official_unnamed',
] as const;

export type Authority = (typeof AUTHORITIES)[number];
