import { component, count, nullable, object } from '../openapi/schemas.js';

/** How many, or how much: surely, and at most; null where there is no most. */
export const BoundsSchema = component('Bounds', object({ least: count, most: nullable(count) }));

/** What one number is more than another: at least and at most; null at an end where there is none. */
export const DifferenceSchema = component(
  'Difference',
  object({ least: nullable({ type: 'integer' }), most: nullable({ type: 'integer' }) }),
);

const amount = { type: 'string', pattern: '^\\d+(\\.\\d+)?$' };

/** An amount of money that is not known exactly: at least and at most. */
export const AmountsSchema = component('Amounts', object({ least: amount, most: amount }));

export const MoneyBoundsSchema = component(
  'MoneyBounds',
  object({ currency: { type: 'string', pattern: '^[A-Z]{3}$' }, least: amount, most: amount }),
);
