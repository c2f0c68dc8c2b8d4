import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from './paths.mjs';

/** Runs a command of the built `cli` on the database at `url`, with an empty book: `{ code, words }`, all it printed. */
export async function runCli(args, url) {
  const file = inRoot('dist', 'apps', 'cli', 'src', 'main.js');
  const env = { ...process.env, DATABASE_URL: url, SAMPLE: 'none' };
  const child = spawn(process.execPath, [file, ...args], {
    cwd: inRoot(),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (words += text));
  const [code] = await once(child, 'close');
  return { code, words };
}
