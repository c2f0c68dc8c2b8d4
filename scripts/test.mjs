import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CannotStart } from './cannot-start.mjs';
import { CHECKS } from './checks.mjs';
import { driftIsNone } from './drift.mjs';
import { runJest } from './jest.mjs';
import { checkNode } from './node-version.mjs';
import { root } from './paths.mjs';
import { setUp } from './set-up.mjs';
import { stopSignals } from './stop-signals.mjs';
import { testPostgres } from './test-postgres.mjs';
import { inWords, none, sum } from './totals.mjs';

/**
 * `npm test`: installs and builds what is missing, runs the checks and then every test on a PostgreSQL of their own,
 * also when something failed before, and ends with a line of totals, in which a check counts as a test. Exit code 0
 * when nothing failed. Arguments go to jest: npm test -- libs/domain.
 */
const say = (sentence) => console.log(sentence);
const { stop } = stopSignals(say);
let totals = none;

/** Announces a part of the run, and says how it went and how long it took. `work` resolves to its totals. */
async function part(name, work) {
  stop.throwIfAborted();
  say(`${name} ...`);
  const began = Date.now();
  const came = await work();
  stop.throwIfAborted();
  totals = sum(totals, came);
  say(`${name}: ${came.failed === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

const check = (name, holds) =>
  part(name, async () => ((await holds()) ? { ...none, passed: 1 } : { ...none, failed: 1 }));

/** Runs node in the clone; the exit code. */
async function node(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    signal: stop,
  });
  const [code] = await once(child, 'exit').catch((error) => [error]);
  return code;
}

async function run() {
  checkNode();
  await setUp({ say, signal: stop });
  for (const { name, args } of CHECKS) await check(name, async () => (await node(args)) === 0);
  const server = await testPostgres();
  try {
    await check('drift', () => driftIsNone(server.url));
    await part('tests', () => runJest({ run: node, args: process.argv.slice(2), databaseUrl: server.url }));
  } finally {
    await server.stop();
  }
}

try {
  await run();
} catch (error) {
  totals = sum(totals, { ...none, failed: 1 });
  if (!stop.aborted) console.error(error instanceof CannotStart ? error.message : error);
}
say(inWords(totals));
process.exit(totals.failed === 0 ? 0 : 1);
