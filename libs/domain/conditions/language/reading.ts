import { LIMITS } from './limits.js';
import type { TreeFault } from './tree-fault.js';
import type { Vocabulary } from './vocabulary.js';

const MOST_FAULTS = 50;

/** One value of a tree, read: what it is, or undefined when `reading` was told what is wrong with it. */
export type Reader<T> = (value: unknown, pointer: string, reading: Reading) => T | undefined;

/** The state of reading one tree: what was found wrong, and how much of it was seen. */
export class Reading {
  readonly faults: TreeFault[] = [];
  private nodes = 0;
  private depth = 0;
  private full = false;

  constructor(readonly vocabulary?: Vocabulary) {}

  /** Notes a fault; beyond fifty they are no help to anyone. */
  blame(
    pointer: string,
    code: string,
    message: string,
    more: Pick<Partial<TreeFault>, 'expected' | 'suggestion'> = {},
  ): undefined {
    const { expected = [], suggestion } = more;
    if (this.faults.length === MOST_FAULTS) return;
    this.faults.push({ pointer, code, message, expected, ...(suggestion !== undefined && { suggestion }) });
  }

  /** Reads one node unless that is one too many, or too deep; then no more are read. */
  node<T>(pointer: string, read: () => T): T | undefined {
    if (this.full) return undefined;
    if (++this.nodes > LIMITS.nodes) {
      this.full = true;
      return this.blame(
        pointer,
        'too_many_nodes',
        `A condition has at most ${LIMITS.nodes} parts: this is one more.`,
      );
    }
    if (++this.depth > LIMITS.depth) {
      this.full = true;
      return this.blame(
        pointer,
        'too_deep',
        `A condition is at most ${LIMITS.depth} levels deep: this is one more.`,
      );
    }
    const node = read();
    this.depth--;
    return node;
  }
}
