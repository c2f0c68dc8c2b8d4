/** A sum of money: a plain decimal such as `1250000.00`, never a binary fraction, and an ISO 4217 code. */
export interface Money {
  amount: string;
  currency: string;
}
