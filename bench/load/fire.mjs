import autocannon from 'autocannon';
import { requestsOf } from './requests.mjs';

/*
 * The load, in a process of its own: its parent sends one job after the other, `{ url, key, workload, connections,
 * seconds, seed, … }`, and gets `{ perSecond, p50, p99, answered, refused, example }` back: requests a second,
 * milliseconds, and how many answers were no success (with one of them).
 */

process.on('message', (job) => {
  fire(job).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: error.stack }),
  );
});
process.on('disconnect', () => process.exit());

async function fire(job) {
  let connection = 0;
  const times = [];
  const failures = { refused: 0, example: undefined };
  const run = autocannon({
    url: job.url,
    connections: job.connections,
    duration: job.seconds,
    sampleInt: 100,
    timeout: 30,
    headers: { authorization: `Bearer ${job.key}` },
    setupClient: (client) => client.setRequests(requestsOf(job, connection++)),
  });
  const started = performance.now();
  const until = started + job.seconds * 1_000;
  run.on('response', (client, status, _bytes, milliseconds) => {
    if (status >= 300) failures.refused++;
    if (performance.now() <= until) times.push(milliseconds);
  });
  run.on('reqError', (error) => {
    failures.refused++;
    failures.example ??= String(error);
  });
  await run;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return {
    perSecond: times.length / job.seconds,
    p50: at(0.5),
    p99: at(0.99),
    answered: times.length,
    ...failures,
  };
}
