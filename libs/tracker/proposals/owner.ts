import type { Viewer } from '#ledger/viewer.js';
import type { Audience } from '#ledger/writing/entry-draft.js';

/** Whether somebody decides about a proposal: its organisation does, and the steward for all. */
export const decides = (
  { kind, organisation }: Viewer,
  proposal: Pick<Audience, 'organisation_id'>,
): boolean => kind === 'steward' || (kind === 'member' && organisation === proposal.organisation_id);

/**
 * With whose eyes it is judged what stands against the moves of a proposal: those of its organisation as a whole for
 * whoever decides about it, since they all see at least that; their own for anybody else.
 */
export function judging(viewer: Viewer, proposal: Audience): Viewer {
  if (!decides(viewer, proposal)) return viewer;
  const { marking, organisation_id: organisation, audience } = proposal;
  const people = marking === 'TLP:RED' ? audience : undefined;
  return { kind: 'owner', principal: 'owner', organisation, ...(people && { people }) };
}
