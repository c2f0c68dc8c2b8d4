import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const FIRE = fileURLToPath(new URL('./fire.mjs', import.meta.url));

/** The process that fires requests; see fire.mjs for what a job is and what comes back. */
export class Gun {
  #child = fork(FIRE, { stdio: 'inherit' });

  async fire(job) {
    this.#child.send(job);
    const [{ result, error }] = await once(this.#child, 'message');
    if (error) throw new Error(error);
    return result;
  }

  close() {
    this.#child.disconnect();
  }
}
