import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { readIfThere } from './stamp.mjs';

const JEST = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];

/**
 * Runs jest with `run(args, env)`, which resolves to its exit code, on the PostgreSQL server at `databaseUrl`; the
 * totals. A file of tests that could not even be read counts as one failed test, and so does a jest that broke down.
 */
export async function runJest({ run, args, databaseUrl }) {
  const folder = mkdtempSync(join(tmpdir(), 'pledgebook-jest-'));
  try {
    const report = join(folder, 'report.json');
    const file = inRoot('node_modules', 'jest', 'bin', 'jest.js');
    const code = await run([...JEST, file, '--json', `--outputFile=${report}`, ...args], {
      TEST_DATABASE_URL: databaseUrl,
    });
    const found = JSON.parse(readIfThere(report) ?? '{}');
    const failed = (found.numFailedTests ?? 0) + (found.numRuntimeErrorTestSuites ?? 0);
    return {
      passed: found.numPassedTests ?? 0,
      failed: code === 0 ? failed : Math.max(failed, 1),
      skipped: (found.numPendingTests ?? 0) + (found.numTodoTests ?? 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
