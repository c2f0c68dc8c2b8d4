import type { Book } from '#domain/conditions/book/book.js';
import { signalsKeptOf } from '#domain/conditions/waiting/signals.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Names } from '#domain/conditions/language/names.js';
import type { Day } from '#domain/days/day.js';
import { circlesOf, pledgesNamedBy } from '#domain/deadlocks/circles.js';
import type { Circle } from '#domain/deadlocks/deadlock.js';
import { knotsOn } from '#domain/deadlocks/knots/knots-on.js';
import { ringsAmong, type Ring } from '#domain/deadlocks/rings.js';
import { namesInBook, namesOfPledges } from '../book/names.query.js';
import type { Rows } from '../book/rows.js';
import { listening, listenersAround, mutualListeners } from './listeners.query.js';
import { idsInPart, partOf } from './part.js';

/** A proposal by its names. */
interface Addressed {
  readonly id: string;
  readonly reference: string;
}

const NONE: readonly Circle[] = Object.freeze([]);

/** Ids of the pledges that decide in which deadlocks something of a proposal is caught; none where it cannot be. */
export async function pledgesAround(signals: Rows, { id, reference }: Addressed): Promise<readonly string[]> {
  const around = await listenersAround(signals, { proposalId: id });
  const own = new Set(around.filter(({ proposal }) => proposal === reference).map((one) => one.id));
  return ringsAmong(around).some((ring) => touches(ring, own, reference)) ? idsInPart(signals, around) : [];
}

/** The same of the deadlocks of the whole book, by a look at those pledges alone that might be caught in one. */
export async function pledgesOfRings(signals: Rows): Promise<readonly string[]> {
  const pledges = ringsAmong(await mutualListeners(signals)).flatMap(({ ids }) => ids);
  return pledges.length === 0 ? [] : idsInPart(signals, await listenersAround(signals, { pledges }));
}

/**
 * The deadlocks that such pledges decide, on a day. Signals are kept of all facts, and whoever reads the facts may see
 * fewer: then fewer pledges decide, and they are among these.
 */
export async function circlesAmong(
  facts: Rows,
  pledges: readonly string[],
  on: Day,
): Promise<readonly Circle[]> {
  if (pledges.length === 0) return NONE;
  const meaning = new Meaning(await partOf(facts, pledges));
  return told(meaning, on, (named) => namesOfPledges(facts, named, on));
}

/** The deadlocks around a proposal on a day, and perhaps others: those in which something of it is caught are among them. */
export const circlesAround = async (from: Rows, proposal: Addressed, on: Day): Promise<readonly Circle[]> =>
  circlesAmong(from, await pledgesAround(from, proposal), on);

/** The deadlocks of the book on a day. */
export const circlesOfBook = async (from: Rows, on: Day): Promise<readonly Circle[]> =>
  circlesAmong(from, await pledgesOfRings(from), on);

/** Whether anything in a book that has been read as a whole might be caught in a deadlock. */
export const mayHoldCircles = ({ pledges }: Book): boolean =>
  ringsAmong(
    [...pledges.values()].map((pledge) => listening({ ...pledge, signals: [...signalsKeptOf(pledge)] })),
  ).length > 0;

/** The deadlocks of a book that has been read as a whole. */
export function circlesIn(from: Rows, meaning: Meaning, on: Day): Promise<readonly Circle[]> {
  return told(meaning, on, () => namesInBook(from, meaning.book, on));
}

async function told(
  meaning: Meaning,
  on: Day,
  names: (pledges: readonly string[]) => Promise<Names>,
): Promise<readonly Circle[]> {
  const knotted = knotsOn(meaning, on);
  return knotted.knots.length === 0 ? NONE : circlesOf(knotted, await names(pledgesNamedBy(knotted)));
}

/** Whether a ring passes a pledge of the proposal, a stance on it, or a stage of it. */
const touches = ({ ids, signals }: Ring, own: ReadonlySet<string>, reference: string): boolean =>
  ids.some((id) => own.has(id)) || signals.some((signal) => isAbout(signal, reference));

function isAbout(signal: string, reference: string): boolean {
  const [what, first, second] = signal.split(' ');
  return what === 'stage' ? first === reference : what === 'stance' && second === reference;
}
