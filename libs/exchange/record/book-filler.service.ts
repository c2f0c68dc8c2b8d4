import { Injectable } from '@nestjs/common';
import type { Act } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { loadKeys } from './load-keys.js';
import { RecordLoader } from './record-loader.service.js';
import { sizeOf, type BookRecord } from './record.js';

/** Fills an empty book with a record, once. */
@Injectable()
export class BookFiller {
  constructor(
    private readonly ledger: Ledger,
    private readonly proposals: ProposalsService,
    private readonly sources: SourcesService,
    private readonly loader: RecordLoader,
  ) {}

  /**
   * Fills a book that has no source and no proposal yet, or goes on where filling it with this very record was
   * interrupted. A book that holds anything else is left alone, be it an earlier edition of the record.
   *
   * @returns how many facts the record holds; undefined when nothing was done
   */
  async fill(act: Act, record: BookRecord): Promise<number | undefined> {
    const key = loadKeys(record);
    const begun = await this.ledger.hasAnswered(act.viewer, key(1));
    const ended = await this.ledger.hasAnswered(act.viewer, key(sizeOf(record)));
    if (begun ? ended : !(await this.isEmpty(act))) return undefined;
    return this.loader.load(act, record);
  }

  private async isEmpty({ viewer, today }: Act): Promise<boolean> {
    const one = { limit: 1 };
    const pages = [this.sources.list({ viewer, today }, one), this.proposals.list({ viewer, today }, one)];
    return (await Promise.all(pages)).every(({ items }) => items === '[]');
  }
}
