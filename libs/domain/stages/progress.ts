import type { Stage } from './stage.js';

/** The way of a proposal that succeeds, from its first stage to its last. */
const WAY: readonly Stage[] = ['draft', 'consultation', 'endorsed', 'presented_to_us', 'accepted'];

/**
 * Whether a proposal in a stage has come as far as another: it is in it or further on the way to acceptance. What was
 * sent back no longer has, nor what was rejected, withdrawn or superseded: it has left the way.
 */
export function hasComeAsFarAs(reached: Stage, stage: Stage): boolean {
  return stage === reached || (WAY.includes(reached) && WAY.indexOf(stage) > WAY.indexOf(reached));
}
