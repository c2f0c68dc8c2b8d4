/** Some settings cannot be used; the message names every one of them. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';

  constructor(readonly complaints: readonly string[]) {
    super(`Some settings cannot be used:\n${complaints.map((complaint) => `  ${complaint}`).join('\n')}`);
  }
}
