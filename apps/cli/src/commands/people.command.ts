import { Command, Option } from 'commander';
import { ROLES, type Role } from '#domain/access/role.js';
import { PeopleService } from '#tracker/people/people.service.js';
import { OPERATOR } from '../operator.js';
import { inOrganisation } from '../in-organisation.js';
import { readCliSettings } from '../settings.js';
import { printList } from '../table.js';
import { withBook } from '../with-book.js';

interface AddOptions {
  name: string;
  email: string;
  role: Role;
  organisation?: string;
}

const COLUMNS = ['id', 'name', 'email', 'role', 'organisation', 'suspendedAt', 'lastUsedAt'];

/** `people add|list|suspend`: who uses the book. */
export const peopleCommand = (): Command =>
  new Command('people')
    .description('who uses the book')
    .addCommand(
      new Command('add')
        .description('add a person, and print their id')
        .requiredOption('--name <name>', 'what they are called')
        .requiredOption('--email <address>', 'an address of theirs, which nobody else has')
        .addOption(new Option('--role <role>', 'what they may do').choices([...ROLES]).makeOptionMandatory())
        .option('--organisation <name>', 'theirs, by name or id (the one that keeps the book)')
        .action(add),
    )
    .addCommand(
      new Command('list')
        .description('print everybody')
        .option('--organisation <name>', 'only those of one, by name or id')
        .action(list),
    )
    .addCommand(
      new Command('suspend')
        .description('let nobody in any more with a key of this person')
        .argument('<id>', 'the id of the person')
        .action(suspend),
    );

const add = ({ organisation, ...given }: AddOptions) =>
  withBook(readCliSettings(process.env), async (operator) => {
    const place = await inOrganisation(operator, organisation);
    const added = await operator.book.get(PeopleService).add(operator.act, OPERATOR, { ...given, ...place });
    console.log((JSON.parse(added.body) as { id: string }).id);
  });

const list = ({ organisation }: { organisation?: string }) =>
  withBook(readCliSettings(process.env), async (operator) => {
    const place = await inOrganisation(operator, organisation);
    const people = operator.book.get(PeopleService);
    await printList(COLUMNS, (request) => people.list(operator.viewing, request), place);
  });

const suspend = (id: string) =>
  withBook(readCliSettings(process.env), async ({ book, act }) => {
    const { body } = await book.get(PeopleService).suspend(act, OPERATOR, id);
    const { name, suspendedAt } = JSON.parse(body) as { name: string; suspendedAt: string };
    console.log(`${name} is suspended since ${suspendedAt}.`);
  });
