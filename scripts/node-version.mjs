import { readFileSync } from 'node:fs';
import { CannotStart } from './cannot-start.mjs';
import { inRoot } from './paths.mjs';

/** Throws when this Node is older than package.json's `engines.node` (`>=MAJOR.MINOR`) allows. */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const [wantedMajor, wantedMinor] = numbers(engines.node.replace('>=', ''));
  const [major, minor] = numbers(version);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new CannotStart(
    `This is Node ${version}; Pledgebook needs ${wantedMajor}.${wantedMinor} or newer. Install it from https://nodejs.org.`,
  );
}

const numbers = (version) => version.split('.').map(Number);
