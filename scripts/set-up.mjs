import { mkdirSync } from 'node:fs';
import { ensureBuilt, isBuilt } from './build.mjs';
import { ensureInstalled, isInstalled } from './install.mjs';
import { takeLock } from './lock.mjs';
import { inRoot } from './paths.mjs';

/**
 * Installs and builds what is missing. Of several starts and tests at once in one clone, one does it and the others
 * wait. When nothing is missing nothing is written, so a clone that is set up may be read-only.
 */
export async function setUp({ say, signal }) {
  if (isInstalled() && isBuilt()) return;
  mkdirSync(inRoot('.data'), { recursive: true });
  let told = false;
  const lock = await takeLock(inRoot('.data', 'setting-up.json'), ({ pid }) => {
    signal?.throwIfAborted();
    if (!told) say(`Process ${pid} is installing or building here; waiting for it.`);
    told = true;
  });
  try {
    await ensureInstalled({ say, signal });
    await ensureBuilt({ say, signal });
  } finally {
    lock.release();
  }
}
