import { Frame1763900000000 } from './1763900000000-frame.js';
import { LedgerTables1763900001000 } from './1763900001000-ledger-tables.js';
import { PartiesAndSources1763900002000 } from './1763900002000-parties-and-sources.js';
import { Events1763900003000 } from './1763900003000-events.js';
import { Proposals1763900004000 } from './1763900004000-proposals.js';
import { Pledges1763900005000 } from './1763900005000-pledges.js';
import { PositionsAndNeeds1763900006000 } from './1763900006000-positions-and-needs.js';
import { Guards1763900007000 } from './1763900007000-guards.js';
import { ThePast1763900008000 } from './1763900008000-the-past.js';
import { Timelines1763900009000 } from './1763900009000-timelines.js';
import { Deadlocks1763900010000 } from './1763900010000-deadlocks.js';
import { Scenarios1763900011000 } from './1763900011000-scenarios.js';
import { SpansByStatusAndDay1763900012000 } from './1763900012000-spans-by-status-and-day.js';
import { PeopleAndKeys1763900013000 } from './1763900013000-people-and-keys.js';
import { TheGate1763900013100 } from './1763900013100-the-gate.js';
import { ToldFromWhatIsSeen1763900014000 } from './1763900014000-told-from-what-is-seen.js';
import { WhatBearsOnAMove1763900014100 } from './1763900014100-what-bears-on-a-move.js';
import { TwoLocks1763900015000 } from './1763900015000-two-locks.js';
import { PoliciesAtAPrice1763900015100 } from './1763900015100-policies-at-a-price.js';
import { Rates1763900016000 } from './1763900016000-rates.js';
import { Sessions1763900017000 } from './1763900017000-sessions.js';
import { Identities1763900017500 } from './1763900017500-identities.js';
import { Approvals1763900018000 } from './1763900018000-approvals.js';
import { Redaction1763900018100 } from './1763900018100-redaction.js';
import { AccessRecords1763900019000 } from './1763900019000-access-records.js';
import { LinesOfKeys1763900020000 } from './1763900020000-lines-of-keys.js';
import { IdentitiesShutOut1763900020100 } from './1763900020100-identities-shut-out.js';
import { HowApproversCameIn1763900020200 } from './1763900020200-how-approvers-came-in.js';
import { KeysMadeInSessions1763900020300 } from './1763900020300-keys-made-in-sessions.js';
import { RefusedSessions1763900020600 } from './1763900020600-refused-sessions.js';
import { Purge1763900020900 } from './1763900020900-purge.js';
import { AdmitsAtAPrice1763900021000 } from './1763900021000-admits-at-a-price.js';

/** The diary of the database, oldest first. */
export const migrations = [
  Frame1763900000000,
  LedgerTables1763900001000,
  PartiesAndSources1763900002000,
  Events1763900003000,
  Proposals1763900004000,
  Pledges1763900005000,
  PositionsAndNeeds1763900006000,
  Guards1763900007000,
  ThePast1763900008000,
  Timelines1763900009000,
  Deadlocks1763900010000,
  Scenarios1763900011000,
  SpansByStatusAndDay1763900012000,
  PeopleAndKeys1763900013000,
  TheGate1763900013100,
  ToldFromWhatIsSeen1763900014000,
  WhatBearsOnAMove1763900014100,
  TwoLocks1763900015000,
  PoliciesAtAPrice1763900015100,
  Rates1763900016000,
  Sessions1763900017000,
  Identities1763900017500,
  Approvals1763900018000,
  Redaction1763900018100,
  AccessRecords1763900019000,
  LinesOfKeys1763900020000,
  IdentitiesShutOut1763900020100,
  HowApproversCameIn1763900020200,
  KeysMadeInSessions1763900020300,
  RefusedSessions1763900020600,
  Purge1763900020900,
  AdmitsAtAPrice1763900021000,
];
