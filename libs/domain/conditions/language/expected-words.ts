const EVENT_TYPE = 'an event type';

/** What a condition can begin with. Where all of it could stand, it is called a condition. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...[EVENT_TYPE, 'a party', 'a number', 'a duration such as P1M'],
  ...['(', 'not', 'the day after', 'all of', 'any of', 'at least', 'event', 'on or after', 'before'].map(
    quoted,
  ),
  ...['reached', 'pledge', 'offered', 'quantity of'].map(quoted),
]);

/** What was expected, for people: each thing once, in the order of the grammar; "a condition" for all it can begin with. */
export function expectedWords(expected: readonly string[]): readonly string[] {
  const once = [...new Set(expected)];
  if (!once.includes(EVENT_TYPE)) return once;
  return ['a condition', ...once.filter((description) => !BEGINNINGS.has(description))];
}

function quoted(word: string): string {
  return `“${word}”`;
}
