import { statement, type Statement } from '#ledger/statement.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether an address is an id; what it is otherwise (a reference, a code) depends on the noun. */
export const isId = (address: string): boolean => UUID.test(address);

/** A statement that finds its row by id or by a name of its own, each form prepared for itself. */
export interface ByAddress {
  readonly byId: Statement;
  readonly byName: Statement;
}

/**
 * @param text makes the SQL, given the condition that finds the row (its value is `$1`)
 * @param column the column that holds the name, such as `p.reference`; the id stands beside it
 */
export function byAddress(name: string, column: string, text: (where: string) => string): ByAddress {
  const [alias] = column.split('.');
  return {
    byId: statement(`${name}.byId`, text(`${alias}.id = $1::uuid`)),
    byName: statement(name, text(`${column} = $1`)),
  };
}

/** The form of a statement that fits an address. */
export const at = (found: ByAddress, address: string): Statement =>
  isId(address) ? found.byId : found.byName;
