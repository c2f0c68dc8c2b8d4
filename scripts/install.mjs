import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { CannotStart } from './cannot-start.mjs';
import { inRoot, root } from './paths.mjs';
import { digest, readIfThere, writeWhole } from './stamp.mjs';

const stampFile = inRoot('node_modules', '.pledgebook-installed');

/**
 * Installs the packages that package-lock.json names, unless they are there; then nothing is run and no network is
 * needed. Packages that are out of date are replaced in one step, so a failure (offline, say) leaves what there was.
 */
export async function ensureInstalled({ say, signal }) {
  if (isInstalled()) return;
  const fresh = !existsSync(inRoot('node_modules'));
  say(
    fresh
      ? 'Installing the packages (once; this takes a minute or two).'
      : 'Bringing the packages up to date.',
  );
  const how = fresh ? ['ci'] : ['install', '--no-save'];
  const code = await npm(
    [...how, '--include=dev', '--include=optional', '--prefer-offline', '--no-audit'],
    signal,
  );
  signal?.throwIfAborted();
  if (code !== 0) {
    throw new CannotStart(
      'npm could not install the packages; its reasons are above. ' +
        'The first start, and the first after an update, needs the package registry; the others need no network.',
    );
  }
  writeWhole(stampFile, stamp());
}

/** Whether this function's stamp says so, or else npm's own record of what it put into node_modules. */
export function isInstalled() {
  const placed = readIfThere(inRoot('node_modules', '.package-lock.json'));
  if (placed === undefined) return false;
  if (readIfThere(stampFile) === stamp()) return true;
  const there = JSON.parse(placed).packages;
  const wanted = JSON.parse(readIfThere(inRoot('package-lock.json'))).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    return there[path] === undefined ? isSpare(entry) : there[path].version === entry.version;
  });
}

const stamp = () =>
  digest([
    `${process.platform}-${process.arch}`,
    readIfThere(inRoot('package-lock.json')),
    readIfThere(inRoot('node_modules', '.package-lock.json')) ?? '',
  ]);

/** A package that npm may leave out: an optional one, unless it is made for this very machine. */
function isSpare({ optional, os, cpu, libc }) {
  const forThisMachine = os?.includes(process.platform) && cpu?.includes(process.arch) && libc === undefined;
  return optional === true && !forThisMachine;
}

async function npm(args, signal) {
  const path = process.env.npm_execpath;
  const [program, ...first] = path?.endsWith('npm-cli.js') ? [process.execPath, path] : ['npm'];
  const child = spawn(program, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const stop = () => child.kill();
  signal?.addEventListener('abort', stop);
  try {
    const [code] = await once(child, 'exit');
    return code;
  } catch (error) {
    throw new CannotStart(`npm cannot be run (${error.message}). It comes with Node; put it on the PATH.`);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
