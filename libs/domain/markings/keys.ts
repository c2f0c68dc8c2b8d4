import type { Marked, Onlooker } from './may-see.js';

/** The key of whoever runs the book: it opens everything. */
export const EVERY_DOOR = '*';

/**
 * The keys that somebody holds. A record is theirs to see if one of them fits one of its keyholes: its marking; its
 * marking and `of` its owner; its marking and `for` one of those it names. One kind of key needs several keyholes: it is
 * `for all of` some people, and fits where each of them is named.
 */
export function keysOf({ kind, organisation, person, people }: Onlooker): readonly string[] {
  switch (kind) {
    case 'steward':
      return [EVERY_DOOR];
    case 'public':
      return ['TLP:CLEAR'];
    case 'member':
      return [...keysOfAll(organisation), ...(person === undefined ? [] : [`TLP:RED for ${person}`])];
    case 'owner':
      return [
        ...keysOfAll(organisation),
        ...(people === undefined ? [] : [`TLP:RED for all of ${people.join(',')}`]),
      ];
  }
}

/** What everyone of an organisation holds. */
const keysOfAll = (organisation: string): readonly string[] => [
  'TLP:CLEAR',
  'TLP:GREEN',
  `TLP:AMBER of ${organisation}`,
  `TLP:AMBER for ${organisation}`,
  `TLP:AMBER+STRICT of ${organisation}`,
];

/** The keyholes of a record: they know nothing of what its marking means, only keys do. */
export const keyholesOf = ({ marking, organisation_id, audience }: Marked): readonly string[] => [
  marking,
  `${marking} of ${organisation_id}`,
  ...audience.map((one) => `${marking} for ${one}`),
];
