import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MARKINGS } from '../vocabulary/markings.js';
import { covers, type SeenBy } from './covers.js';

/** Organisations that can be named, and one that nobody thinks of; in each somebody who can be named, and somebody else. */
const NAMED = ['paris', 'london', 'kyiv'];
const ORGANISATIONS = [...NAMED, 'elsewhere'];
const PEOPLE = ORGANISATIONS.flatMap((organisation) =>
  ['envoy', 'clerk'].map((who) => ({ id: `${who} of ${organisation}`, organisation })),
);
const nameable = NAMED.map((organisation) => `envoy of ${organisation}`);
const organisationOf = (person: string) => PEOPLE.find(({ id }) => id === person)?.organisation;

const audience: fc.Arbitrary<SeenBy> = fc.constantFrom(...MARKINGS).chain((marking) =>
  fc.record({
    marking: fc.constant(marking),
    organisation_id: fc.constantFrom(...NAMED),
    audience: fc.subarray(marking === 'TLP:AMBER' ? NAMED : marking === 'TLP:RED' ? nameable : []),
  }),
);

/** Everybody in this small world who sees it, by the words of TLP 2.0; the public is somebody too. */
function readers({ marking, organisation_id, audience: named }: SeenBy): Set<string> {
  const people = PEOPLE.filter(({ id, organisation }) => {
    if (marking === 'TLP:RED') return named.includes(id);
    if (marking === 'TLP:AMBER+STRICT') return organisation === organisation_id;
    if (marking === 'TLP:AMBER') return organisation === organisation_id || named.includes(organisation);
    return true;
  }).map(({ id }) => id);
  return new Set(marking === 'TLP:CLEAR' ? [...people, 'whoever walks in'] : people);
}

it('one audience covers another if nobody is in the other who is not in it', () => {
  let covered = 0;
  fc.assert(
    fc.property(audience, audience, (outer, inner) => {
      const all = [...readers(inner)].every((reader) => readers(outer).has(reader));
      if (all) covered++;
      expect(covers(outer, inner, organisationOf)).toBe(all);
    }),
    { numRuns: 5_000 },
  );
  expect(covered).toBeGreaterThan(1_000);
  expect(covered).toBeLessThan(4_500);
});

it('of whoever nobody knows it is not supposed that they belong to those who see it', () => {
  const red = { marking: 'TLP:RED', organisation_id: 'paris', audience: ['a stranger'] };
  const own = { marking: 'TLP:AMBER+STRICT', organisation_id: 'paris', audience: [] };
  expect(covers(own, red, organisationOf)).toBe(false);
  expect(covers({ ...own, marking: 'TLP:GREEN' }, red, organisationOf)).toBe(true);
});
