import type { Viewer } from '#ledger/viewer.js';

/** Somebody, as whoever they are of an organisation. */
export const memberOf = ({
  person,
  organisation,
}: {
  readonly person: string;
  readonly organisation: string;
}): Viewer => ({ kind: 'member', principal: person, person, organisation });
