import { residentMegabytes } from './memory.mjs';
import { countProcessor } from './processor.mjs';
import { ratios, spread } from './spread.mjs';

/** Node compiles what is hot; a few hundred requests are not enough for that where many lines of code take part. */
const WARM_UP_SECONDS = 5;

/**
 * Fires one workload at the peers in turn, round after round, each round beginning with another, so that what the machine
 * does meanwhile falls on all of them alike. The first time a peer gets a workload it is warmed up.
 *
 * @param peers `{ name, measure(job) }`, and `pid` for those with a process that lives on
 * @param postgres the process id of the database server
 * @param jobOf what to fire, made anew for each shot
 * @returns a line of the report: by peer requests a second and latencies, the ratios to `bare`, and the most memory we had
 */
export async function sideBySide({ peers, postgres, workload, connections, rounds, seconds, jobOf, say }) {
  const results = Object.fromEntries(peers.map(({ name }) => [name, []]));
  const shoot = async (peer, seconds, seed) => {
    const job = { ...(await jobOf()), workload, connections, seconds, seed };
    return withProcessor(peer, postgres, () => peer.measure(job));
  };
  const ours = peers.find(({ name }) => name === 'ours');
  let megabytes = 0;
  for (const peer of peers) await shoot(peer, WARM_UP_SECONDS, 0);
  for (let round = 1; round <= rounds; round++) {
    for (let i = 0; i < peers.length; i++) {
      const peer = peers[(i + round) % peers.length];
      const result = await shoot(peer, seconds, round);
      if (result.refused > 0)
        say(`  ${peer.name}: ${result.refused} answers to ${workload} were no success.`);
      results[peer.name].push(result);
      megabytes = Math.max(megabytes, residentMegabytes(ours.pid));
    }
  }
  return { workload, connections, megabytes, peers: summary(results) };
}

/** Adds what one answer costs in processor time, in microseconds: of the server itself, and of PostgreSQL. */
async function withProcessor({ pid }, postgres, work) {
  if (pid === undefined) return work();
  const counts = [countProcessor(pid), countProcessor(postgres, { children: true })];
  const result = await work();
  const [server, database] = counts.map((seconds) => (seconds() * 1e6) / result.answered);
  return { ...result, server, database, work: server + database };
}

function summary(results) {
  const of = (name, what) => results[name].map((result) => result[what] ?? NaN);
  return Object.fromEntries(
    Object.keys(results).map((name) => [
      name,
      {
        perSecond: spread(of(name, 'perSecond')),
        p50: spread(of(name, 'p50')),
        p99: spread(of(name, 'p99')),
        toBare: ratios(of(name, 'perSecond'), of('bare', 'perSecond')),
        p99ToBare: ratios(of(name, 'p99'), of('bare', 'p99')),
        serverMicroseconds: spread(of(name, 'server')),
        databaseMicroseconds: spread(of(name, 'database')),
        workToBare: ratios(of('bare', 'work'), of(name, 'work')),
        refused: of(name, 'refused').reduce((sum, count) => sum + count, 0),
      },
    ]),
  );
}
