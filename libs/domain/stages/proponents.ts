import type { Dossier } from './dossier.js';

/** The parties in whose name the proposal is made. */
export function proponents(dossier: Dossier): readonly string[] {
  return dossier.participants.filter(({ role }) => role === 'proponent').map(({ party }) => party);
}
