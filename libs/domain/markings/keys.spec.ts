import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MARKINGS } from '../vocabulary/markings.js';
import { EVERY_DOOR, keyholesOf, keysOf } from './keys.js';
import { maySee, type Marked, type Onlooker } from './may-see.js';

/** Few, so that they meet; and an organisation may have the id of a person, since nothing but chance forbids it. */
const ids = fc.constantFrom('11', '22', '33');

const onlookers: fc.Arbitrary<Onlooker> = fc.record(
  { kind: fc.constantFrom('steward', 'member', 'public'), organisation: ids, person: ids },
  { requiredKeys: ['kind', 'organisation'] },
);

const records: fc.Arbitrary<Marked> = fc.record({
  marking: fc.constantFrom(...MARKINGS),
  organisation_id: ids,
  audience: fc.uniqueArray(ids),
});

it('a key fits exactly where the Traffic Light Protocol lets somebody see', () => {
  fc.assert(
    fc.property(onlookers, records, (onlooker, record) => {
      const keyholes = keyholesOf(record);
      const opens = keysOf(onlooker).some((key) => key === EVERY_DOOR || keyholes.includes(key));
      expect(opens).toBe(maySee(onlooker, record));
    }),
    { numRuns: 2_000 },
  );
});

it('whoever is of another organisation sees no AMBER that names a person of theirs, and no RED that names it', () => {
  const they: Onlooker = { kind: 'member', organisation: 'theirs', person: 'she' };
  expect(maySee(they, { marking: 'TLP:AMBER', organisation_id: 'ours', audience: ['she'] })).toBe(false);
  expect(maySee(they, { marking: 'TLP:RED', organisation_id: 'theirs', audience: ['theirs'] })).toBe(false);
  expect(maySee(they, { marking: 'TLP:AMBER+STRICT', organisation_id: 'ours', audience: ['theirs'] })).toBe(
    false,
  );
});
