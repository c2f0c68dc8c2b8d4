import { checkAudience } from '#domain/markings/check-audience.js';
import { allow } from '#domain/rules/allow.js';
import type { Fact } from '#ledger/entries/fact.entity.js';
import type { Viewer } from '#ledger/viewer.js';
import { newId } from '#ledger/new-id.js';
import type { Audience } from '#ledger/writing/entry-draft.js';

/** How a fact is given to be marked. */
export interface Marked {
  marking?: string;
  /** Ids of the organisations it is shared with (TLP:AMBER), or of the people it is for (TLP:RED). */
  audience?: readonly string[];
}

/**
 * Who may see a fact that is marked for itself: the organisation of whoever records it owns it, and what is for named
 * people is for whoever records it too.
 *
 * @param unless the marking of what is given none
 * @param at pointer to where it is given
 * @throws RuleBroken for an audience that the marking does not have
 */
export function ownedBy(viewer: Viewer, given: Marked, unless: string, at = ''): Audience {
  const { marking = unless, audience = [] } = given;
  const isNobody = viewer.kind === 'member' && viewer.person === undefined;
  allow(checkAudience({ marking, audience: given.audience, isNobody }, at));
  const recorder = marking === 'TLP:RED' && viewer.person ? [viewer.person] : [];
  return {
    marking,
    organisation_id: viewer.organisation,
    audience: [...new Set([...audience, ...recorder])],
  };
}

/** A fact that stands with another is for the same eyes as that, unless it is marked or shared for itself. @throws RuleBroken */
export function inherited(parent: Audience, given: Marked, viewer: Viewer, at = ''): Audience {
  if (given.marking !== undefined || given.audience !== undefined)
    return ownedBy(viewer, given, parent.marking, at);
  const { marking, organisation_id, audience } = parent;
  return { marking, organisation_id, audience };
}

/** The columns every new fact begins with. @param now the instant the write is recorded at */
export const newFact = (seenBy: Audience, viewer: Viewer, now: string): Fact => ({
  id: newId(),
  revision: 1,
  marking: seenBy.marking,
  organisation_id: seenBy.organisation_id,
  audience: [...seenBy.audience],
  recorded_at: now,
  recorded_by: viewer.principal,
});

/** The audience of a row, for the entry that records a change of it. */
export const audienceOf = ({ marking, organisation_id, audience }: Fact): Audience => ({
  marking,
  organisation_id,
  audience,
});
