/** An organisation as it is given. */
export interface NewOrganisation {
  name: string;
}

/** What may change of an organisation. */
export type OrganisationPatch = Partial<NewOrganisation>;
