import type { TaskContext } from '../task.js';

/**
 * After every move the proposal's chain is gone through, so that a broken one is known the same day, and
 * not when the proposal is before those who decide. A broken chain fails the job, which keeps it in sight.
 */
export async function verifyChain(
  { verification, viewing, log }: TaskContext,
  payload: unknown,
): Promise<void> {
  const { chain } = payload as { chain: string };
  const { entries, finding } = await verification.verifyChain(viewing(), chain);
  if (finding) throw new Error(`${finding.where}: ${finding.problem}`);
  log.info('chain verified', { chain, entries });
}
