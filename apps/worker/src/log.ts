import type { Log } from './task.js';

/** One line of JSON for each thing that happened, on standard output. */
export const jsonLog: Log = {
  info: (message, details) => write('info', message, details),
  error: (message, details) => write('error', message, details),
};

function write(level: string, msg: string, details: object = {}): void {
  process.stdout.write(
    `${JSON.stringify({ level, time: new Date().toISOString(), app: 'worker', msg, ...details })}\n`,
  );
}
