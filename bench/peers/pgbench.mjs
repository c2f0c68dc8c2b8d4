import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connectionOptions } from '#ledger/connection.js';
import { scriptsOf } from './pgbench-scripts.mjs';

const run = promisify(execFile);

/** Whether there is a pgbench on the PATH; it comes with PostgreSQL's client programs, not with the embedded server. */
export const hasPgbench = () => spawnSync('pgbench', ['--version']).status === 0;

/**
 * PostgreSQL's own load generator, running the same statements without any server in between:
 * `{ name, measure({ workload, connections, seconds }) }`.
 */
export function pgbench({ databaseAppUrl, statements, proposals }) {
  const folder = mkdtempSync(join(tmpdir(), 'pledgebook-bench-'));
  const { hostname, port, username, password, pathname } = new URL(databaseAppUrl);
  const env = {
    ...process.env,
    ...{ PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password },
    PGOPTIONS: `${connectionOptions.options} -c pledgebook.viewer=steward -c pledgebook.keys=|*|`,
  };
  const files = (workload) =>
    scriptsOf(workload, statements, proposals).flatMap((script, i) => {
      const file = join(folder, `${workload}-${i}.sql`);
      writeFileSync(file, script);
      return ['-f', file];
    });
  return {
    name: 'pgbench',
    async measure({ workload, connections, seconds }) {
      const how = ['-n', '-M', 'prepared', '-c', connections, '-j', 2, '-T', Math.ceil(seconds)].map(String);
      const args = [...how, ...files(workload), pathname.slice(1)];
      const { stdout } = await run('pgbench', args, { env, maxBuffer: 1e8 }).catch(({ stderr }) => {
        throw new Error(`pgbench did not run ${workload}: ${stderr.slice(0, 2_000)}`);
      });
      const number = (pattern) => Number(pattern.exec(stdout)?.[1]);
      const failed = number(/number of failed transactions: (\d+)/) || 0;
      return { perSecond: number(/tps = ([\d.]+)/), p50: NaN, p99: NaN, refused: failed };
    },
  };
}
