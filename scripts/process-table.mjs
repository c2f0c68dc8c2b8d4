import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const onLinux = process.platform === 'linux';

/** Whether the system knows a process with this id, be it only a zombie: one that ended and is yet to be counted. */
export function known(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** Whether a process with this id lives. A zombie does not. */
export const alive = (pid) => known(pid) && !(onLinux && state(pid)?.letter === 'Z');

/**
 * What tells one process from a later one that was given the same id: when it started. Undefined when it is gone.
 * On Linux in clock ticks since the machine's start, with that start's own id; elsewhere as `ps` prints it.
 */
export function identity(pid) {
  if (!alive(pid)) return undefined;
  if (onLinux)
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${state(pid)?.startedAt}`;
  return ps('-o', 'lstart=', '-p', String(pid)).trim() || undefined;
}

/** Sends the signal, unless the process is gone by now. */
export function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The processes that can be seen: `{ pid, parent, command }`, the command line's words separated by spaces. */
export function processes() {
  return onLinux ? linuxProcesses() : psProcesses();
}

/** The processes that this one started, and those that they started, as far as their starters still live. */
export function descendants(pid) {
  const all = processes();
  const below = (parent) =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return below(pid);
}

function linuxProcesses() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => ({
    pid: Number(pid),
    parent: Number(state(pid)?.parent),
    command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' '),
  }));
}

function psProcesses() {
  const lines = ps('-axww', '-o', 'pid=,ppid=,command=').matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm);
  return [...lines].map(([, pid, parent, command]) => ({
    pid: Number(pid),
    parent: Number(parent),
    command,
  }));
}

/** The fields of /proc/PID/stat after the name, which may itself hold spaces and brackets. */
function state(pid) {
  const text = read(`/proc/${pid}/stat`);
  if (text === '') return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { letter: fields[0], parent: fields[1], startedAt: fields[19] };
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function ps(...args) {
  try {
    return execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
