const RED = 'TLP:RED';
/** The head of every answer that adds up says to whose eyes it was cut; that is no record. */
const CUT_TO = 'cutTo';
const MARKED = /(?<!"cutTo"\s*:\s*\{\s*)"marking"\s*:\s*"TLP:RED"/;

/**
 * The RED records that an answer shows: their ids, or references where no id is shown. Undefined where it shows none,
 * which costs no more than a search: a text inside of JSON cannot hold the marks of a name.
 */
export function redRecordsIn(json: string | Buffer): readonly string[] | undefined {
  if (!json.includes(`"${RED}"`)) return undefined;
  const text = json.toString();
  if (!MARKED.test(text)) return undefined;
  const found = new Set<string>();
  return hasRed(JSON.parse(text), found) ? [...found] : undefined;
}

/** Whether there is a RED record in it; `found` gets the names of those that have one. */
function hasRed(value: unknown, found: Set<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { marking, id, reference } = value as Record<string, unknown>;
  const name = id ?? reference;
  // A report says of itself how restricted anything in it may be, beside for whose eyes it was cut: it is no record.
  const isRed = marking === RED && !(CUT_TO in value);
  if (isRed && typeof name === 'string') found.add(name);
  const inside = Object.entries(value).map(([member, inner]) => member !== CUT_TO && hasRed(inner, found));
  return isRed || inside.includes(true);
}
