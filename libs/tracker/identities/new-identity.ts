/** Whom a provider knows somebody as, as an administrator gives it. */
export interface NewIdentity {
  /** The provider's `iss`, to the letter. */
  issuer: string;
  /** The provider's `sub`, to the letter. */
  subject: string;
}
