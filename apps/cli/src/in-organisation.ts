import { isId } from '#tracker/facts/address.query.js';
import { OrganisationsService } from '#tracker/organisations/organisations.service.js';
import type { Operator } from './with-book.js';

/** Which organisation an option says, if it says one, as the services want it. @throws Error when there is none of that name */
export const inOrganisation = async (
  operator: Operator,
  given?: string,
): Promise<{ organisation?: string }> =>
  given === undefined ? {} : { organisation: await organisationId(operator, given) };

async function organisationId({ book, viewing }: Operator, given: string): Promise<string> {
  if (isId(given)) return given;
  const { items } = await book
    .get(OrganisationsService)
    .list(viewing, { limit: 1, filters: { name: given } });
  const [found] = JSON.parse(items) as { id: string }[];
  if (!found) throw new Error(`There is no organisation ${JSON.stringify(given)}.`);
  return found.id;
}
