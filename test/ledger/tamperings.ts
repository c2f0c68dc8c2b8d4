/** A way to tamper with a book as the owner of its tables, and what verification must then name. CHAIN is the proposal's. */
export interface Tampering {
  readonly how: string;
  readonly done: readonly string[];
  readonly where: string;
  readonly problem: string;
}

const at = (position: number) => `WHERE chain = 'CHAIN' AND position = ${position}`;
const placed = (position: number) => `^chain CHAIN, position ${position}$`;

/** Every column that the hash covers, and another value for it. */
const EDITS: Record<string, string> = {
  id: 'gen_random_uuid()',
  subject_type: `'party'`,
  subject_id: 'gen_random_uuid()',
  action: `'pledge.praised'`,
  happened_on: `'2020-01-01'`,
  recorded_at: `recorded_at + interval '1 microsecond'`,
  recorded_by: `'somebody else'`,
  source_id: 'gen_random_uuid()',
  change: `jsonb_set(change, '{condition,0,text}', '"never"')`,
  marking: `'TLP:CLEAR'`,
  organisation_id: 'gen_random_uuid()',
  audience: 'ARRAY[gen_random_uuid()]',
  hash: `repeat('0', 64)`,
};

const edited: Tampering[] = Object.entries(EDITS).map(([column, value]) => ({
  how: `the ${column} of an entry is edited`,
  done: [`UPDATE entry SET ${column} = ${value} ${at(3)}`],
  where: placed(3),
  problem: 'Its content is not what its hash was made of.',
}));

const rearranged: Tampering[] = [
  {
    how: 'an entry in the middle is deleted',
    done: [`DELETE FROM entry ${at(6)}`],
    where: placed(7),
    problem: 'Entry 6 of the chain is missing.',
  },
  {
    how: 'an entry is deleted and those after it move up',
    done: [
      `DELETE FROM entry ${at(6)}`,
      // By way of places that none has: in what order PostgreSQL moves them is its own affair.
      `UPDATE entry SET position = position + 1000 WHERE chain = 'CHAIN' AND position > 6`,
      `UPDATE entry SET position = position - 1001 WHERE chain = 'CHAIN' AND position > 1000`,
    ],
    where: placed(6),
    problem: 'It does not name the entry before it.',
  },
  {
    how: 'two entries are swapped',
    done: [
      `UPDATE entry SET position = 1000 ${at(8)}`,
      `UPDATE entry SET position = 8 ${at(9)}`,
      `UPDATE entry SET position = 9 ${at(1000)}`,
    ],
    where: placed(8),
    problem: 'It does not name the entry before it.',
  },
  {
    how: 'the last entries of a chain are deleted',
    done: [`DELETE FROM entry WHERE chain = 'CHAIN' AND position > 9`],
    where: '^\\w+ [0-9a-f-]{36}$',
    problem: 'No entry records this row.|The row differs from what its entries record.',
  },
  {
    how: 'a whole chain is deleted',
    done: [`DELETE FROM entry WHERE chain = 'CHAIN'`],
    where: '^source ',
    problem: 'No entry records this row.',
  },
];

const ANOTHER = `jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))`;

const rows: Tampering[] = [
  {
    how: 'a row is edited',
    done: [`UPDATE claim SET statement = 'All of them'`],
    where: '^claim ',
    problem: 'The row differs from what its entries record.',
  },
  {
    how: 'a row is given a later revision',
    done: ['UPDATE claim SET revision = revision + 1'],
    where: '^claim ',
    problem: 'The row differs from what its entries record.',
  },
  {
    how: 'a row is deleted',
    done: ['DELETE FROM claim'],
    where: '^claim ',
    problem: 'Entries record this row, and the table does not have it.',
  },
  {
    how: 'a row is inserted without an entry',
    done: [`INSERT INTO claim SELECT (${ANOTHER}).* FROM claim c`],
    where: '^claim ',
    problem: 'No entry records this row.',
  },
];

export const TAMPERINGS: readonly Tampering[] = [...edited, ...rearranged, ...rows];
