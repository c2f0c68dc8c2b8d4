import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import { calendarDay } from '#domain/days/calendar-day.js';
import { Ledger } from '#ledger/ledger.js';
import { steward } from '#ledger/viewer.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { jsonLog as log } from './log.js';
import { nestLog } from './nest-log.js';
import { readWorkerSettings, type WorkerSettings } from './settings.js';
import type { TaskContext } from './task.js';
import { forgetAnswers } from './tasks/forget-answers.task.js';
import { verifyBook } from './tasks/verify-book.task.js';
import { verifyChain } from './tasks/verify-chain.task.js';
import { WorkerModule } from './worker.module.js';

/** What is done at fixed times (UTC): minute, hour, day, month, weekday, task. */
const CRONTAB = ['17 * * * * forget_answers', '41 3 * * * verify_book'].join('\n');

const tasks = (context: TaskContext): TaskList => ({
  verify_chain: (payload) => verifyChain(context, payload),
  verify_book: () => verifyBook(context),
  forget_answers: () => forgetAnswers(context),
});

const contextOf = (app: INestApplicationContext, { timeZone }: WorkerSettings): TaskContext => ({
  ledger: app.get(Ledger),
  verification: app.get(VerificationService),
  viewing: () => ({ viewer: steward('worker'), today: calendarDay(new Date(), timeZone) }),
  log,
});

/** The first signal lets tasks under way finish; a second one does not wait. */
function stopOnSignals(runner: Runner, app: INestApplicationContext): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    runner
      .stop()
      .then(() => app.close())
      .catch(fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function start(): Promise<void> {
  const settings = readWorkerSettings(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.on(settings.databaseUrl), {
    logger: nestLog,
    abortOnError: false,
  });
  const runner = await run({
    connectionString: settings.databaseUrl,
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    crontab: CRONTAB,
    taskList: tasks(contextOf(app, settings)),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.error(message);
    }),
  });
  stopOnSignals(runner, app);
  log.info('the worker is ready');
  await runner.promise;
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

start().catch(fail);
