import { Command } from 'commander';
import { OrganisationsService } from '#tracker/organisations/organisations.service.js';
import { organisationId } from '../in-organisation.js';
import { readCliSettings } from '../settings.js';
import { printList } from '../table.js';
import { withBook } from '../with-book.js';

interface OrganisationRead {
  readonly id: string;
  readonly name: string;
  readonly suspendedAt: string;
}

const COLUMNS = ['id', 'name', 'keepsTheBook', 'suspendedAt'];
const WHICH = 'the organisation, by name or id';

/** `organisations add|list|rename|suspend|reinstate`: whose people use the book. */
export const organisationsCommand = (): Command =>
  new Command('organisations')
    .description('organisations whose people use the book')
    .addCommand(
      new Command('add')
        .description('add an organisation, and print its id')
        .requiredOption('--name <name>', 'what it is called; no other is called the same')
        .action(add),
    )
    .addCommand(new Command('list').description('print every organisation').action(list))
    .addCommand(
      new Command('rename')
        .description('call an organisation something else')
        .argument('<organisation>', WHICH)
        .requiredOption('--name <name>', 'what it is called from now on')
        .action(rename),
    )
    .addCommand(
      new Command('suspend')
        .description('let nobody of this organisation in any more')
        .argument('<organisation>', WHICH)
        .action(suspend),
    )
    .addCommand(
      new Command('reinstate')
        .description('let people of this organisation in again')
        .argument('<organisation>', WHICH)
        .action(reinstate),
    );

const parsed = ({ body }: { readonly body: string }) => JSON.parse(body) as OrganisationRead;

const add = (given: { name: string }) =>
  withBook(readCliSettings(process.env), async ({ book, act }) => {
    console.log(parsed(await book.get(OrganisationsService).add(act, given)).id);
  });

const list = () =>
  withBook(readCliSettings(process.env), async ({ book, viewing }) => {
    const organisations = book.get(OrganisationsService);
    await printList(COLUMNS, (request) => organisations.list(viewing, request), {});
  });

const rename = (which: string, patch: { name: string }) =>
  withBook(readCliSettings(process.env), async (operator) => {
    const id = await organisationId(operator, which);
    const renamed = await operator.book.get(OrganisationsService).patch(operator.act, id, patch);
    console.log(`It is called ${parsed(renamed).name} now.`);
  });

const suspend = (which: string) =>
  withBook(readCliSettings(process.env), async (operator) => {
    const id = await organisationId(operator, which);
    const suspended = await operator.book.get(OrganisationsService).suspend(operator.act, id);
    console.log(`${parsed(suspended).name} is suspended since ${parsed(suspended).suspendedAt}.`);
  });

const reinstate = (which: string) =>
  withBook(readCliSettings(process.env), async (operator) => {
    const id = await organisationId(operator, which);
    const reinstated = await operator.book.get(OrganisationsService).reinstate(operator.act, id);
    console.log(`${parsed(reinstated).name} is let in again.`);
  });
