/** What is wrong with a tree, as data. */
export interface TreeFault {
  /** JSON pointer into the tree, such as `/all/0/event`; empty for the whole. */
  readonly pointer: string;
  /** Stable snake_case for programs. */
  readonly code: string;
  /** A sentence for people. */
  readonly message: string;
  /** What could have stood there, in words; empty where the message says it all. */
  readonly expected: readonly string[];
  /** What was probably meant. */
  readonly suggestion?: string;
}
