import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Circle } from '#domain/deadlocks/deadlock.js';
import { dayOf } from '#ledger/act.js';
import type { Snapshot } from '#ledger/reading/snapshot.js';
import { viewerSetting, type Viewer } from '#ledger/viewer.js';
import type { Audience } from '#ledger/writing/entry-draft.js';
import { loadBook } from '../book/load-book.js';
import { circlesAmong, circlesIn, mayHoldCircles, pledgesOfRings } from '../deadlocks/circles-around.js';
import { judging } from '../proposals/owner.js';
import { isToldFromFacts, spansOf } from '../timelines/told-reader.js';
import { IN_CONSULTATION } from './status.query.js';

/** The deadlocks that may stand against the moves of a proposal. */
export type CirclesFor = (proposal: Audience) => readonly Circle[];

const NONE: CirclesFor = () => [];

/**
 * The deadlocks that stand against the moves of each proposal of a report, as they are seen (see `circlesSeen`); with what
 * is told of pledges handed in, where that is told from facts. Proposals that are judged with the same eyes share them.
 */
export async function circlesJudged(snapshot: Snapshot): Promise<CirclesFor> {
  if (isToldFromFacts(snapshot.viewing)) return tellFromFacts(snapshot);
  const pledges = await pledgesOfRings(snapshot);
  if (pledges.length === 0) return NONE;
  return withEachEyes(snapshot, {}, () => circlesAmong(snapshot, pledges, dayOf(snapshot.viewing)));
}

async function tellFromFacts(snapshot: Snapshot): Promise<CirclesFor> {
  const { viewing } = snapshot;
  const on = dayOf(viewing);
  await snapshot.aimAt({ allDays: true });
  const meaning = new Meaning(await loadBook(snapshot));
  const spans = spansOf(meaning, on);
  // Whoever decides about a proposal sees all that its organisation does.
  if (mayHoldCircles(meaning.book)) {
    const own = viewerSetting(viewing.viewer);
    return withEachEyes(snapshot, { spans }, async (eyes) =>
      circlesIn(snapshot, viewerSetting(eyes) === own ? meaning : new Meaning(await loadBook(snapshot)), on),
    );
  }
  await snapshot.aimAt({ spans });
  return NONE;
}

async function withEachEyes(
  snapshot: Snapshot,
  afterwards: { spans?: string },
  circlesSeen: (eyes: Viewer) => Promise<readonly Circle[]>,
): Promise<CirclesFor> {
  const { viewer } = snapshot.viewing;
  const eyesOn = (proposal: Audience): Viewer => judging(viewer, proposal);
  const found = new Map<string, readonly Circle[]>();
  await snapshot.aimAt({});
  for (const proposal of await snapshot.rows<Audience>(IN_CONSULTATION)) {
    const eyes = eyesOn(proposal);
    const key = viewerSetting(eyes);
    if (found.has(key)) continue;
    await snapshot.aimAt({ allDays: true, viewer: eyes });
    found.set(key, await circlesSeen(eyes));
  }
  await snapshot.aimAt(afterwards);
  return (proposal) => found.get(viewerSetting(eyesOn(proposal))) ?? [];
}
