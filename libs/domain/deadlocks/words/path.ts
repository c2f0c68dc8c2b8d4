import type { Names } from '../../conditions/language/names.js';
import type { Link } from '../knots/shortest-circles.js';
import { pledgeWords, stopWords, wantWords } from './who.js';

/** A circle in words. */
export interface Path {
  /** What waits for each other, as conditions write it, in the order of the circle; "not" before what is to be false. */
  readonly steps: readonly string[];
  /** In short, back to where it began: "pledge a -> pledge b -> pledge a". */
  readonly text: string;
  /** The whole for people. */
  readonly sentence: string;
}

export function pathOf(circle: readonly Link[], names: Names): Path {
  const stops = circle.map(({ from }) => stopWords(from, names));
  const told = circle.map((link) => linkWords(link, names)).join('; ');
  return {
    steps: circle.map(({ from }) => from.key),
    text: [...stops, stops[0]].join(' -> '),
    sentence: `${told.charAt(0).toUpperCase()}${told.slice(1)}.`,
  };
}

function linkWords({ from: { leaf, wanted }, to: { want, via } }: Link, names: Names): string {
  const what = via
    ? `${wantWords({ leaf: via, wanted: want.wanted }, names)}, and to that it matters that ${wantWords(want, names)}`
    : wantWords(want, names);
  if (!('inForce' in leaf)) return `${wantWords({ leaf, wanted }, names)} only once ${what}`;
  const name = pledgeWords(leaf.inForce, names);
  return wanted === 'true'
    ? `${name} waits until ${what}`
    : `${name} is known not to be in force only once ${what}`;
}
