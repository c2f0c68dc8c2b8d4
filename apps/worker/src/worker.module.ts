import { Module, type DynamicModule } from '@nestjs/common';
import { LedgerModule } from '#ledger/ledger.module.js';
import { factEntities } from '#tracker/entities.js';
import { TrackerModule } from '#tracker/tracker.module.js';

/** The services of the book, for tasks. */
@Module({})
export class WorkerModule {
  static on(url: string): DynamicModule {
    return { module: WorkerModule, imports: [LedgerModule.connect(url, factEntities), TrackerModule] };
  }
}
