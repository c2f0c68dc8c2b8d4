import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identity } from './process-table.mjs';
import { readIfThere, writeWhole } from './stamp.mjs';

/**
 * Waits until no other live process holds the lock in `file`. While one does, `onHeld(holder, waited)` is asked every
 * so often (`waited` in milliseconds), and throws to give up. Resolves to what a dead process left there, if anything.
 */
export async function untilFree(file, onHeld) {
  for (const since = Date.now(); ; await sleep(50)) {
    const holder = read(file);
    if (holder === undefined || !isAnother(holder)) return holder;
    onHeld(holder, Date.now() - since);
  }
}

/**
 * Makes this process the holder of the lock in `file`, after `untilFree`. `leftBehind` says that a process which died
 * had it before, `again` that it was this very one. `stopping()` tells those who wait that it will not be long.
 */
export async function takeLock(file, onHeld) {
  const own = { pid: process.pid, identity: identity(process.pid), token: randomUUID() };
  let left;
  while (!create(file, own)) {
    left = (await untilFree(file, onHeld)) ?? left;
    if (left !== undefined) takeAway(file, left);
  }
  return {
    leftBehind: left !== undefined,
    again: left?.identity === own.identity && left.pid === own.pid,
    stopping: () => writeWhole(file, JSON.stringify({ ...own, stopping: true })),
    release: () => takeAway(file, own),
  };
}

const isAnother = ({ pid, identity: started }) => pid !== process.pid && identity(pid) === started;

function read(file) {
  const text = readIfThere(file);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Puts the lock there unless there is one: a link to a whole file fails when the name is taken. */
function create(file, own) {
  const draft = `${file}.${process.pid}.new`;
  writeWhole(draft, JSON.stringify(own));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes the lock that was read, and puts it back if it has become another one in the meantime. */
function takeAway(file, seen) {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    if (read(aside).token !== seen.token) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
