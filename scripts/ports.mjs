import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.mjs';

/** How long a program that is just stopping may still hold the port, in milliseconds. */
const PATIENCE = 3000;

/** A TCP port on this host that nobody listens on at the moment. */
export function freePort(host = '127.0.0.1') {
  return listenOnce(host, 0);
}

/** Throws a sentence that names the setting when the API could not listen on `host` and `port`. */
export async function checkPort(host, port) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      await listenOnce(host, port);
      return;
    } catch (error) {
      if (error.code === 'EADDRINUSE' && Date.now() < deadline) await sleep(100);
      else throw new CannotStart(reason(error, host, port));
    }
  }
}

/** Listens and lets go again; the port that was had. */
function listenOnce(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const had = server.address().port;
      server.close(() => resolve(had));
    });
  });
}

function reason(error, host, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES') {
    return `This user may not listen on port ${port}. Choose a port of 1024 or more: PORT=3000 npm start`;
  }
  return `Cannot listen on HOST=${host}, PORT=${port}: ${error.message}.`;
}
