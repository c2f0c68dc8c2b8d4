import { once } from 'node:events';
import { adminKey } from './admin-key.mjs';
import { CannotStart } from './cannot-start.mjs';
import { ending, runApp } from './children.mjs';
import { untilDataFree } from './data-lock.mjs';
import { greeting } from './greeting.mjs';
import { serving } from './heap.mjs';
import { checkNode } from './node-version.mjs';
import { checkPort, freePort } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { origin, untilReady } from './readiness.mjs';
import { readSettings } from './settings.mjs';
import { setUp } from './set-up.mjs';
import { stopSignals } from './stop-signals.mjs';

/**
 * `npm start`: installs and builds what is missing, starts PostgreSQL (unless DATABASE_URL names a server), brings the
 * database up to date, runs the API and the worker, and says where they are. Stops everything when asked to (exit code
 * 0), or when one of them ends (1).
 */
const say = (sentence) => console.log(sentence);
process.stdout.on('error', () => {});
const { stop, hurry } = stopSignals(say);

/** What runs, in the order it was started; what is in one group is stopped together. */
const running = [];

async function run() {
  checkNode();
  const { host, port: wanted, dataDir, databaseUrl, adminApiKey } = readSettings(process.env);
  if (databaseUrl === undefined) await untilDataFree(dataDir);
  const port = wanted === 0 ? await freePort(host) : wanted;
  await checkPort(host, port);
  await setUp({ say, signal: stop });
  const postgres = databaseUrl === undefined ? await embedded(dataDir) : undefined;
  const admin = adminKey(adminApiKey, dataDir);
  const database = databaseUrl ?? postgres.url;
  const where = { DATABASE_URL: database, DATA_DIR: dataDir, HOST: host, PORT: String(port) };
  const env = { ...process.env, ...where, ADMIN_API_KEY: admin.key };
  await prepare(env);
  const apps = together(() => [runApp('api', serving(env)), runApp('worker', serving(forWorker(env)))]);
  const oneEnds = untilOneEnds([...apps, ...(postgres ? [postgres] : [])]);
  const url = origin(host, port);
  await Promise.race([untilReady(url, stop), oneEnds]);
  admin.keep();
  say(greeting({ url, admin, dataDir, place: postgres?.place }));
  await Promise.race([asked(), oneEnds]);
}

/** Starts a group of things, unless we were asked to stop in the meantime. */
function together(begin) {
  stop.throwIfAborted();
  const group = begin();
  running.push(group);
  return group;
}

/** Throws when one of them ends, which none should. */
async function untilOneEnds(parts) {
  const how = await Promise.race(parts.map(({ exited }) => exited));
  stop.throwIfAborted();
  throw new CannotStart(`${ending(how)}, so everything is stopped.`);
}

async function embedded(dataDir) {
  const server = await startPostgres({ dataDir, log: say, signal: stop });
  running.push([server]);
  return {
    url: server.url,
    place: server.place,
    exited: server.exited.then((how) => ({ name: 'PostgreSQL', ...how })),
  };
}

/** What lets somebody in. The worker answers nobody, so it is not told. */
const LETS_IN = ['ADMIN_API_KEY', 'METRICS_KEY', 'OIDC_CLIENT_SECRET'];
const forWorker = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !LETS_IN.includes(name)));

/** Migrates, seeds, and loads the sample into an empty book. */
async function prepare(env) {
  const [cli] = together(() => [runApp('cli', env, ['prepare'])]);
  const how = await Promise.race([cli.exited, asked()]);
  running.pop();
  if (how === undefined) await cli.stop(hurry);
  stop.throwIfAborted();
  if (how.code !== 0) throw new CannotStart('The database could not be prepared; the reasons are above.');
}

const asked = async () => {
  if (!stop.aborted) await once(stop, 'abort');
};

async function stopEverything() {
  for (const group of running.reverse()) await Promise.all(group.map((each) => each.stop(hurry)));
}

try {
  await run();
} catch (error) {
  if (!stop.aborted) {
    process.exitCode = 1;
    console.error(error instanceof CannotStart ? error.message : error);
  }
}
await stopEverything();
if (running.length > 0) say('Everything is stopped.');
process.exit();
