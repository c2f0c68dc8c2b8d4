import type { Day } from '#domain/days/day.js';
import { sql } from '#ledger/statement.js';
import type { Listing } from '../listing/page.query.js';
import { holdsOn } from './membership.query.js';
import { partySelect } from './party.query.js';

const DAY = '$1::date';

/** Every party of the book, on a day, in the order of their codes. */
export const PARTIES = (day: Day): Listing => ({
  name: 'parties.page',
  select: partySelect(DAY),
  key: { column: 'pa.code', field: 'code' },
  values: [day],
  filters: {
    type: (type) => `pa.type = ${type}`,
    retired: (retired) => `(pa.retired_on IS NOT NULL) = ${retired}::boolean`,
    bloc: (bloc) => sql`pa.code IN (
      SELECT ms.member FROM membership ms JOIN party bl ON bl.code = ms.bloc
      WHERE ms.bloc = ${bloc} AND ${holdsOn(DAY)})`,
  },
});
