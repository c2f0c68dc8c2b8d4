/** Reads TIME_ZONE, whose calendar says what "today" is; a name nobody knows is added to `complaints`. */
export function readTimeZone(
  environment: Readonly<Record<string, string | undefined>>,
  complaints: string[],
): string {
  const name = environment.TIME_ZONE || 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    complaints.push(`TIME_ZONE must be an IANA name such as Europe/Kyiv, not ${JSON.stringify(name)}.`);
  }
  return name;
}
