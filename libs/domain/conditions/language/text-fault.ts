/** What is wrong with a text, and where. */
export interface TextFault {
  /** From 1; lines end with LF, CR LF or CR. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
  /** From 0, in UTF-16 code units. */
  readonly offset: number;
  /** Stable snake_case for programs. */
  readonly code: string;
  /** A sentence for people. */
  readonly message: string;
  /** What could have stood there, in words; empty where the message says it all. */
  readonly expected: readonly string[];
  /** What was probably meant, to be put in place of what stands there. */
  readonly suggestion?: string;
}

/** A fault at an offset of a text. */
export function faultAt(
  text: string,
  offset: number,
  fault: Omit<TextFault, 'line' | 'column' | 'offset'>,
): TextFault {
  const before = text.slice(0, offset);
  const breaks = [...before.matchAll(/\r\n|\r|\n/g)];
  const last = breaks.at(-1);
  const lineStart = last ? last.index + last[0].length : 0;
  return { line: breaks.length + 1, column: offset - lineStart + 1, offset, ...fault };
}
