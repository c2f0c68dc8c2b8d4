import { Problem } from '../http/problem.js';

/** Whether people come in with passwords: where more than one factor is asked of everybody, the operator closes that door. */
export class PasswordDoor {
  constructor(private readonly isOpen: boolean) {}

  /** @throws Problem 403 `passwords_off` */
  assertOpen(): void {
    if (this.isOpen) return;
    const detail = 'Nobody has a password here: people sign in at the identity provider.';
    throw new Problem('forbidden', { code: 'passwords_off', detail });
  }
}
