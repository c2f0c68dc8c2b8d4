import { randomUUID } from 'node:crypto';
import type { Marked } from '#domain/markings/may-see.js';
import { KEEPER, steward, type Viewer } from '#ledger/viewer.js';
import { member } from '../support/book.js';

const [FRANCE, BRITAIN, ELSEWHERE, ENVOY, SOMEBODY] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
];

const asAWhole = (organisation: string, people?: readonly string[]): Viewer => ({
  ...{ kind: 'owner', principal: 'owner', organisation },
  ...(people && { people }),
});

/**
 * Whoever may look: nobody in particular, people of two organisations, one who is named, organisations as a whole (which
 * decide about moves), and the steward.
 */
export const ONLOOKERS: readonly [who: string, viewer: Viewer][] = [
  ['the public', { kind: 'public', principal: 'public', organisation: KEEPER }],
  ['a member of France', member(FRANCE, randomUUID())],
  ['a member of Britain', member(BRITAIN, randomUUID())],
  ['the envoy, of Britain', member(BRITAIN, ENVOY)],
  ['France as a whole', asAWhole(FRANCE)],
  ['Britain, as far as two are named', asAWhole(BRITAIN, [SOMEBODY, ENVOY])],
  ['the steward', steward('steward')],
];

/** Every marking in every relation to those who may look, also where an audience means nothing. */
export const AUDIENCES: Readonly<Record<string, Marked>> = {
  CLEAR: { marking: 'TLP:CLEAR', organisation_id: ELSEWHERE, audience: [] },
  GREEN: { marking: 'TLP:GREEN', organisation_id: ELSEWHERE, audience: [] },
  'AMBER of France': { marking: 'TLP:AMBER', organisation_id: FRANCE, audience: [] },
  'AMBER shared with Britain': { marking: 'TLP:AMBER', organisation_id: ELSEWHERE, audience: [BRITAIN] },
  'AMBER of France, shared with Britain': {
    marking: 'TLP:AMBER',
    organisation_id: FRANCE,
    audience: [ELSEWHERE, BRITAIN],
  },
  'AMBER of others': { marking: 'TLP:AMBER', organisation_id: ELSEWHERE, audience: [] },
  'AMBER that names the envoy': { marking: 'TLP:AMBER', organisation_id: ELSEWHERE, audience: [ENVOY] },
  'AMBER+STRICT of Britain': { marking: 'TLP:AMBER+STRICT', organisation_id: BRITAIN, audience: [] },
  'AMBER+STRICT of others, for France': {
    marking: 'TLP:AMBER+STRICT',
    organisation_id: ELSEWHERE,
    audience: [FRANCE],
  },
  'RED for the envoy alone': { marking: 'TLP:RED', organisation_id: ELSEWHERE, audience: [ENVOY] },
  'RED for two of Britain': { marking: 'TLP:RED', organisation_id: ELSEWHERE, audience: [SOMEBODY, ENVOY] },
  'RED of Britain, for somebody else': { marking: 'TLP:RED', organisation_id: BRITAIN, audience: [SOMEBODY] },
  'RED for Britain as such': { marking: 'TLP:RED', organisation_id: ELSEWHERE, audience: [BRITAIN] },
  'RED for nobody': { marking: 'TLP:RED', organisation_id: BRITAIN, audience: [] },
};
