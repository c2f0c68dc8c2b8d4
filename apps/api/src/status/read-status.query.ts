import { preferredType } from '../http/preferred-type.js';
import { OneOf } from '../wire/one-of.js';

const FORMATS = ['json', 'csv'] as const;
export type StatusFormat = (typeof FORMATS)[number];

export const MEDIA_TYPES: Record<StatusFormat, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};

/** `GET /status` */
export class ReadStatus {
  @OneOf(FORMATS, { optional: true, says: 'As JSON or CSV; the `Accept` header decides unless said.' })
  format?: StatusFormat;
}

const ACCEPTED = { 'application/json': 'json', 'text/csv': 'csv' } as const;

/** The format asked for: by `format`, else by `Accept`, else JSON. */
export function formatOf({ format }: ReadStatus, accept = ''): StatusFormat {
  return format ?? ACCEPTED[preferredType(accept, ['application/json', 'text/csv'])];
}
