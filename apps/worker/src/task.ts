import type { Viewing } from '#ledger/act.js';
import type { Ledger } from '#ledger/ledger.js';
import type { VerificationService } from '#tracker/verification/verification.service.js';

export interface Log {
  info(message: string, details?: object): void;
  error(message: string, details?: object): void;
}

/** What a task of the worker has to work with. */
export interface TaskContext {
  readonly ledger: Ledger;
  readonly verification: VerificationService;
  /** The worker's own view of the book, today. */
  readonly viewing: () => Viewing;
  readonly log: Log;
}
