import { pino, type DestinationStream } from 'pino';

/** Bytes that are written at once, and milliseconds after which fewer are. */
const ENOUGH = 4_096;
const SOON = 100;

/**
 * Standard output, to which lines of the log are written several at once: a call of the system for each took a tenth of what
 * answering takes. What is not written yet is when the process ends, unless it is killed outright (SIGKILL).
 */
export const logStream = (): DestinationStream =>
  pino.destination({ dest: 1, sync: false, minLength: ENOUGH, periodicFlush: SOON });
