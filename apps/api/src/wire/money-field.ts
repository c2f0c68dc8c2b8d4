import { isAmount } from '#domain/money/amount.js';
import { field } from './field.js';
import type { Kind, Presence } from './kind.js';
import { nested } from './nested.js';

const amount: Kind = {
  schema: { type: 'string', pattern: '^(0|[1-9]\\d{0,17})(\\.\\d{1,4})?$', examples: ['1250000.00'] },
  read: (given, findings) =>
    typeof given === 'string' && isAmount(given)
      ? given
      : findings.add('not_an_amount', 'Expected a plain decimal as text, such as "1250000.00".'),
};

const currency: Kind = {
  schema: { type: 'string', pattern: '^[A-Z]{3}$', examples: ['EUR'] },
  read: (given, findings) =>
    typeof given === 'string' && /^[A-Z]{3}$/.test(given)
      ? given
      : findings.add('not_a_currency', 'Expected a currency code of ISO 4217, such as EUR.'),
};

/** A sum of money as it comes in. */
export class SumOfMoney {
  @field(amount)
  amount: string;

  @field(currency)
  currency: string;
}

/** A sum of money: `{ "amount": "1250000.00", "currency": "EUR" }`. */
export const money: Kind = nested(() => SumOfMoney);

export const MoneyField = (presence: Presence = {}): PropertyDecorator => field(money, presence);
