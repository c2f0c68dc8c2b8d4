import type { Book } from '#domain/conditions/book/book.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import type { Names } from '#domain/conditions/language/names.js';
import type { Day } from '#domain/days/day.js';
import { circlesOf, pledgesNamedBy } from '#domain/deadlocks/circles.js';
import type { Circle } from '#domain/deadlocks/deadlock.js';
import { knotsOn } from '#domain/deadlocks/knots/knots-on.js';
import { ringsAmong, type Ring } from '#domain/deadlocks/rings.js';
import { namesInBook, namesOfPledges } from '../book/names.query.js';
import type { Rows } from '../book/rows.js';
import { listenersAround, mutualListeners, type ListeningPledge } from './listeners.query.js';
import { partAround } from './part.js';

const NONE: readonly Circle[] = Object.freeze([]);

/** The deadlocks around a proposal on a day, and perhaps others: those in which something of it is caught are among them. */
export async function circlesAround(
  from: Rows,
  { id, reference }: { readonly id: string; readonly reference: string },
  on: Day,
): Promise<readonly Circle[]> {
  const around = await listenersAround(from, { proposalId: id });
  const own = new Set(around.filter(({ proposal }) => proposal === reference).map((one) => one.id));
  if (!ringsAmong(around).some((ring) => touches(ring, own, reference))) return NONE;
  return inPart(from, around, on);
}

/** The deadlocks of the book on a day, found by a look at those alone that might be caught in one. */
export async function circlesOfBook(from: Rows, on: Day): Promise<readonly Circle[]> {
  const rings = ringsAmong(await mutualListeners(from));
  if (rings.length === 0) return NONE;
  const pledges = rings.flatMap(({ ids }) => ids);
  return inPart(from, await listenersAround(from, { pledges }), on);
}

/** The same of a book that has been read as a whole. */
export function circlesIn(from: Rows, meaning: Meaning, on: Day): Promise<readonly Circle[]> {
  return told(meaning, on, () => namesInBook(from, meaning.book, on));
}

async function inPart(from: Rows, around: readonly ListeningPledge[], on: Day): Promise<readonly Circle[]> {
  const book: Book = await partAround(from, around);
  return told(new Meaning(book), on, (pledges) => namesOfPledges(from, pledges, on));
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
