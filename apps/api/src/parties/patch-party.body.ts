import type { PartyPatch } from '#tracker/parties/new-party.js';
import { Text } from '../wire/text.js';

/** `PATCH /parties/:code` */
export class PatchParty implements PartyPatch {
  @Text({ max: 200 })
  name: string;
}
