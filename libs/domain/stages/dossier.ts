import type { Day } from '../days/day.js';
import type { ParticipantRole } from '../vocabulary/roles.js';
import type { Polarity } from '../vocabulary/polarities.js';
import type { Stance } from '../vocabulary/stances.js';
import type { MoveName } from './moves.js';
import type { Stage } from './stage.js';

/** All that the rules on moves look at: one proposal as it stood on the day asked about. */
export interface Dossier {
  id: string;
  reference: string;
  stage: Stage;
  openedOn: Day;
  latestMove: LatestMove | null;
  /** Number of the version being worked on, from 1. */
  version: number;
  /** Whether that version was presented, and so may no longer change. */
  frozen: boolean;
  /** Whose security it is about; null while the draft does not say. */
  beneficiary: string | null;
  participants: readonly { party: string; role: ParticipantRole }[];
  /** How many clauses the version has. */
  clauses: number;
  /** The standing pledges, that is, those not withdrawn. */
  pledges: readonly DossierPledge[];
  /** Each party's latest position on the proposal as a whole; a party with none is absent. */
  positions: readonly DossierPosition[];
  /** Day of the latest presentation of the version, if it was presented. */
  presentedOn: Day | null;
  /** Pledges that wait for each other, as the path that leads back to its start. */
  circularConditions: readonly { path: string; acknowledged: boolean }[];
}

export interface LatestMove {
  move: MoveName;
  from: Stage;
  to: Stage;
  happenedOn: Day;
  /** Whether a rejection was final, as the decision said: also true for a withdrawal that followed a final one. */
  final: boolean | null;
}

export interface DossierPledge {
  id: string;
  party: string;
  polarity: Polarity;
  /** Whether a condition that activates it was recorded. */
  conditioned: boolean;
  unconditional: boolean;
}

export interface DossierPosition {
  party: string;
  stance: Stance;
  statedOn: Day;
}
