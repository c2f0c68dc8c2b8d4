import { Command } from 'commander';
import { SessionsService } from '#tracker/sessions/sessions.service.js';
import { inOrganisation } from '../in-organisation.js';
import { readCliSettings } from '../settings.js';
import { printList } from '../table.js';
import { withBook } from '../with-book.js';

const COLUMNS = ['id', 'person', 'organisation', 'how', 'state', 'recordedAt', 'lastUsedAt', 'endsAt'];

/** `sessions list|end`: who is signed in at the screens. */
export const sessionsCommand = (): Command =>
  new Command('sessions')
    .description('who is signed in at the screens')
    .addCommand(
      new Command('list')
        .description('print every session')
        .option('--organisation <name>', 'only those of one, by name or id')
        .option('--person <id>', 'only those of one person')
        .action(list),
    )
    .addCommand(
      new Command('end')
        .description('let nobody in any more with this session')
        .argument('<id>', 'the id of the session')
        .action(end),
    );

const list = ({ organisation, person }: { organisation?: string; person?: string }) =>
  withBook(readCliSettings(process.env), async (operator) => {
    const place = await inOrganisation(operator, organisation);
    const sessions = operator.book.get(SessionsService);
    await printList(COLUMNS, (request) => sessions.list(operator.viewing, request), { ...place, person });
  });

const end = (id: string) =>
  withBook(readCliSettings(process.env), async ({ book, act }) => {
    const { body } = await book.get(SessionsService).end(act, id);
    console.log(`The session is ended since ${(JSON.parse(body) as { endedAt: string }).endedAt}.`);
  });
