import type { TaskContext } from '../task.js';

/** Every night the whole book is held against its ledger. */
export async function verifyBook({ verification, viewing, log }: TaskContext): Promise<void> {
  const { entries, chains, rows, finding } = await verification.verify(viewing());
  if (finding) throw new Error(`${finding.where}: ${finding.problem}`);
  log.info('book verified', { entries, chains, rows });
}
