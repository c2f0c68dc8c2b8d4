/** They are let in no more, or not in this way: whoever signs in is told nothing of why. */
export class ShutOut extends Error {
  override readonly name = 'ShutOut';
}
