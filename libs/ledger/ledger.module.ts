import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { applicationDataSource, type Entities } from './data-source.js';
import { Ledger } from './ledger.js';
import { Rates } from './rates/rates.js';

/** Gives the `Ledger` and the `Rates` to whoever imports it, on the application's own connection. */
@Module({})
export class LedgerModule {
  /** @param url the application's URL (see `appUrl`); @param entities the tables of the tracker */
  static connect(url: string, entities: Entities): DynamicModule {
    return {
      module: LedgerModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...applicationDataSource(url, entities),
          retryAttempts: 10,
          retryDelay: 1_000,
        }),
      ],
      providers: [Ledger, Rates],
      exports: [Ledger, Rates],
    };
  }
}
