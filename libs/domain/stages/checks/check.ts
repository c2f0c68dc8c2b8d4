import type { Blocker } from '../../rules/blocker.js';
import type { Dossier } from '../dossier.js';

/** Looks at one thing that must hold before a move, and names every reason why it does not. */
export type Check = (dossier: Dossier) => readonly Blocker[];
