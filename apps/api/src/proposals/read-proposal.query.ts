import { Listed } from '../wire/listed.js';
import { oneOf } from '../wire/one-of.js';

const MORE = ['pledges', 'positions'] as const;

/** `GET /proposals/:ref` */
export class ReadProposal {
  @Listed(oneOf(MORE), {
    max: 2,
    optional: true,
    says: "Also its pledges, each party's latest position, or both.",
  })
  include: (typeof MORE)[number][] = [];
}
