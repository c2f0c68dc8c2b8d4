import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExchangeModule } from '#exchange/exchange.module.js';
import { appUrl } from '#ledger/app-role.js';
import { LedgerModule } from '#ledger/ledger.module.js';
import { factEntities } from '#tracker/entities.js';

@Module({})
class OnBook {
  static on(url: string): DynamicModule {
    return { module: OnBook, imports: [LedgerModule.connect(appUrl(url), factEntities), ExchangeModule] };
  }
}

/** What brings facts in from files, on the database at the owner's URL, for as long as `work` takes. */
export async function withExchange<T>(
  databaseUrl: string,
  work: (context: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const context = await NestFactory.createApplicationContext(OnBook.on(databaseUrl), { logger: ['error'] });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
