/** The identity provider cannot be asked right now, or answers with nothing that can be used. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
  constructor(cause?: unknown) {
    super('The identity provider cannot be reached right now.', { cause });
  }
}
