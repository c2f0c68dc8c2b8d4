import { appUrl } from '#ledger/app-role.js';
import { cli } from '../book/foundations.mjs';
import { Gun } from '../load/gun.mjs';
import { startBare } from '../peers/bare.mjs';
import { KEY, startOurs } from '../peers/ours.mjs';
import { hasPgbench, pgbench } from '../peers/pgbench.mjs';
import { recordStatements } from '../peers/record-statements.mjs';
import { byStatus } from './by-status.mjs';
import { openProposals } from './open-proposals.mjs';
import { paging } from './paging.mjs';
import {
  byStatusTable,
  pagingTable,
  rowLevelSecurityTable,
  startSentence,
  statusSentence,
  throughputTable,
  whatIfSentences,
  waitingSentence,
} from '../report/table.mjs';
import { dropPolicies, rowLevelSecurity } from './row-level-security.mjs';
import { startUp } from './start-up.mjs';
import { statusReport } from './status-report.mjs';
import { sideBySide } from './throughput.mjs';
import { whatIf } from './what-if.mjs';
import { waiting } from './waiting.mjs';

const WORKLOADS = { reads: ['proposal', 'page'], writes: ['move', 'log'] };
const SMALL = 1_000;
/** Ten pledges each. */
const FEW = 100;

/** Measures the parts that the flags ask for: on a copy of the book where they write to it, which takes its size again. */
export async function measure({ shelf, flags, say }) {
  const { rounds, parts } = flags;
  const proposals = Math.round(flags.size * 10_000);
  const workloads = Object.keys(WORKLOADS).filter((part) => parts.includes(part));
  // Even the reads write: the statements of a write are recorded by making it.
  const writes = workloads.length > 0 || parts.includes('waiting');
  // And a book that is being read cannot be copied.
  const databaseUrl =
    writes || parts.includes('rls') ? await shelf.copy(proposals, 'measured') : await shelf.book(proposals);
  cli(databaseUrl, ['prepare']);
  const results = { proposals };
  if (parts.includes('start')) {
    say('Measuring how soon it is ready.');
    results.start = await startUp({ databaseUrl, rounds });
    say(startSentence(results.start));
  }
  const ours = await startOurs({ databaseUrl });
  try {
    if (parts.includes('paging')) {
      say('Measuring pages.');
      const small = await startOurs({ databaseUrl: await shelf.book(SMALL) });
      results.paging = await paging({ ours, small, rounds }).finally(small.stop);
      say(pagingTable(results.paging));
    }
    if (parts.includes('status')) {
      say('Measuring the status report.');
      results.status = await statusReport({ ours, databaseAppUrl: appUrl(databaseUrl), rounds });
      say(statusSentence(results.status));
    }
    if (parts.includes('whatif')) {
      say('Measuring what-ifs.');
      results.whatIf = await whatIf({ databaseUrl, rounds, sizes: flags.pledges });
      say(whatIfSentences(results.whatIf));
    }
    if (parts.includes('bystatus')) {
      say('Measuring lists of one status.');
      results.byStatus = await byStatus({ databaseUrl, rounds });
      say(byStatusTable(results.byStatus));
    }
    if (parts.includes('rls')) {
      say('Measuring what row-level security costs.');
      const unguardedUrl = await shelf.copy(proposals, 'unguarded');
      await dropPolicies(unguardedUrl);
      const { references } = await openProposals(databaseUrl);
      results.rls = await rowLevelSecurity({ guardedUrl: databaseUrl, unguardedUrl, references, rounds });
      say(rowLevelSecurityTable(results.rls));
    }
    if (workloads.length > 0) {
      results.throughput = await throughput(
        { ours, databaseUrl, postgres: shelf.server.pid, proposals, flags, say },
        workloads,
      );
    }
    if (parts.includes('waiting')) {
      say('Measuring events that pledges wait for.');
      const few = await startOurs({ databaseUrl: await shelf.copy(FEW, 'few') });
      results.waiting = await waiting({ many: ours, few, rounds }).finally(few.stop);
      say(waitingSentence(results.waiting, proposals * 10));
    }
  } finally {
    await ours.stop();
  }
  return results;
}

async function throughput({ ours, databaseUrl, postgres, proposals, flags, say }, parts) {
  const databaseAppUrl = appUrl(databaseUrl);
  const { drafts } = await openProposals(databaseUrl);
  const statements = await recordStatements(databaseAppUrl, drafts[0]);
  const gun = new Gun();
  const overHttp = ({ name, url, pid }) => ({
    name,
    pid,
    measure: (job) => gun.fire({ url, key: KEY, ...job }),
  });
  const bare = { databaseAppUrl, statements };
  const servers = [
    await startBare({ ...bare, name: 'bare', pipeline: false }),
    await startBare({ ...bare, name: 'bare, pipelined', pipeline: true }),
  ];
  const peers = [...servers, ours].map(overHttp);
  if (hasPgbench()) peers.push(pgbench({ databaseAppUrl, statements, proposals }));
  else say('There is no pgbench on the PATH, so that peer is left out.');
  const lines = [];
  try {
    for (const workload of parts.flatMap((part) => WORKLOADS[part])) {
      for (const connections of flags.connections) {
        say(`Measuring ${workload} at ${connections} connections.`);
        const jobOf = () => openProposals(databaseUrl);
        const line = await sideBySide({ ...flags, peers, postgres, workload, connections, jobOf, say });
        say(throughputTable([line]));
        lines.push(line);
      }
    }
  } finally {
    gun.close();
    await Promise.all(servers.map((server) => server.stop()));
  }
  return lines;
}
