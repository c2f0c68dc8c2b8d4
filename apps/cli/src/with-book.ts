import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { calendarDay } from '#domain/days/calendar-day.js';
import { asksNobody, type Act, type Viewing } from '#ledger/act.js';
import { LedgerModule } from '#ledger/ledger.module.js';
import { steward } from '#ledger/viewer.js';
import { factEntities } from '#tracker/entities.js';
import { TrackerModule } from '#tracker/tracker.module.js';
import { ExchangeModule } from '#exchange/exchange.module.js';
import type { CliSettings } from './settings.js';

@Module({})
class CliModule {
  static on(url: string): DynamicModule {
    return {
      module: CliModule,
      imports: [LedgerModule.connect(url, factEntities), TrackerModule, ExchangeModule],
    };
  }
}

/** The services of the book, and the operator who uses them: a steward, today. */
export interface Operator {
  readonly book: INestApplicationContext;
  readonly act: Act;
  readonly viewing: Viewing;
}

/** Opens the book for the operator, and closes it again whatever happens. */
export async function withBook<T>(
  settings: CliSettings,
  work: (operator: Operator) => Promise<T>,
): Promise<T> {
  const book = await NestFactory.createApplicationContext(CliModule.on(settings.databaseUrl), {
    logger: ['error', 'warn'],
  });
  const who = { viewer: steward('operator'), today: calendarDay(new Date(), settings.timeZone) };
  try {
    return await work({ book, act: { ...who, assertAllowed: asksNobody }, viewing: who });
  } finally {
    await book.close();
  }
}
