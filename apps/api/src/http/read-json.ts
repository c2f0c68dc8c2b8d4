import { isUtf8 } from 'node:buffer';
import { Findings } from '../wire/findings.js';
import { repeatedName, structureOf } from './json-structure.js';

/** Levels of arrays and objects that a document may have. */
const DEEPEST = 32;

/** Names that would reach into a JavaScript object's own workings. */
const FORBIDDEN = new Set(['__proto__', 'constructor']);

/** With the flag `u`, a pair of surrogates is one character and only half a pair matches. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The bytes are not JSON that can be taken for what was meant. */
export class UnreadableJson extends Error {
  constructor(
    readonly pointer: string,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Parses JSON, and refuses what is JSON but would be misread or cannot be kept: U+0000 and lone surrogates
 * in text, numbers that a double cannot hold exactly, names given twice, depth beyond 32, `__proto__`.
 *
 * @throws UnreadableJson
 */
export function readJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new UnreadableJson('', 'not_utf8', 'The body is not UTF-8.');
  const { depth, members } = structureOf(bytes);
  if (depth > DEEPEST) throw new UnreadableJson('', 'too_deep', `At most ${DEEPEST} levels are allowed.`);
  const text = bytes.toString();
  const value = parsed(text);
  const findings = new Findings();
  const kept = inspect(value, findings);
  const [finding] = findings.list;
  if (finding) throw new UnreadableJson(finding.pointer, finding.code, finding.message);
  // JSON.parse keeps the last of two equal names without a word: then fewer were kept than were written.
  if (kept !== members)
    throw new UnreadableJson(repeatedName(text) ?? '', 'repeated_name', 'This name is given twice.');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableJson(
      '',
      'not_json',
      `The body is not JSON${whereNot(text, (error as Error).message)}.`,
    );
  }
}

/** What the parser's message says of the place, in lines and columns. Never quotes the text itself. */
function whereNot(text: string, message: string): string {
  if (message.includes('end of JSON')) return ': it ends too early';
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '';
  const lines = text.slice(0, Number(position)).split('\n');
  return `: unexpected text at line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}

/** Looks at every value and name; returns how many names there are in all. */
function inspect(value: unknown, findings: Findings): number {
  if (typeof value === 'string') {
    inspectText(value, findings);
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
      findings.add('number_out_of_range', 'This number is too large to be kept exactly.');
    }
  } else if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value);
    let members = Array.isArray(value) ? 0 : names.length;
    for (const name of names) {
      const before = findings.list.length;
      if (FORBIDDEN.has(name)) findings.add('forbidden_name', 'This name is not allowed.');
      else inspectText(name, findings);
      members += inspect((value as Record<string, unknown>)[name], findings);
      if (findings.list.length > before) {
        findings.under(name, before);
        return members;
      }
    }
    return members;
  }
  return 0;
}

function inspectText(text: string, findings: Findings): void {
  if (text.includes('\0')) findings.add('null_character', 'Text must not contain U+0000.');
  else if (LONE_SURROGATE.test(text))
    findings.add('lone_surrogate', 'Text must not contain half of a surrogate pair.');
}
