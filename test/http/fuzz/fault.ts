/** A request as it stands before something in it is broken: valid in every part. */
export interface Target {
  readonly method: string;
  /** The address with its parameters filled in, without a query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One way of breaking it, and what has to be said of that. */
export interface Fault {
  readonly what: string;
  /** What differs from the target. A header that is undefined is left out; a body goes as it is. */
  readonly broken: {
    readonly path?: string;
    readonly query?: string;
    readonly headers?: Readonly<Record<string, string | undefined>>;
    readonly body?: string | Buffer;
  };
  readonly status: number;
  /** The one place to point at, such as `body /quantity/min`; none where a status says all. */
  readonly blames?: string;
}

/** What a request is answered with when one place in it is malformed. */
export const blamed = (
  what: string,
  broken: Fault['broken'],
  part: 'body' | 'query' | 'path' | 'header',
  pointer: string,
): Fault => ({ what, broken, status: 400, blames: `${part} ${pointer}` });

/** A JSON pointer (RFC 6901) to a place. */
export const pointerTo = (place: readonly (string | number)[]): string =>
  place.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
