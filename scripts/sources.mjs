import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot } from './paths.mjs';
import { digest } from './stamp.mjs';

/** What `dist/` mirrors. Tests, and what is only for people or the type checker, stay out of it. */
const FOLDERS = ['apps', 'libs', 'migrations'];
const LEFT_OUT = /\.spec\.ts$|\.d\.ts$|\.md$/;

/** How the sources become `dist/`: a change here asks for a new build as a change in them does. */
const MAKERS = [
  '.swcrc',
  'package-lock.json',
  join('scripts', 'compile.mjs'),
  join('scripts', 'sources.mjs'),
];

/** The files that a build is made from, as paths in the clone, in one order everywhere. */
export function sources() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !LEFT_OUT.test(entry.name))
      .map((entry) => relative(inRoot(), join(entry.parentPath ?? entry.path, entry.name))),
  ).sort();
}

/** Two builds from the same digest are the same build. */
export function digestOfSources() {
  return digest([...MAKERS, ...sources()].flatMap((path) => [path, readFileSync(inRoot(path))]));
}
