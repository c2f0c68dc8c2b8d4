import { Module } from '@nestjs/common';
import { TrackerModule } from '#tracker/tracker.module.js';
import { BookFiller } from './record/book-filler.service.js';
import { ProposalActs } from './record/proposal-acts.service.js';
import { RecordLoader } from './record/record-loader.service.js';

/** What brings facts into the book from files. The module around it provides the `Ledger`. */
@Module({
  imports: [TrackerModule],
  providers: [ProposalActs, RecordLoader, BookFiller],
  exports: [RecordLoader, BookFiller],
})
export class ExchangeModule {}
