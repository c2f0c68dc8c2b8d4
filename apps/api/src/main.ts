import 'reflect-metadata';
import { DatabaseAway } from '#ledger/errors.js';
import { translated } from '#ledger/sqlstate.js';
import { createApp, type App } from './create-app.js';
import { shutDown } from './http/drain.js';
import { listen } from './http/listen.js';
import { readSettings, type Settings } from './settings.js';

/** Milliseconds that requests under way have to finish once the process is told to stop. */
const PATIENCE = 10_000;

async function start(settings: Settings): Promise<void> {
  const { nest, drain } = await createApp(settings);
  stopOnSignals({ nest, drain });
  await listen(nest, settings.host, settings.port);
}

/** The first signal closes in order; a second one does not wait. */
function stopOnSignals({ nest, drain }: App): void {
  const stop = (): void => {
    if (drain.isUnderWay) process.exit(1);
    shutDown(nest, drain, PATIENCE).then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function fail(error: unknown): never {
  const { message } = error as Error;
  const away = translated(error) instanceof DatabaseAway;
  process.stderr.write(
    away ? `PostgreSQL cannot be reached: ${message}. Does DATABASE_URL name it?\n` : `${message}\n`,
  );
  process.exit(1);
}

try {
  await start(readSettings(process.env));
} catch (error) {
  fail(error);
}
