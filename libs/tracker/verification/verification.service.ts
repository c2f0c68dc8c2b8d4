import { Injectable } from '@nestjs/common';
import type { Viewing } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import type { Verification } from '#ledger/verify/finding.js';
import { verifyBook, verifyChain } from '#ledger/verify/verify.js';
import { verifyTimelines } from '../timelines/verify-timelines.js';
import { factTables } from '../fact-tables.js';

/** Checks that the ledger is whole and that the tables are its reading. */
@Injectable()
export class VerificationService {
  constructor(private readonly ledger: Ledger) {}

  /** The whole book. */
  verify(viewing: Viewing): Promise<Verification> {
    return this.ledger.snapshot(viewing, async (snapshot) => {
      const verified = await verifyBook(snapshot, factTables);
      if (verified.finding) return verified;
      return { ...verified, finding: await verifyTimelines(snapshot) };
    });
  }

  /** The chain of one proposal. */
  verifyChain(viewing: Viewing, chain: string): Promise<Omit<Verification, 'rows'>> {
    return this.ledger.snapshot(viewing, (snapshot) => verifyChain(snapshot, chain));
  }
}
