/** Signals that arrive this soon after the first, in milliseconds, are the same key press told to us twice by npm. */
const SAME_PRESS = 700;

/**
 * `{ stop, hurry }`, two AbortSignals: the first when somebody asks us to stop (Ctrl-C, SIGTERM, a closed terminal, or
 * the npm that runs us was killed), the second when somebody asks again.
 */
export function stopSignals(say) {
  const stop = new AbortController();
  const hurry = new AbortController();
  let askedAt;
  const ask = (why) => {
    if (askedAt === undefined) {
      askedAt = Date.now();
      say(`${why}: stopping.`);
      stop.abort(new Error('asked to stop'));
    } else if (Date.now() - askedAt > SAME_PRESS) hurry.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ask(signal));
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    const look = setInterval(() => process.ppid === parent || ask('npm is gone'), 500);
    look.unref();
    stop.signal.addEventListener('abort', () => clearInterval(look));
  }
  return { stop: stop.signal, hurry: hurry.signal };
}
