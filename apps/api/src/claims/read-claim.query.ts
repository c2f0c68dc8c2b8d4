import { PartyCode } from '../wire/party-code.js';

export const MEANT =
  'The bloc whose members may have been meant, to tell who is silent; COTW, if there is one, unless said.';

/** `GET /claims/:id` */
export class ReadClaim {
  @PartyCode({ optional: true, says: MEANT })
  coalition?: string;
}
