import { Command, Option } from 'commander';
import { ROLES, type Role } from '#domain/access/role.js';
import { EnrolmentsService } from '#tracker/passwords/enrolments.service.js';
import { PeopleService } from '#tracker/people/people.service.js';
import type { PersonPatch } from '#tracker/people/new-person.js';
import { showEnrolment } from '../enrolment.js';
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

/** `people add|list|correct|suspend|reinstate|enrol`: who uses the book. */
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
    )
    .addCommand(
      new Command('reinstate')
        .description('let this person in again')
        .argument('<id>', 'the id of the person')
        .action(reinstate),
    )
    .addCommand(
      new Command('correct')
        .description('change what is recorded of a person')
        .argument('<id>', 'the id of the person')
        .option('--name <name>', 'what they are called')
        .option('--email <address>', 'an address of theirs, which nobody else has')
        .addOption(new Option('--role <role>', 'what they may do').choices([...ROLES]))
        .action(correct),
    )
    .addCommand(
      new Command('enrol')
        .description('let this person set a password, by what it prints: nothing shows it again')
        .argument('<id>', 'the id of the person')
        .action(enrol),
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

const reinstate = (id: string) =>
  withBook(readCliSettings(process.env), async ({ book, act }) => {
    const { body } = await book.get(PeopleService).reinstate(act, OPERATOR, id);
    console.log(`${(JSON.parse(body) as { name: string }).name} is let in again.`);
  });

const correct = (id: string, patch: PersonPatch) =>
  withBook(readCliSettings(process.env), async ({ book, act }) => {
    const { body } = await book.get(PeopleService).patch(act, OPERATOR, id, patch);
    const { name, email, role } = JSON.parse(body) as Required<PersonPatch>;
    console.log(`${name}, ${email}: ${role}.`);
  });

const enrol = (id: string) =>
  withBook(readCliSettings(process.env), async ({ book, act }) => {
    const { body } = await book.get(EnrolmentsService).make(act, OPERATOR, id);
    showEnrolment(JSON.parse(body) as { enrolment: string; endsAt: string });
  });
