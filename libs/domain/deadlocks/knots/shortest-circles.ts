import { printLeaf } from '../../conditions/language/print-leaf.js';
import type { OneWant } from '../needs/need.js';
import type { Want } from '../needs/want.js';
import type { Knot } from './knot.js';

/** One step of a circle: a want, and that by which it is waited for. */
export interface Link {
  readonly from: Want;
  readonly to: OneWant;
}

/** No more circles are told of one knot than this. */
const MOST_CIRCLES = 20;

/**
 * Circles that together pass everything in a knot, each a shortest one through the thing it begins with; of circles as
 * short as each other the one whose keys come first. At most twenty: a knot of many has more than anybody reads.
 */
export function shortestCircles(knot: Knot): Link[][] {
  const found: Link[][] = [];
  const passed = new Set<string>();
  for (const start of inOrder(knot)) {
    if (found.length === MOST_CIRCLES) break;
    if (passed.has(printLeaf(start.leaf))) continue;
    const circle = shortestFrom(start, knot);
    for (const { from } of circle) passed.add(printLeaf(from.leaf));
    found.push(circle);
  }
  return found;
}

/** What is in a knot: pledges that are to be in force first, then by key. */
export function inOrder({ wants }: Knot): Want[] {
  const rank = ({ leaf, wanted }: Want) => ('inForce' in leaf ? 0 : 1) + (wanted === 'true' ? 0 : 2);
  return [...wants.values()].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

function shortestFrom(start: Want, { waits }: Knot): Link[] {
  const cameFrom = new Map<string, Link>();
  const queue: Want[] = [start];
  for (const from of queue) {
    for (const to of waits.get(from.key)!) {
      const key = to.want.key;
      if (cameFrom.has(key)) continue;
      cameFrom.set(key, { from, to });
      if (key === start.key) return wayBack(start, cameFrom);
      queue.push(to.want);
    }
  }
  return [];
}

function wayBack(start: Want, cameFrom: ReadonlyMap<string, Link>): Link[] {
  const links: Link[] = [];
  let link = cameFrom.get(start.key)!;
  links.unshift(link);
  while (link.from.key !== start.key) {
    link = cameFrom.get(link.from.key)!;
    links.unshift(link);
  }
  return links;
}
