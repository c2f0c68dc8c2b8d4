import { Module } from '@nestjs/common';
import { TrackerModule } from '#tracker/tracker.module.js';
import { ProposalActs } from './record/proposal-acts.service.js';
import { RecordLoader } from './record/record-loader.service.js';

/** What brings facts into the book from files. The module around it provides the `Ledger`. */
@Module({ imports: [TrackerModule], providers: [ProposalActs, RecordLoader], exports: [RecordLoader] })
export class ExchangeModule {}
