/** PostgreSQL cannot be reached, is shutting down, or had no connection to spare: try again later. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
  constructor(cause?: unknown) {
    super('The database cannot be reached right now.', { cause });
  }
}

/** More wait for the database than it can serve soon: try again later. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
  constructor() {
    super('Too many others are waiting right now.');
  }
}

/** The write met another that came first. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The row is no longer at the revision the caller read. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';
  constructor() {
    super('It has changed since it was read; read it again and repeat the change.');
  }
}

/** Not in the book, or not for this viewer's eyes: the two look the same. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
  constructor(readonly what: string) {
    super(`There is no such ${what}.`);
  }
}

/** The idempotency key was used before, for another request. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
  constructor() {
    super('This idempotency key was used before, for another request.');
  }
}

/** An instant that lies in the future cannot have been known. */
export class NotYetKnown extends Error {
  override readonly name = 'NotYetKnown';
  constructor() {
    super('knownAt lies in the future.');
  }
}

/** PostgreSQL could not take a value: text it cannot hold, a number out of range, a day that is none. */
export class BadValue extends Error {
  override readonly name = 'BadValue';
  constructor(cause: unknown) {
    super('A value cannot be stored as it was given.', { cause });
  }
}
