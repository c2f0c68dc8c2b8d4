import type { Citation } from '#tracker/sources/new-source.js';
import type { Scene } from './scene.js';

/** How an act cites: not at all, in full, or by the id of a source of the book. */
export function cited(to: Scene, how: string): Citation {
  if (how === 'none') return {};
  if (how === 'inline') return { source: { title: 'Briefing', publisher: 'ERR News', reliability: 'C' } };
  return { sourceId: to.there.source?.at(-1) ?? null };
}
