import type { NewOrganisation, OrganisationPatch } from '#tracker/organisations/new-organisation.js';
import { Text } from '../wire/text.js';

/** `POST /organisations` */
export class AddOrganisation implements NewOrganisation {
  @Text({ max: 200 })
  name: string;
}

/** `PATCH /organisations/:id` */
export class PatchOrganisation implements OrganisationPatch {
  @Text({ max: 200, optional: true })
  name?: string;
}
