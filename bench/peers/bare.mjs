import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('./bare-server.mjs', import.meta.url));

/**
 * Starts the bare server on a book: `{ name, url, pid, stop() }`.
 * @param statements of a write (see record-statements.mjs)
 */
export async function startBare({ name, databaseAppUrl, statements, pipeline }) {
  const env = { ...process.env, DATABASE_APP_URL: databaseAppUrl, PIPELINE: pipeline ? '1' : '0' };
  const child = fork(SERVER, { env, stdio: 'inherit' });
  child.send(statements);
  const ended = once(child, 'exit');
  const answer = await Promise.race([once(child, 'message'), ended]);
  if (typeof answer[0] !== 'object' || answer[0] === null) throw new Error(`${name} did not start.`);
  return {
    name,
    url: `http://127.0.0.1:${answer[0].port}`,
    pid: child.pid,
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}
