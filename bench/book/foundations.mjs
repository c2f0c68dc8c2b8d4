import { spawnSync } from 'node:child_process';
import { CannotStart } from '../../scripts/cannot-start.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import { BLOCS } from './cast.mjs';

const SOURCES = 500;
const PUBLISHERS = ['Reuters', 'AFP', 'ERR News', 'Ukrinform', 'Le Monde', 'The Guardian', 'PAP', 'Yle'];

/**
 * What proposals stand on: the migrated tables, the states of ISO 3166-1, blocs and their members, sources. All of it
 * goes through the command line and the services, as in any book. Returns the ids of the sources.
 */
export async function foundations(url) {
  cli(url, ['prepare']);
  const { withBook } = await import('../../dist/apps/cli/src/with-book.js');
  const { appUrl } = await import('#ledger/app-role.js');
  const { PartiesService } = await import('#tracker/parties/parties.service.js');
  const { MembershipsService } = await import('#tracker/parties/memberships.service.js');
  const { SourcesService } = await import('#tracker/sources/sources.service.js');
  return withBook({ databaseUrl: appUrl(url), timeZone: 'UTC' }, async ({ book, act }) => {
    for (const { code, name, members } of BLOCS) {
      await book.get(PartiesService).add(act, { code, name, type: 'bloc' });
      for (const member of members) {
        await book.get(MembershipsService).begin(act, code, { member, from: '2020-01-01' });
      }
    }
    const ids = [];
    for (let i = 0; i < SOURCES; i++) {
      const publisher = PUBLISHERS[i % PUBLISHERS.length];
      const source = { title: `Report ${i + 1}`, publisher, reliability: 'ABC'[i % 3], language: 'en' };
      ids.push(JSON.parse((await book.get(SourcesService).add(act, source)).body).id);
    }
    return ids;
  });
}

/** Runs a command of the command line on a database; throws with what it said when it fails. */
export function cli(url, args) {
  const env = { ...process.env, DATABASE_URL: url, SAMPLE: 'none' };
  const file = inRoot('dist', 'apps', 'cli', 'src', 'main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new CannotStart(`cli ${args.join(' ')} did not succeed: ${stderr}${stdout}`);
  return stdout.trim();
}
