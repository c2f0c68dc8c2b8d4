import type { LoggerService } from '@nestjs/common';
import { jsonLog } from './log.js';

const complain = (message: unknown, ...context: unknown[]): void =>
  jsonLog.error(String(message), { context });

/** Lets Nest write its complaints to the worker's own log. What it tells of its start is of no interest here. */
export const nestLog: LoggerService = {
  log: () => undefined,
  warn: complain,
  error: complain,
  fatal: complain,
};
