import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './cannot-start.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, root } from './paths.mjs';
import { digestOfSources } from './sources.mjs';
import { readIfThere } from './stamp.mjs';

const thisFile = fileURLToPath(import.meta.url);

/** Whether `dist/` was made from the sources as they are now. */
export const isBuilt = () => readIfThere(inRoot('dist', '.built-from')) === digestOfSources();

/** Builds `dist/` when the sources are not those it was made from; a process of its own, so swc does not stay. */
export async function ensureBuilt({ say, signal }) {
  if (isBuilt()) return;
  say('Building.');
  const child = spawn(process.execPath, [thisFile], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    signal,
  });
  const [code] = await once(child, 'exit').catch((error) => [error]);
  signal?.throwIfAborted();
  if (code !== 0) throw new CannotStart('The build did not succeed; its reasons are above.');
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === thisFile) {
  await ensureInstalled({ say: console.log });
  const { compile } = await import('./compile.mjs');
  process.exitCode = (await compile()) ? 0 : 1;
}
