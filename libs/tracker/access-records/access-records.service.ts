import { Injectable } from '@nestjs/common';
import type { Act, Viewing } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { administering, boundsOf } from '../access/administrator.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { ACCESS_RECORDS } from './access-record.query.js';
import type { Accessed } from './accessed.js';
import { recordAccess } from './record-access.js';

/** Who signed in, was refused, carried something away or read what is RED: recorded, and read again. */
@Injectable()
export class AccessRecordsService {
  constructor(private readonly ledger: Ledger) {}

  /** Records an access; it is committed when this ends. @param by in whose name @throws DatabaseAway */
  async record(by: Act, accessed: Accessed): Promise<void> {
    await this.ledger.write(by, async (tx) => {
      tx.lockAccess();
      await recordAccess(tx, accessed);
      return { status: 204, body: '' };
    });
  }

  /**
   * Newest first: those of every organisation to those who keep the book, and to all other administrators those of their
   * own. Who read what is RED is told to the steward, and to whoever did.
   */
  list(asked: Viewing, request: PageRequest): Promise<Page> {
    const viewing = administering(asked);
    const reader = asked.viewer.kind === 'steward' ? null : asked.viewer.principal;
    return readPage(this.ledger.reader(viewing), ACCESS_RECORDS(boundsOf(viewing.viewer), reader), request);
  }
}
