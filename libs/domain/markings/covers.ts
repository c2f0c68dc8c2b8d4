/** Whom a fact is for: its marking, the organisation that owns it, and those it names. */
export interface SeenBy {
  readonly marking: string;
  readonly organisation_id: string;
  /** Ids of organisations (TLP:AMBER) or of people (TLP:RED). */
  readonly audience: readonly string[];
}

/** The organisation of somebody who is named; undefined for whoever nobody knows. */
export type OrganisationOf = (person: string) => string | undefined;

/**
 * Whether everybody whom `inner` lets see a fact may see it by `outer` too: not as the book is filled today, but whatever
 * organisations and people there are or come to be.
 */
export function covers(outer: SeenBy, inner: SeenBy, organisationOf: OrganisationOf): boolean {
  if (outer.marking === 'TLP:CLEAR') return true;
  if (inner.marking === 'TLP:CLEAR') return false;
  if (outer.marking === 'TLP:GREEN') return true;
  if (inner.marking === 'TLP:GREEN') return false;
  const outerOrganisations = organisationsOf(outer);
  if (inner.marking !== 'TLP:RED') {
    return organisationsOf(inner).every((one) => outerOrganisations.includes(one));
  }
  if (outer.marking === 'TLP:RED') return inner.audience.every((person) => outer.audience.includes(person));
  return inner.audience.every((person) => outerOrganisations.includes(organisationOf(person) ?? ''));
}

/** All of whose people see it; none where it is for people by name. */
function organisationsOf({ marking, organisation_id, audience }: SeenBy): readonly string[] {
  if (marking === 'TLP:AMBER') return [organisation_id, ...audience];
  return marking === 'TLP:AMBER+STRICT' ? [organisation_id] : [];
}
