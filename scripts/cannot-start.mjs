/** Something the person at the keyboard can put right. Its message is printed alone, without a stack. */
export class CannotStart extends Error {
  name = 'CannotStart';
}
