import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Draws a status report as a board, a column for each stage:
 * `npm run -s cli -- export status --format json | node scripts/draw-status.mjs docs/status.svg`
 */
const STAGES = [
  ['draft', 'Draft'],
  ['consultation', 'Consultation'],
  ['endorsed', 'Endorsed'],
  ['presented_to_us', 'Presented to the US'],
  ['accepted', 'Accepted'],
  ['rejected', 'Rejected, superseded'],
];
const [COLUMN, CARD, GAP, TOP] = [236, 148, 12, 92];
const PAPER = '#fbfaf7';
const INK = '#1d2733';
const QUIET = '#66717e';
const COLOURS = {
  in_force: '#2e7d5b',
  pending: '#c9a227',
  suspended: '#8e6c8a',
  refused: '#b3443a',
  lapsed: '#a9b0b7',
  withdrawn: '#a9b0b7',
  ended: '#a9b0b7',
};

const report = JSON.parse(readFileSync(0, 'utf8'));
const columnOf = ({ stage }) => (['superseded', 'withdrawn'].includes(stage) ? 'rejected' : stage);
const columns = STAGES.map(([stage]) => report.proposals.filter((proposal) => columnOf(proposal) === stage));
const width = GAP + STAGES.length * (COLUMN + GAP);
const height = TOP + Math.max(...columns.map((column) => column.length)) * (CARD + GAP) + 40;

const escaped = (text) =>
  text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]);
const words = (x, y, text, { size = 12, colour = INK, weight = 400 } = {}) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" font-weight="${weight}">${escaped(text)}</text>`;

/** A text in lines of so many characters, three at most. */
function lines(text, most) {
  const made = [''];
  for (const word of text.split(' ')) {
    if (`${made.at(-1)} ${word}`.length > most && made.at(-1)) made.push(word);
    else made[made.length - 1] = `${made.at(-1)} ${word}`.trim();
  }
  return made.length > 3 ? [...made.slice(0, 2), `${made[2]} …`] : made;
}

/** One bar, as long as the card, of the pledges by status. */
function bar(x, y, { byStatus, offers, refusals }) {
  const all = offers + refusals;
  let from = x;
  return Object.entries(byStatus).map(([status, count]) => {
    const length = all === 0 ? 0 : (count / all) * (COLUMN - 24);
    from += length;
    return `<rect x="${from - length}" y="${y}" width="${length}" height="7" fill="${COLOURS[status]}"/>`;
  });
}

function card(proposal, x, y) {
  const { reference, title, since, pledges, openBlockers, nextMove } = proposal;
  const left = x + 12;
  const next = nextMove.what
    ? `Next: ${nextMove.parties.slice(0, 4).join(', ')} to ${nextMove.what}`
    : `Since ${since}`;
  return [
    `<rect x="${x}" y="${y}" width="${COLUMN}" height="${CARD}" rx="8" fill="#fff" stroke="#dfe3e6"/>`,
    words(left, y + 22, reference, { weight: 600 }),
    ...lines(title, 32).map((line, i) => words(left, y + 40 + i * 15, line)),
    ...bar(left, y + 92, pledges),
    words(left, y + 115, `${pledges.offers} pledges, ${pledges.refusals} refusals`, {
      size: 11,
      colour: QUIET,
    }),
    words(left, y + 133, lines(next, 40)[0], { size: 11, colour: openBlockers.length ? '#b3443a' : QUIET }),
  ];
}

const key = ['in_force', 'pending', 'refused', 'lapsed'].map(
  (status, i) =>
    `<rect x="${GAP + i * 96}" y="${height - 24}" width="10" height="10" fill="${COLOURS[status]}"/>` +
    words(GAP + 16 + i * 96, height - 15, status.replace('_', ' '), { size: 11, colour: QUIET }),
);
const svg = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Helvetica, Arial, sans-serif" role="img">`,
  `<title>Proposals by stage as of ${report.asOf}</title>`,
  `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
  words(GAP, 34, 'Where every proposal stands', { size: 19, weight: 600 }),
  words(GAP, 54, `as of ${report.asOf}, as known at ${report.knownAt.slice(0, 16)} UTC`, { colour: QUIET }),
  ...STAGES.flatMap(([, name], i) => {
    const x = GAP + i * (COLUMN + GAP);
    return [
      words(x, TOP - 12, `${name} (${columns[i].length})`, { size: 13, weight: 600 }),
      ...columns[i].flatMap((proposal, j) => card(proposal, x, TOP + j * (CARD + GAP))),
    ];
  }),
  ...key,
  '</svg>',
];
writeFileSync(process.argv[2], `${svg.join('\n')}\n`);
