import type { Fact } from '#ledger/entries/fact.entity.js';
import type { Viewer } from '#ledger/viewer.js';
import { newId } from '#ledger/new-id.js';
import type { Audience } from '#ledger/writing/entry-draft.js';

/** Who may see a fact that is shown with nothing else: the organisation of whoever records it owns it. */
export const ownedBy = (viewer: Viewer, marking: string): Audience => ({
  marking,
  organisation_id: viewer.organisation,
  audience: [],
});

/** A fact under a proposal is marked as the proposal is, unless it is given a marking of its own. */
export const inherited = (parent: Audience, marking: string | undefined): Audience => ({
  marking: marking ?? parent.marking,
  organisation_id: parent.organisation_id,
  audience: parent.audience,
});

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
