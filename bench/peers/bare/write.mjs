import { VALUES } from './values.mjs';

/**
 * A write as somebody would write it by hand: one connection, one statement after the other, each awaited.
 * @param statements `{ name, text }`, BEGIN and COMMIT among them
 * @returns the JSON text of what was made
 */
export async function writeInTurn(pool, statements, c) {
  const client = await pool.connect();
  try {
    for (const { name, text } of statements) {
      const { values, keep } = VALUES[name] ?? {};
      const { rows } = await client.query({ name, text, values: values?.(c) });
      keep?.(c, rows);
    }
    client.release();
    return c.answer;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** The same on a connection in pipeline mode: what needs no answer of another statement is sent along with it. */
export async function writeTogether(pool, statements, c) {
  const client = await pool.connect();
  let flight = [];
  const landed = async () => {
    for (const { keep, result } of flight) keep?.(c, (await result).rows);
    flight = [];
  };
  try {
    for (const { name, text } of statements) {
      const { values, keep, waits } = VALUES[name] ?? {};
      if (waits) await landed();
      const result = client.query({ name, text, values: values?.(c) });
      result.catch(() => undefined);
      flight.push({ keep, result });
    }
    await landed();
    client.release();
    return c.answer;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Statements that nobody here knows the values of: the tracker's writes have changed. */
export const unknownStatements = (statements) =>
  statements.filter(({ name }) => name !== undefined && !VALUES[name]).map(({ name }) => name);
