import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MARKINGS } from '../vocabulary/markings.js';
import { EVERY_DOOR, keyholesOf, keysOf } from './keys.js';
import { maySee, type Marked, type Onlooker } from './may-see.js';

/** Few, so that they meet; and an organisation may have the id of a person, since nothing but chance forbids it. */
const ids = fc.constantFrom('11', '22', '33');

const onlookers: fc.Arbitrary<Onlooker> = fc.record(
  {
    kind: fc.constantFrom('steward', 'member', 'owner', 'public'),
    organisation: ids,
    person: ids,
    people: fc.uniqueArray(ids, { minLength: 1 }),
  },
  { requiredKeys: ['kind', 'organisation'] },
);

const records: fc.Arbitrary<Marked> = fc.record({
  marking: fc.constantFrom(...MARKINGS),
  organisation_id: ids,
  audience: fc.uniqueArray(ids),
});

/** Whoever is looked for as somebody in particular is no organisation as a whole. */
const someoneOrAll = ({ kind, person, people, ...rest }: Onlooker): Onlooker => ({
  ...{ ...rest, kind },
  ...(kind === 'owner' ? people && { people } : person !== undefined && { person }),
});

function fits(key: string, record: Marked): boolean {
  const keyholes = keyholesOf(record);
  const [kind, all] = key.split(' for all of ');
  if (all !== undefined) return all.split(',').every((one) => keyholes.includes(`${kind} for ${one}`));
  return key === EVERY_DOOR || keyholes.includes(key);
}

it('a key fits exactly where the Traffic Light Protocol lets somebody see', () => {
  fc.assert(
    fc.property(onlookers.map(someoneOrAll), records, (onlooker, record) => {
      const opens = keysOf(onlooker).some((key) => fits(key, record));
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
