import type { PledgeFact } from '#domain/conditions/book/facts.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { Supposition } from '#domain/scenarios/supposition.js';
import { canonicalJson, hashOfText } from '#ledger/entries/entry-hash.js';
import type { GivenSupposition } from './given-supposition.js';

/** Stands for the id of a supposed pledge until it gets its own. */
export const NO_ID_YET = '';

/**
 * Gives supposed pledges their ids, made of what they say: in every scenario the same pledge has the same id, and no
 * other has it. Of several that say the same in one scenario each has its own.
 */
export function withIds(suppositions: readonly Supposition[]): Supposition[] {
  const said = new Map<string, number>();
  return suppositions.map((supposition) => {
    if (!('pledge' in supposition) || supposition.pledge.id !== NO_ID_YET) return supposition;
    const text = canonicalJson(supposition.pledge);
    const before = said.get(text) ?? 0;
    said.set(text, before + 1);
    const pledge: PledgeFact = { ...supposition.pledge, id: idOf(`${before} ${text}`) };
    return { pledge };
  });
}

/** Two changes of one pledge would each be of what the book has: the second would undo the first. */
export function checkChangedOnce(given: readonly GivenSupposition[]): Blocker[] {
  const ids = given.map(({ pledge }) => pledge?.id);
  return ids.flatMap((id, at) => {
    if (id === undefined || ids.indexOf(id) === at) return [];
    const message = `The pledge ${id} is changed once already: say all that would change in one place.`;
    return [{ code: 'changed_twice', message, pointer: `/suppose/${at}/pledge/id` }];
  });
}

/** A UUID of version 8 (RFC 9562) out of the hash of a text. */
function idOf(text: string): string {
  const hash = hashOfText(text);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(12, 15)}-8${hash.slice(15, 18)}-${hash.slice(18, 30)}`;
}
