import { day } from '#domain/days/day.js';
import type { Dossier, DossierPledge } from '#domain/stages/dossier.js';
import type { MoveRequest } from '#domain/stages/move-request.js';

/** The day on which the scenes with this cast play. */
export const TODAY = day('2026-01-10');

export const estonianCompany: DossierPledge = {
  id: 'estonian-company',
  party: 'EE',
  polarity: 'offer',
  conditioned: true,
  unconditional: false,
};

export const polishLogistics: DossierPledge = {
  id: 'polish-logistics',
  party: 'PL',
  polarity: 'offer',
  conditioned: false,
  unconditional: true,
};

export const italianRefusal: DossierPledge = {
  id: 'italian-refusal',
  party: 'IT',
  polarity: 'refusal',
  conditioned: false,
  unconditional: false,
};

/** In consultation since September, everybody who offers something supports it: nothing stands against endorsing. */
export function parisFramework(changes: Partial<Dossier> = {}): Dossier {
  return {
    id: '0199c0de-0000-7000-8000-000000000001',
    reference: 'UA-SG-2025-01',
    stage: 'consultation',
    openedOn: day('2025-08-19'),
    latestMove: {
      move: 'circulate',
      from: 'draft',
      to: 'consultation',
      happenedOn: day('2025-09-04'),
      final: null,
    },
    version: 1,
    frozen: false,
    beneficiary: 'UA',
    participants: [
      { party: 'FR', role: 'proponent' },
      { party: 'GB', role: 'proponent' },
      { party: 'UA', role: 'beneficiary' },
      { party: 'US', role: 'guarantor' },
    ],
    clauses: 2,
    pledges: [estonianCompany, polishLogistics, italianRefusal],
    positions: [
      { party: 'EE', stance: 'supports', statedOn: day('2025-08-20') },
      { party: 'PL', stance: 'supports_conditionally', statedOn: day('2025-09-04') },
      { party: 'RU', stance: 'rejects', statedOn: day('2025-08-18') },
    ],
    presentedOn: null,
    circularConditions: [],
    ...changes,
  };
}

/** Opened, with nobody and nothing in it yet. */
export function emptyDraft(changes: Partial<Dossier> = {}): Dossier {
  return parisFramework({
    stage: 'draft',
    latestMove: null,
    beneficiary: null,
    participants: [],
    clauses: 0,
    pledges: [],
    positions: [],
    ...changes,
  });
}

/** Presented to the US on 2025-12-15, and the US has said yes since: nothing stands against accepting. */
export function presentedFramework(changes: Partial<Dossier> = {}): Dossier {
  const presentedOn = day('2025-12-15');
  return parisFramework({
    stage: 'presented_to_us',
    latestMove: {
      move: 'present',
      from: 'endorsed',
      to: 'presented_to_us',
      happenedOn: presentedOn,
      final: null,
    },
    frozen: true,
    positions: [{ party: 'US', stance: 'supports', statedOn: day('2026-01-06') }],
    presentedOn,
    ...changes,
  });
}

/** Rejected by the US on 2026-01-08, for good or not. */
export function rejectedFramework(final: boolean): Dossier {
  return presentedFramework({
    stage: 'rejected',
    latestMove: {
      move: 'reject',
      from: 'presented_to_us',
      to: 'rejected',
      happenedOn: day('2026-01-08'),
      final,
    },
  });
}

/** A move asked for on the day of the scene, with a reason and a source. */
export function asking(move: string, more: Partial<MoveRequest> = {}): MoveRequest {
  return { move, happenedOn: TODAY, reason: 'as agreed in Paris', sourceGiven: true, ...more };
}

/** Whatever a move may need beyond a reason and a source. */
export function needsOf(move: string): Partial<MoveRequest> {
  if (move === 'present') return { presenter: 'FR', occasion: 'the meeting in Berlin' };
  if (move === 'reject') return { final: false };
  if (move === 'supersede') {
    return { supersededBy: { reference: 'UA-SG-2026-01', stage: 'endorsed', same: false } };
  }
  return {};
}
