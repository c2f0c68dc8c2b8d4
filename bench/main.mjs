import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../scripts/cannot-start.mjs';
import { inRoot } from '../scripts/paths.mjs';
import { setUp } from '../scripts/set-up.mjs';
import { Shelf } from './book/shelf.mjs';
import { readFlags } from './flags.mjs';
import {
  pagingTable,
  startSentence,
  statusSentence,
  throughputTable,
  whatIfSentences,
} from './report/table.mjs';

/**
 * `npm run bench`: measures the built API beside its peers on a book of its own, prints the ratios, and writes them to
 * bench/results/. It measures and does not judge: it ends with 0 unless it could not measure.
 */
const say = (sentence) => console.log(sentence);

async function bench(flags) {
  await setUp({ say });
  const { measure } = await import('./measure/measure.mjs');
  const shelf = await Shelf.open({ dataDir: flags.data ?? inRoot('.data', 'bench'), say });
  const began = new Date();
  try {
    const results = await measure({ shelf, flags, say });
    const { node } = process.versions;
    return { began: began.toISOString(), node, cores: cpus().length, flags, ...results };
  } finally {
    await shelf.close();
  }
}

function report(results) {
  if (results.start) say(`\n${startSentence(results.start)}`);
  if (results.paging) say(`\n${pagingTable(results.paging)}`);
  if (results.status) say(`\n${statusSentence(results.status)}`);
  if (results.whatIf) say(`\n${whatIfSentences(results.whatIf)}`);
  if (results.throughput?.length > 0) say(`\n${throughputTable(results.throughput)}`);
  mkdirSync(inRoot('bench', 'results'), { recursive: true });
  const name = `${results.began.replaceAll(/[-:]|\.\d+/g, '')}.json`;
  writeFileSync(join(inRoot('bench', 'results'), name), `${JSON.stringify(results, undefined, 1)}\n`);
  say(`\nAll of it is in bench/results/${name}.`);
}

try {
  report(await bench(readFlags(process.argv.slice(2))));
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof CannotStart ? error.message : error);
}
process.exit();
