/**
 * How Node is told to keep its heap. The limit is far above what an app needs; it is there because Node lets garbage grow
 * in proportion to it, to 250 MB where a machine has memory to spare, and to 180 MB with this. An operator's own
 * NODE_OPTIONS come later and so win.
 */
const HEAP = '--max-old-space-size=1024';

/** The environment of an app that serves. */
export const serving = (env) => ({ ...env, NODE_OPTIONS: `${HEAP} ${env.NODE_OPTIONS ?? ''}`.trim() });
