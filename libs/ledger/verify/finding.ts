/** The first thing in which the ledger, or the tables, are not what they should be. */
export interface Finding {
  readonly what: 'entry' | 'row';
  /** Where: a chain and position, or a table and a row's id. */
  readonly where: string;
  readonly problem: string;
}

/** What a verification went through, and what it found first; null when all is as it should be. */
export interface Verification {
  readonly entries: number;
  /** From how many of the entries texts were removed by two people; all else of these is as it was. */
  readonly redacted: number;
  /** From how many a fact was removed by two people; what else is in these is as it was. */
  readonly purged: number;
  readonly chains: number;
  readonly rows: number;
  readonly finding: Finding | null;
}
