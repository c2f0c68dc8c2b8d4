/** What a sanctions pledge does to its target. */
export const SANCTION_MEASURES = [
  'import_ban',
  'export_ban',
  'price_cap',
  'asset_freeze',
  'travel_ban',
  'secondary_sanctions',
  'services_ban',
] as const;

export type SanctionMeasure = (typeof SANCTION_MEASURES)[number];
