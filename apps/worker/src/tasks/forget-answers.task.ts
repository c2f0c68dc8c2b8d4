import type { TaskContext } from '../task.js';

/** Answers kept for idempotency keys are forgotten after a day. */
export async function forgetAnswers({ ledger, viewing, log }: TaskContext): Promise<void> {
  log.info('answers forgotten', { answers: await ledger.forgetAnswers(viewing().viewer) });
}
