import { ownerDataSource } from '#ledger/setup/owner.js';
import { rebuildTables } from '#ledger/verify/rebuild.js';
import { factTables } from '#tracker/fact-tables.js';
import { tellAll } from '#tracker/timelines/tell-all.js';

/** Makes the tables of a database again from its ledger. @param url the owner's @returns how many rows each has now */
export async function rebuilt(url: string): Promise<Record<string, number>> {
  const owner = ownerDataSource(url, []);
  await owner.initialize();
  try {
    return await rebuildTables(owner, factTables, tellAll);
  } finally {
    await owner.destroy();
  }
}
