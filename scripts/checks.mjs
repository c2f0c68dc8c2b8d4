import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const tool = (...path) => inRoot('node_modules', ...path);
const FOLDERS = ['apps', 'libs', 'migrations', 'test', 'bench'].filter((folder) =>
  existsSync(inRoot(folder)),
);

/** What `npm test` checks without running a test: `{ name, args }`, run with node in the clone. */
export const CHECKS = [
  { name: 'types', args: [tool('typescript', 'bin', 'tsc'), '-p', '.'] },
  { name: 'lint', args: [tool('eslint', 'bin', 'eslint.js'), '.'] },
  { name: 'format', args: [tool('prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level=warn'] },
  {
    name: 'imports',
    args: [
      tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...FOLDERS,
    ],
  },
];
