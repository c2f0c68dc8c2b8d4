import { either } from './either.js';
import { eventTypeName } from './event-type-name.js';
import { field } from './field.js';
import { Id, id } from './id.js';
import { partyCode } from './party-code.js';
import { Ref } from './ref.js';
import { Text } from './text.js';
import { Whole } from './whole.js';

const partyCodeOrId = either(partyCode, id, 'not_a_party_code', 'Expected the code or the id of a party.');
const eventTypeNameOrId = either(
  eventTypeName,
  id,
  'not_an_event_type_name',
  'Expected the name or the id of an event type.',
);
const VERSION = { min: 1, max: 1_000_000 };

/**
 * Every name that may stand for a parameter in a route's path, and what it means, everywhere. A handler takes
 * one with Nest's `@Param('id') id: string`: it has been read by then.
 */
export class PathParameters {
  @Id({ says: 'The id of the record.' })
  id: string;

  @Ref({ says: 'The reference or the id of the proposal.' })
  ref: string;

  @field(partyCodeOrId, { says: 'The code or the id of the party.' })
  code: string;

  @field(eventTypeNameOrId, { says: 'The name or the id of the event type.' })
  name: string;

  @Whole({ ...VERSION, says: 'The number of the version.' })
  version: number;

  @Whole({ ...VERSION, says: 'The number of the version to compare from.' })
  from: number;

  @Whole({ ...VERSION, says: 'The number of the version to compare to.' })
  to: number;

  @Text({ max: 100, says: 'The code of the problem.' })
  problem: string;

  @Text({ max: 100, says: 'The name of the file.' })
  asset: string;
}
