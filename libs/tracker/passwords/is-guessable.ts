import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** Below this, some hundred million guesses would do (zxcvbn's scores go from 0 to 4). */
const SAFE = 3;

/**
 * Whether a password would be guessed: it is one of fifty thousand common ones, or made of such, of rows of keys, dates and
 * repetitions, or of what is known of its owner.
 *
 * @param known words that belong to them: their name, their address, what the book is called
 */
export const isGuessable = (password: string, known: readonly string[]): boolean =>
  estimator.check(password, [...known]).score < SAFE;
