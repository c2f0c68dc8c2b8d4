import type { Book } from '../conditions/book/book.js';
import type { Names } from '../conditions/language/names.js';
import type { Day } from '../days/day.js';
import { pledgingParties } from '../stages/pledging-parties.js';
import type { Stage } from '../stages/stage.js';
import { blocsOn, blocSupport, type BlocSupport } from './bloc-support.js';
import { heard, latestBy, type About } from './heard.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { partyStance, type PartyStance } from './party-stance.js';
import { proposalOn } from './proposal-on.js';
import { requiredParties } from './required.js';
import { tallyStances, type StanceTally } from './stance-tally.js';
import { standingPledges } from './standing-pledges.js';
import { supportMovesAhead } from './support-move.js';
import { supportSentence } from './support-sentence.js';
import { vetoParties, type VetoParty } from './vetoes.js';

/** Whose support is asked for, of what, and on which day. */
export interface SupportQuestion {
  /** Reference of the proposal. */
  readonly proposal: string;
  readonly on: Day;
  /** A clause or a pledge of it; the proposal as a whole unless given. */
  readonly about?: About;
  /** Codes of the parties that take part in it, in whatever role. */
  readonly participants?: readonly string[];
  /** Codes of the blocs to tell apart; all that have members on the day unless given. */
  readonly blocs?: readonly string[];
  /** Codes of parties whose rejection stops the next move although the table of moves does not say so. */
  readonly vetoes?: readonly string[];
}

/** Parties that are asked together. */
export interface GroupSupport {
  /** Their codes. */
  readonly parties: readonly string[];
  readonly tally: StanceTally;
}

/** Who supports a proposal on a day, and whether that is enough for what comes next. */
export interface Support {
  readonly proposal: string;
  readonly on: Day;
  readonly about: About;
  readonly stage: Stage;
  /** Number of the version on the table. */
  readonly version: number;
  /** Everybody who takes part, offers something, can stop it, or has said something; by code. */
  readonly parties: readonly PartyStance[];
  readonly tally: StanceTally;
  readonly participants: GroupSupport;
  /** Those that offer something. */
  readonly pledging: GroupSupport;
  readonly blocs: readonly BlocSupport[];
  /** Null where no move that asks for support lies ahead, and for what is said of a clause or a pledge alone. */
  readonly outcome: Outcome | null;
  /** Those whose rejection alone stops the next such move or one after it; none where there is no outcome. */
  readonly vetoes: readonly VetoParty[];
  readonly sentence: string;
}

/** Undefined where the book does not have the proposal, or it was not opened yet. */
export function support(question: SupportQuestion, book: Book, names: Names = {}): Support | undefined {
  const { proposal, on, about = null, participants = [], vetoes: given = [] } = question;
  const found = book.proposals.get(proposal);
  const stands = found && proposalOn(found, on);
  if (!stands) return undefined;
  const said = heard(proposal, about, book);
  const stanceOf = (party: string) => partyStance(party, latestBy(on, said.get(party)), stands.version);

  const speakers = [...said.keys()].map(stanceOf).filter(({ stance }) => stance !== null);
  const pledges = standingPledges(proposal, on, book);
  const positions = speakers.map(({ party, stance, statedOn }) => ({
    party,
    stance: stance!,
    statedOn: statedOn!,
  }));
  const facts = { pledges, positions, presentedOn: stands.presentedOn };
  const moves = about === null ? supportMovesAhead(stands.stage) : [];
  const vetoes = vetoParties(moves, given, facts, stanceOf, names);
  const [move] = moves;
  const outcome = move
    ? outcomeOf(
        move,
        {
          required: requiredParties(move, facts, stanceOf),
          vetoes: vetoes.filter(({ stops }) => stops === move),
        },
        names,
      )
    : null;

  const group = (codes: readonly string[]): GroupSupport => {
    const parties = [...new Set(codes)].sort();
    return { parties, tally: tallyStances(parties.map(stanceOf)) };
  };
  const pledging = group(pledgingParties({ pledges }));
  const codes = [...participants, ...pledging.parties, ...vetoes.map(({ party }) => party)];
  const parties = [...new Set([...codes, ...speakers.map(({ party }) => party)])].sort().map(stanceOf);
  const tally = tallyStances(parties);
  return {
    proposal,
    on,
    about,
    stage: stands.stage,
    version: stands.version,
    parties,
    tally,
    participants: group(participants),
    pledging,
    blocs: [...new Set(question.blocs ?? blocsOn(on, book))]
      .sort()
      .map((bloc) => blocSupport(bloc, on, book, stanceOf)),
    outcome,
    vetoes,
    sentence: supportSentence(tally, outcome, names),
  };
}
