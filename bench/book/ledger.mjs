import { instant } from './timeline.mjs';

/**
 * Makes entries of acts, hashed and chained with the ledger's own functions.
 *
 * @param hashing `entryHash` and `GENESIS` of the ledger
 */
export class BenchLedger {
  #heads = new Map();

  constructor({ entryHash, GENESIS }, chance) {
    this.hash = entryHash;
    this.genesis = GENESIS;
    this.chance = chance;
  }

  /** The next entry of the act's chain, with its hash. */
  append({ at, chain, subject, action, happenedOn, sourceId, seenBy, change }) {
    const head = this.#heads.get(chain) ?? { position: 0, hash: this.genesis };
    const entry = {
      ...{ id: this.chance.id(at), chain, position: head.position + 1, prev: head.hash },
      ...{ subject_type: subject.type, subject_id: subject.id, action, happened_on: happenedOn },
      ...{ recorded_at: instant(at), recorded_by: 'bench', source_id: sourceId, change, ...seenBy },
    };
    const hash = this.hash(entry);
    this.#heads.set(chain, { position: entry.position, hash });
    return { ...entry, hash };
  }

  /** Forgets the chains so far: nothing more will be appended to them. */
  close() {
    this.#heads.clear();
  }
}

/** The rows of the present, by table, after these acts: of every row the last image, in the order of the first. */
export function presentOf(acts) {
  const tables = new Map();
  for (const { change } of acts) {
    for (const [table, rows] of Object.entries(change)) {
      if (!tables.has(table)) tables.set(table, new Map());
      for (const row of rows) tables.get(table).set(row.id, row);
    }
  }
  return tables;
}
