import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { inRoot, root } from './paths.mjs';
import { digestOfSources, sources } from './sources.mjs';

/**
 * Compiles the sources with swc into `dist/`, and copies what is not TypeScript. The new `dist/` is made aside and
 * takes the old one's place when it is complete, so a build that fails or is killed changes nothing.
 * Prints every file that does not compile, and answers whether all did.
 */
export async function compile() {
  const madeFrom = digestOfSources();
  const draft = inRoot('node_modules', '.pledgebook', `dist-${process.pid}`);
  const { transformFile } = await import('@swc/core');
  const one = async (path) => {
    const target = join(draft, path);
    mkdirSync(dirname(target), { recursive: true });
    if (!path.endsWith('.ts')) return copyFileSync(inRoot(path), target);
    const script = target.replace(/\.ts$/, '.js');
    const sourceFileName = relative(dirname(inRoot('dist', path)), inRoot(path));
    const { code, map } = await transformFile(inRoot(path), {
      cwd: root,
      root,
      sourceFileName,
      sourceMaps: true,
    });
    writeFileSync(script, `${code}\n//# sourceMappingURL=${basename(script)}.map\n`);
    writeFileSync(`${script}.map`, map);
  };
  const results = await Promise.allSettled(sources().map(one));
  const failures = results.filter(({ status }) => status === 'rejected');
  for (const { reason } of failures) console.error(reason.message);
  if (failures.length === 0) {
    writeFileSync(join(draft, '.built-from'), madeFrom);
    swap(draft, inRoot('dist'));
  }
  rmSync(draft, { recursive: true, force: true });
  return failures.length === 0;
}

/** Puts the new folder in the old one's place. Another build may be doing the same: then the last one stays. */
function swap(made, place) {
  const old = `${made}.old`;
  for (let done = false; !done;) {
    rename(place, old, 'ENOENT');
    done = rename(made, place, 'ENOTEMPTY', 'EEXIST');
    rmSync(old, { recursive: true, force: true });
  }
}

/** Whether it was renamed; the errors named may be in the way. */
function rename(from, to, ...tolerated) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (tolerated.includes(error.code)) return false;
    throw error;
  }
}
