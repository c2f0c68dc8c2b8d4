import fc from 'fast-check';
import { COMMITMENT_STEPS } from '#domain/vocabulary/commitments.js';
import { MOVE_NAMES } from '#domain/stages/moves.js';
import { ALL_STANCES } from '#domain/vocabulary/stances.js';

/** When somebody acts: so many days after the act before, about something that was so many days ago. */
const when = {
  pause: fc.integer({ min: 0, max: 5 }),
  ago: fc.constantFrom(0, 0, 0, 1, 4, 30) as fc.Arbitrary<number>,
};

/** Which of what there is, as far as there is any: taken modulo how many there are. */
const which = fc.nat({ max: 11 });
const party: fc.Arbitrary<string> = fc.constantFrom(
  'EE',
  'EE',
  'FR',
  'GB',
  'IT',
  'PL',
  'RU',
  'US',
  'US',
  'EU',
  'ZZ',
);
const text: fc.Arbitrary<string> = fc.constantFrom(
  'as it was said',
  'ütlus “nii”',
  'line\nbreak',
  '=1+1',
  '\u{1F91D} ok',
);

/** What pledges wait for; `{pledge}` is the id of one of them. */
const expression: fc.Arbitrary<string> = fc.constantFrom(
  'ceasefire_in_force + 1 day',
  'ceasefire_in_force and US supports',
  'not armed_attack',
  'reached consultation or reached accepted',
  'EE supports clause monitoring',
  'on or after 2025-09-20',
  'pledge {pledge} in force',
  'pledge {pledge} in force or armed_attack',
  'at least 1 of EU with troops',
  'quantity of troops on land >= 100 personnel',
  'pledge {pledge} in force and ratified(EE)',
  'ratified',
  'no such thing',
);

const source: fc.Arbitrary<string> = fc.constantFrom('none', 'inline', 'known');
const pledge = {
  offered: fc.constantFrom('company', 'funding', 'embargo', 'refusal', 'navy'),
  condition: fc.option(which, { nil: null }),
  ends: fc.option(which, { nil: null }),
  expiresIn: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null, freq: 2 }),
  commitment: fc.constantFrom(null, 'announced', 'committed'),
  brings: fc.constantFrom(null, null, 'event', 'stance'),
};

const kinds = {
  open: fc.record({ which, ...when }),
  correctProposal: fc.record({
    at: which,
    what: fc.constantFrom('title', 'clauses', 'participants'),
    text,
    ...when,
  }),
  condition: fc.record({
    at: which,
    label: fc.constantFrom('the day after', 'a mandate', 'backing', 'who goes first'),
    text: expression,
    which,
    ...when,
  }),
  correctCondition: fc.record({ which, text: expression, ...when }),
  pledge: fc.record({ at: which, party, source, text, ...pledge, ...when }),
  correctPledge: fc.record({
    which,
    what: fc.constantFrom('wording', 'pledgedOn', 'expiresOn', 'activatedBy', 'kind', 'bringsAbout'),
    text,
    stale: fc.boolean(),
    ...when,
  }),
  step: fc.record({ which, step: fc.constantFrom(...COMMITMENT_STEPS), source, ...when }),
  position: fc.record({
    at: which,
    party,
    stance: fc.constantFrom(...ALL_STANCES, 'supports', 'supports'),
    about: fc.constantFrom('proposal', 'proposal', 'clause', 'pledge'),
    source,
    text,
    ...when,
  }),
  claim: fc.record({ at: which, parties: fc.nat({ max: 40 }), text, source, ...when }),
  requirement: fc.record({ at: which, least: fc.nat({ max: 30_000 }), source, ...when }),
  acknowledge: fc.record({ which, source, text, ...when }),
  retract: fc.record({
    what: fc.constantFrom('position', 'claim', 'requirement', 'event', 'acknowledgement'),
    which,
    text,
    ...when,
  }),
  move: fc.record({
    at: which,
    move: fc.oneof(
      { weight: 3, arbitrary: fc.nat({ max: 4 }) },
      { weight: 1, arbitrary: fc.constantFrom(...MOVE_NAMES) },
    ),
    override: fc.boolean(),
    final: fc.boolean(),
    ...when,
  }),
  event: fc.record({
    type: fc.constantFrom('ceasefire_in_force', 'armed_attack', 'unheard_of'),
    denied: fc.boolean(),
    source,
    ...when,
  }),
  source: fc.record({ text, ...when }),
  correctSource: fc.record({ which, text, ...when }),
  party: fc.record({ code: fc.constantFrom('COTW', 'EU', 'NATO'), ...when }),
  retireParty: fc.record({ code: fc.constantFrom('NATO', 'EU'), ...when }),
  membership: fc.record({
    bloc: fc.constantFrom('COTW', 'EU', 'EE'),
    member: party,
    days: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
    ...when,
  }),
  endMembership: fc.record({ which, open: fc.boolean(), ...when }),
  scenario: fc.record({ what: fc.constantFrom('event', 'pledge', 'move'), which, text, ...when }),
  deleteScenario: fc.record({ which, ...when }),
};

type Given = { [K in keyof typeof kinds]: (typeof kinds)[K] extends fc.Arbitrary<infer T> ? T : never };

/** One thing that somebody does, or tries to do: its kind, and what is asked for. */
export type HistoryAct = { [K in keyof Given]: { kind: K } & Given[K] }[keyof Given];

const OFTEN: Partial<Record<keyof Given, number>> = {
  move: 7,
  pledge: 5,
  position: 5,
  step: 3,
  correctPledge: 2,
  retract: 2,
  acknowledge: 2,
  correctCondition: 2,
};

const act = fc.oneof(
  ...(Object.keys(kinds) as (keyof Given)[]).map((kind) => ({
    weight: OFTEN[kind] ?? 1,
    arbitrary: (kinds[kind] as fc.Arbitrary<object>).map((given) => ({ kind, ...given }) as HistoryAct),
  })),
) as fc.Arbitrary<HistoryAct>;

/** What people do to a book in the course of some months, allowed or not. */
export const histories = (length: number): fc.Arbitrary<HistoryAct[]> =>
  fc.array(act, { minLength: length, maxLength: length, size: 'max' });

const now = { pause: 0, ago: 0 };
const plain = { source: 'none', text: 'as it was said', party: 'EE', ...now };

/** What every history begins with, so that there is something to correct, to take back and to move. */
export const OPENING: readonly HistoryAct[] = [
  { kind: 'party', code: 'EU', ...now },
  { kind: 'membership', bloc: 'EU', member: 'EE', days: null, ...now },
  { kind: 'source', text: 'The record', ...now },
  ...[0, 1].flatMap((at): HistoryAct[] => [
    { kind: 'open', which: at, ...now },
    { kind: 'condition', at, label: 'the day after', text: 'ceasefire_in_force', which: 0, ...now },
    {
      kind: 'pledge',
      at,
      offered: 'company',
      condition: at,
      ends: null,
      expiresIn: null,
      commitment: null,
      brings: null,
      ...plain,
    },
    { kind: 'position', at, stance: 'supports', about: 'proposal', ...plain },
  ]),
  // The second proposal is talked about with a pledge that waits for itself: of three conditions and two pledges the last.
  { kind: 'condition', at: 1, label: 'who goes first', text: 'pledge {pledge} in force', which: 1, ...now },
  { kind: 'correctPledge', which: 5, what: 'activatedBy', text: '', stale: false, ...now },
  { kind: 'move', at: 1, move: 'circulate', override: false, final: false, ...now },
  { kind: 'event', type: 'ceasefire_in_force', denied: true, source: 'known', ...now },
];
