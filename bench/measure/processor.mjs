import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second in which Linux counts the processor time of processes. */
const TICKS = 100;

/**
 * Begins to count the processor time of a process, or of the `children` it has; the function it returns says how many
 * seconds they have used since, without the children that have ended meanwhile. NaN where there is no /proc.
 */
export function countProcessor(pid, { children = false } = {}) {
  if (process.platform !== 'linux') return () => NaN;
  const read = () => new Map((children ? childrenOf(pid) : [stat(pid)]).map((one) => [one.pid, one.ticks]));
  const before = read();
  return () => [...read()].reduce((sum, [id, ticks]) => sum + ticks - (before.get(id) ?? 0), 0) / TICKS;
}

const childrenOf = (pid) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(stat)
    .filter((one) => one.parent === pid);

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return { pid, ticks: 0 };
  }
}
