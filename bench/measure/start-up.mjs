import { startOurs } from '../peers/ours.mjs';
import { spread } from './spread.mjs';

/** Milliseconds from the start of the API's process until it is ready, with everything it needs in the system's cache. */
export async function startUp({ databaseUrl, rounds }) {
  const times = [];
  for (let round = 0; round <= rounds; round++) {
    const ours = await startOurs({ databaseUrl });
    if (round > 0) times.push(ours.readyAfter);
    await ours.stop();
  }
  return spread(times);
}
