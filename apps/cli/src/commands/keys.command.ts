import { Command, InvalidArgumentError, Option } from 'commander';
import { CAPABILITIES, type Capability } from '#domain/access/capability.js';
import { KEY_DAYS, MOST_KEY_DAYS } from '#domain/access/key-life.js';
import { ROLES, type Role } from '#domain/access/role.js';
import { KeysService } from '#tracker/keys/keys.service.js';
import { OPERATOR } from '../operator.js';
import { inOrganisation } from '../in-organisation.js';
import { readCliSettings } from '../settings.js';
import { printList } from '../table.js';
import { withBook } from '../with-book.js';

interface AddOptions {
  name: string;
  person?: string;
  organisation?: string;
  role?: Role;
  scopes?: Capability[];
  days?: number;
}

const COLUMNS = ['id', 'name', 'hint', 'state', 'role', 'person', 'organisation', 'expiresAt', 'lastUsedAt'];

const asDays = (text: string): number => {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= MOST_KEY_DAYS) return days;
  throw new InvalidArgumentError(`It must be a number of days from 1 to ${MOST_KEY_DAYS}.`);
};

/** `keys add|list|revoke`: keys to the API. */
export const keysCommand = (): Command =>
  new Command('keys')
    .description('keys to the API')
    .addCommand(
      new Command('add')
        .description('make a key, and print it: nothing shows it again')
        .requiredOption('--name <name>', 'what it is for, such as "nightly export"')
        .option('--person <id>', 'whose it is (nobody’s: it belongs to an organisation)')
        .option('--organisation <name>', 'which it belongs to, by name or id (the one that keeps the book)')
        .addOption(new Option('--role <role>', 'what it may do (as much as its person)').choices([...ROLES]))
        .addOption(
          new Option('--scopes <capabilities...>', 'what it is made for (all that its role may do)').choices([
            ...CAPABILITIES,
          ]),
        )
        .option('--days <number>', `how long it lives (${KEY_DAYS})`, asDays)
        .action(add),
    )
    .addCommand(
      new Command('list')
        .description('print what is kept of every key')
        .option('--organisation <name>', 'only those of one, by name or id')
        .option('--person <id>', 'only those of one person')
        .action(list),
    )
    .addCommand(
      new Command('revoke')
        .description('let nobody in any more with this key')
        .argument('<id>', 'the id of the key')
        .action(revoke),
    );

const add = ({ organisation, ...given }: AddOptions) =>
  withBook(readCliSettings(process.env), async (operator) => {
    const place = await inOrganisation(operator, organisation);
    const made = await operator.book.get(KeysService).make(operator.act, OPERATOR, { ...given, ...place });
    const { key, id, expiresAt } = JSON.parse(made.body) as { key: string; id: string; expiresAt: string };
    console.error(`Key ${id}, good until ${expiresAt}. It is shown this once:`);
    console.log(key);
  });

const list = ({ organisation, person }: { organisation?: string; person?: string }) =>
  withBook(readCliSettings(process.env), async (operator) => {
    const place = await inOrganisation(operator, organisation);
    const keys = operator.book.get(KeysService);
    await printList(COLUMNS, (request) => keys.list(operator.viewing, request), { ...place, person });
  });

const revoke = (id: string) =>
  withBook(readCliSettings(process.env), async ({ book, act }) => {
    const { body } = await book.get(KeysService).revoke(act, id);
    const { name, revokedAt } = JSON.parse(body) as { name: string; revokedAt: string };
    console.log(`The key "${name}" is revoked since ${revokedAt}.`);
  });
