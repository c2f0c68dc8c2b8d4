import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PasswordsService } from '#tracker/passwords/passwords.service.js';
import type { Begun } from '#tracker/sessions/sign-in.js';
import { CallLimits } from '../access/call-limits.js';
import { Clock } from '../access/clock.js';
import { networkOf } from '../access/network-of.js';
import type { RefusedAs } from '../access/refused-as.js';
import { AccessBook } from '../access-records/access-book.js';
import { askedOf, NOBODY } from '../access-records/record-refusal.js';
import { Problem } from '../http/problem.js';
import { PasswordDoor } from './password-door.js';
import { sessionTokenIn } from './session-cookie.js';
import type { SetPassword, SignIn } from './sign-in.body.js';
import { SignInLimits } from './sign-in-limits.js';

/** How people come in at the screens: counted before anything is looked at, and recorded whether it succeeds or not. */
@Injectable()
export class SigningIn {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly limits: SignInLimits,
    private readonly calls: CallLimits,
    private readonly book: AccessBook,
    private readonly clock: Clock,
    private readonly door: PasswordDoor,
  ) {}

  /** @throws Problem 401 in the same words for whatever is wrong, 403, 429 */
  async withPassword(request: FastifyRequest, given: SignIn): Promise<Begun> {
    this.admit(request);
    await this.limits.count(given.email, request.ip);
    const brought = sessionTokenIn(request.headers.cookie);
    const asked = this.asked(request);
    const { begun, wanted } = await this.passwords.signIn(this.clock.today(), asked, given, brought);
    if (begun) return begun;
    const whom = hash('sha256', given.email.toLowerCase(), 'hex');
    await this.failed(request, 'password_refused', whom, { viewer: wanted });
    throw refused('Address and password do not belong together, or do not let you in.');
  }

  /** Sets the password of whoever was told an enrolment. @throws Problem 401, 403, 429; RuleBroken */
  async setPassword(request: FastifyRequest, given: SetPassword): Promise<void> {
    this.admit(request);
    if (await this.passwords.set(this.clock.today(), given)) return;
    await this.failed(request, 'enrolment_refused', networkOf(request.ip));
    throw refused('The enrolment is not good, or not any more: ask for another.');
  }

  /** Counts that somebody in a session says their password: whoever found the session would guess it. @throws Problem 403, 429 */
  async countTry({ ip }: FastifyRequest, person: string): Promise<void> {
    this.door.assertOpen();
    await this.limits.count(person, ip);
  }

  /** Looks at what comes from where it comes from, unless too many have failed from there. @throws Problem 429 */
  admitFrom({ ip }: FastifyRequest): void {
    this.calls.admitSignIn(ip);
  }

  /** What every record of a sign-in says: where it came from, too. */
  asked(request: FastifyRequest) {
    return { ...askedOf(request), network: networkOf(request.ip) };
  }

  /** Pages of other sites sign nobody in. @throws Problem 403, 429 */
  private admit(request: FastifyRequest): void {
    this.admitFrom(request);
    this.door.assertOpen();
    const { headers } = request;
    const site = headers['sec-fetch-site'];
    if (site === undefined || site === 'same-origin' || site === 'none') return;
    const detail = 'This is for pages of this host alone.';
    throw new Problem('forbidden', { code: 'another_site', detail });
  }

  /** Counts and records that it failed: the first for each in a minute is an entry, and a flood of others is not. */
  async failed(request: FastifyRequest, code: string, of: string, whom: RefusedAs = {}): Promise<void> {
    request.recordedThere = true;
    const { viewer: { organisation, person } = NOBODY, subject } = whom;
    await this.book.recordFirst(
      { ...NOBODY, organisation },
      {
        ...{ what: 'sign_in_failed', ...this.asked(request), code },
        ...(person !== undefined && { person }),
        ...(subject !== undefined && { subject }),
      },
      { of, byAnybody: true },
    );
    await this.calls.countFailedSignIn(request.ip);
  }
}

export const refused = (detail: string): Problem =>
  new Problem('unauthorized', { code: 'not_let_in', detail, headers: { 'www-authenticate': 'Bearer' } });
