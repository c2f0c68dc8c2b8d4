/**
 * Loaded into every app that a start runs, before the app itself: when the start is gone, however it ended, the app
 * stops as if asked to. (The channel to the start is node's own; it closes when either side dies.)
 */
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
