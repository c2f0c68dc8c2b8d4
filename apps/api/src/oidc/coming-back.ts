import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { asksNobody } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { ArrivalsService } from '#tracker/identities/arrivals.service.js';
import { ShutOut } from '#tracker/sessions/shut-out.js';
import { signIn } from '#tracker/sessions/sign-in.js';
import { Clock } from '../access/clock.js';
import { networkOf } from '../access/network-of.js';
import { Problem } from '../http/problem.js';
import { sessionTokenIn } from '../sessions/session-cookie.js';
import { refused, SigningIn } from '../sessions/signing-in.js';
import { arrivalOf } from './arrival-of.js';
import { SignInRefused, type CodeFlow } from './code-flow.js';
import { letIn } from './let-in.js';
import type { OidcSettings } from './oidc-settings.js';
import { isStrongEnough, signInTooWeak } from './strong-enough.js';
import { underWayIn } from './under-way.js';

/** A session that was begun at the provider's, and the path that its browser goes on to. */
interface SentBack {
  readonly token: string;
  readonly back: string;
}

/** People who come back from the provider: let in as bearers of its tokens are, and into a session of the book's. */
@Injectable()
export class ComingBack {
  constructor(
    private readonly signingIn: SigningIn,
    private readonly arrivals: ArrivalsService,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs in whoever the provider says has come back, from where it sends them.
   * @returns the session, and where to go on @throws Problem 401, 403, 429; ProviderAway
   */
  async comeBack(request: FastifyRequest, flow: CodeFlow, settings: OidcSettings): Promise<SentBack> {
    this.signingIn.admitFrom(request);
    const underWay = underWayIn(request.headers.cookie);
    try {
      if (!underWay) throw new SignInRefused('not_begun_here');
      const claims = await flow.end(searchOf(request.url), underWay);
      if (!isStrongEnough(claims, settings)) throw signInTooWeak(claims.sub);
      const { viewer } = await letIn(this.arrivals, this.clock.today(), arrivalOf(claims, settings));
      const act = { viewer, today: this.clock.today(), assertAllowed: asksNobody };
      const brought = sessionTokenIn(request.headers.cookie);
      const { token } = await signIn(this.ledger, act, 'oidc', this.signingIn.asked(request), { brought });
      return { token, back: underWay.back };
    } catch (error) {
      const isOurs = error instanceof Problem && error.status < 500;
      if (!isOurs && !(error instanceof SignInRefused) && !(error instanceof ShutOut)) throw error;
      request.log.info({ reason: reasonOf(error) }, 'sign-in refused');
      const { whom } = isOurs ? error.particulars : {};
      const code = (isOurs && (whom?.code ?? error.particulars.code)) || 'provider_refused';
      await this.signingIn.failed(request, code, whom?.subject ?? networkOf(request.ip), whom);
      throw isOurs && error.status === 403
        ? error
        : refused('The provider has not let you in, or you have to begin again.');
    }
  }
}

/** What a request asks for, `?` included. */
const searchOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

function reasonOf(error: unknown): string {
  if (error instanceof SignInRefused) return error.reason;
  return error instanceof Problem ? (error.particulars.code ?? error.type) : 'shut_out';
}
