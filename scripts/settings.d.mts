/** The settings that the start itself needs. Throws a sentence for every setting that is no good. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): object;
