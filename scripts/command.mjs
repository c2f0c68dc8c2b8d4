import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CannotStart } from './cannot-start.mjs';
import { checkNode } from './node-version.mjs';
import { inRoot } from './paths.mjs';
import { hasData } from './postgres-place.mjs';
import { runningPostgres } from './postgres-running.mjs';
import { startPostgres } from './postgres.mjs';
import { readSettings } from './settings.mjs';
import { setUp } from './set-up.mjs';

/**
 * `npm run cli -- COMMAND`: the operator's command on the book that `npm start` would serve. Without DATABASE_URL that
 * is the embedded server: the one that runs already, else one that is started for this command alone. The exit code is
 * the command's own, and standard output holds its words and no others.
 */
const say = (sentence) => console.error(sentence);
const args = process.argv.slice(2);
const asksForHelp = args.length === 0 || args.some((word) => ['help', '--help', '-h'].includes(word));

async function run() {
  checkNode();
  const settings = readSettings(process.env);
  await setUp({ say });
  if (asksForHelp) return command({});
  const server = settings.databaseUrl === undefined ? await embedded(settings) : undefined;
  try {
    return await command({ DATABASE_URL: settings.databaseUrl ?? server.url });
  } finally {
    await server?.stop();
  }
}

async function embedded({ dataDir }) {
  if (!hasData(dataDir) && args[0] !== 'prepare') {
    throw new CannotStart(
      `There is no book in the data folder ${dataDir}. DATA_DIR names another; npm start makes one.`,
    );
  }
  const running = runningPostgres(dataDir);
  return running ? { url: running, stop() {} } : startPostgres({ dataDir, log: say });
}

/** Runs the built command; its exit code. Whoever asks us to stop asks it, and it ends as it likes. */
async function command(env) {
  const file = inRoot('dist', 'apps', 'cli', 'src', 'main.js');
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = 1;
  say(error instanceof CannotStart || error.code === 'EACCES' ? error.message : error);
}
