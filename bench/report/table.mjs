const figure = (number, digits = 2) =>
  Number.isNaN(number) || number === undefined ? '–' : number.toFixed(digits);
const range = ({ median, min, max }, digits) =>
  `${figure(median, digits)} (${figure(min, digits)} to ${figure(max, digits)})`;

/** A table in Markdown. @param rows of cells, the first the heads */
export function table([heads, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const WORKLOADS = {
  proposal: 'one proposal with pledges and positions',
  page: 'filtered page of 50 pledges',
  log: 'log a pledge',
  move: 'make a move',
};

/**
 * One row for each workload, number of connections and peer: requests a second, their ratio to the bare server's, the same
 * ratio as the processor time of server and database gives it (bare's by the peer's, for one answer), and latencies.
 */
export const throughputTable = (lines) =>
  table([
    [
      'workload',
      'connections',
      'peer',
      'a second',
      'of bare',
      'of bare by work',
      'p50 ms',
      'p99 ms',
      'p99 of bare',
      'server µs',
      'database µs',
      'our MB',
    ],
    ...lines.flatMap(({ workload, connections, megabytes, peers }) =>
      Object.entries(peers).map(([name, { perSecond, toBare, p50, p99, p99ToBare, ...processor }]) => [
        WORKLOADS[workload],
        connections,
        name,
        figure(perSecond.median, 0),
        range(toBare),
        figure(processor.workToBare.median),
        figure(p50.median, 1),
        figure(p99.median, 1),
        figure(p99ToBare.median),
        figure(processor.serverMicroseconds.median, 0),
        figure(processor.databaseMicroseconds.median, 0),
        name === 'ours' ? figure(megabytes, 0) : '',
      ]),
    ),
  ]);

/** Pages: what depth and size cost. */
export const pagingTable = (lines) =>
  table([
    ['list', 'page 10, ms', 'page 1000, ms', '1000 of 10', '10,000 pledges, ms', 'this book of that'],
    ...lines.map(({ list, tenth, thousandth, tenthOfSmall, deepToShallow, largeToSmall }) => [
      `\`${list}\``,
      figure(tenth.median),
      figure(thousandth.median),
      range(deepToShallow),
      figure(tenthOfSmall.median),
      range(largeToSmall),
    ]),
  ]);

export const statusSentence = ({ report, rows, ratio, bytes }) =>
  `The status report over the whole book (${(bytes / 1e6).toFixed(1)} MB) takes ${range(report, 0)} ms; ` +
  `reading its rows takes ${range(rows, 0)} ms: ${range(ratio)} times as long.`;

/** Lists of one status beside the same list of all. */
export const byStatusTable = (lines) =>
  table([
    ['status', 'as of', 'of that status, ms', 'of all, ms', 'of that of all'],
    ...lines.map(({ status, when, filtered, all, ratio }) => [
      `\`${status}\``,
      when,
      figure(filtered.median),
      figure(all.median),
      range(ratio),
    ]),
  ]);

/** What a member reads, with row-level security on and off. */
export const rowLevelSecurityTable = (lines) =>
  table([
    ['read by a member', 'row-level security on, ms', 'off, ms', 'on of off'],
    ...lines.map(({ read, on, off, ratio }) => [
      WORKLOADS[read],
      figure(on.median),
      figure(off.median),
      range(ratio),
    ]),
  ]);

export const waitingSentence = ({ few, many, ratio }, pledges) =>
  `Recording an event that 50 pledges wait for takes ${range(many, 1)} ms among ${pledges} pledges and ` +
  `${range(few, 1)} ms among 1,000: ${range(ratio)} times as long.`;

export const startSentence = (start) => `Ready ${range(start, 0)} ms after its start.`;

export const whatIfSentences = ({ asItIs, withTrees, inMemory }) =>
  [
    whatIfSentence('the conditions of the book', asItIs),
    whatIfSentence('conditions of 1 to 12 nodes', withTrees),
    ...inMemory.map(
      ({ size, milliseconds, ofFirst }) =>
        `Asked of ${size} pledges in memory: ${range(milliseconds, 0)} ms, ${range(ofFirst)} times as long for each as of the first.`,
    ),
  ].join('\n');

const whatIfSentence = (of, { pledges, starts, pending, read, asked, ratio }) =>
  `A what-if over ${pledges} pledges with ${of} (${starts} start, ${pending} stay pending) takes ${range(asked, 0)} ms ` +
  `with reading the book; reading its rows takes ${range(read, 0)} ms: ${range(ratio)} times as long.`;
