import { getHeapStatistics } from 'node:v8';

/** How much may be asked of the API, and when it is too much. */
export interface LoadSettings {
  /** How often each caller may call in a minute; 0 for as often as they like. */
  readonly callsPerMinute: number;
  /** How many wrong keys may come, and sign-ins fail, from one network in a minute; 0 for any number. */
  readonly wrongKeysPerMinute: number;
  /** Milliseconds that what is due may be late before requests are turned away; 0 for any number. */
  readonly mostDelay: number;
  /** Megabytes of heap in use above which requests are turned away; 0 for any number. */
  readonly mostHeap: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Nine tenths of what Node may use: beyond that it would end the process rather than give more. */
const heapThatIsSafe = (): number => Math.floor((0.9 * getHeapStatistics().heap_size_limit) / 2 ** 20);

/** Reads RATE_LIMIT_PER_MINUTE, WRONG_KEYS_PER_MINUTE, MAX_EVENT_LOOP_DELAY and MAX_HEAP_MB. */
export function readLoadSettings(environment: Environment, complaints: string[]): LoadSettings {
  const whole = (name: string, otherwise: number): number => {
    const text = environment[name] || String(otherwise);
    if (!/^\d{1,9}$/.test(text))
      complaints.push(`${name} must be a whole number from 0 to 999999999, not ${JSON.stringify(text)}.`);
    return Number(text);
  };
  return {
    callsPerMinute: whole('RATE_LIMIT_PER_MINUTE', 6_000),
    wrongKeysPerMinute: whole('WRONG_KEYS_PER_MINUTE', 60),
    mostDelay: whole('MAX_EVENT_LOOP_DELAY', 1_000),
    mostHeap: whole('MAX_HEAP_MB', heapThatIsSafe()),
  };
}
