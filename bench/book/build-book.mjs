import { Chance } from './chance.mjs';
import { foundations } from './foundations.mjs';
import { BenchLedger, presentOf } from './ledger.mjs';
import { Loader } from './loader.mjs';
import { tellTimelines } from './tell-timelines.mjs';
import { proposalStory } from './proposal-story.mjs';
import { COHORT } from './timeline.mjs';

const TABLES = ['proposal', 'version', 'move', 'condition', 'pledge', 'position'];

/**
 * Fills an empty database with a book of `proposals` proposals, ten times as many pledges and twenty times as many
 * positions, every row with its entry.
 *
 * @param url the owner's, of a database that exists and is empty
 */
export async function buildBook({ url, proposals, say }) {
  const sources = await foundations(url);
  const hashing = {
    ...(await import('#ledger/entries/entry-hash.js')),
    ...(await import('#ledger/entries/entry.js')),
  };
  const chance = new Chance(proposals);
  const ledger = new BenchLedger(hashing, chance);
  const [entries, rows] = [await Loader.open(url), await Loader.open(url)];
  let told = 0;
  for (let from = 0; from < proposals; from += COHORT) {
    const until = Math.min(from + COHORT, proposals);
    const acts = [];
    for (let n = from; n < until; n++) acts.push(...proposalStory(chance, n, proposals, sources));
    acts.sort((a, b) => a.at - b.at);
    const present = presentOf(acts);
    const made = acts.map((act) => ledger.append(act));
    ledger.close();
    await entries.insert('entry', made);
    for (const table of TABLES) await rows.insert(table, [...(present.get(table)?.values() ?? [])]);
    const tenth = Math.floor((until / proposals) * 10);
    if (tenth > told) say(`  ${tenth * 10} % of ${proposals} proposals.`);
    told = tenth;
  }
  await Promise.all([entries.under, rows.under]);
  say('  Telling the timelines.');
  await tellTimelines(url);
  await rows.query('VACUUM (FREEZE, ANALYZE)');
  await Promise.all([entries.close(), rows.close()]);
}
