import { HttpException } from '@nestjs/common';
import { LostRace } from '#domain/rules/lost-race.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import {
  BadValue,
  Conflict,
  DatabaseAway,
  KeyReused,
  NotThere,
  NotYetKnown,
  StaleRevision,
  TooBusy,
} from '#ledger/errors.js';
import { translated } from '#ledger/sqlstate.js';
import { COOL_DOWN } from '../oidc/patient-fetch.js';
import { ProviderAway } from '../oidc/provider-away.js';
import { invalid, Problem } from './problem.js';
import { PROBLEM_TYPES, type ProblemCode } from './problem-types.js';

/** How many seconds to wait before asking again while the database is away. */
export const RETRY_AFTER = { 'retry-after': '2' };

/** And while the identity provider is: as long as it is left alone. */
const PROVIDER_RETRY_AFTER = { 'retry-after': String(COOL_DOWN / 1_000) };

/** Any error that reached the edge, as the problem that the caller is told. Says nothing of what only we should know. */
export function problemOf(error: unknown): Problem {
  return (
    known(error) ?? ofStatus(error) ?? known(translated(error)) ?? new Problem('internal', { cause: error })
  );
}

function known(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof RuleBroken) return refused(error);
  if (error instanceof LostRace) return conflict(error.code, error.message, error.blockers);
  if (error instanceof Conflict) return conflict(error.code, error.message);
  if (error instanceof NotThere) return new Problem('not_found', { detail: error.message });
  if (error instanceof StaleRevision) return new Problem('stale', { detail: error.message });
  if (error instanceof KeyReused) return new Problem('key_reused', { detail: error.message });
  if (error instanceof NotYetKnown) return invalid('query', '/knownAt', 'in_the_future', error.message);
  if (error instanceof BadValue) return new Problem('invalid_request', { detail: error.message });
  if (error instanceof TooBusy) {
    return new Problem('unavailable', { code: 'overloaded', detail: error.message, headers: RETRY_AFTER });
  }
  if (error instanceof ProviderAway) {
    const { message: detail, cause } = error;
    return new Problem('unavailable', {
      code: 'provider_away',
      detail,
      headers: PROVIDER_RETRY_AFTER,
      cause,
    });
  }
  if (error instanceof DatabaseAway) {
    return new Problem('unavailable', { detail: error.message, headers: RETRY_AFTER, cause: error });
  }
  return undefined;
}

const refused = (error: RuleBroken): Problem =>
  new Problem('rule_broken', { detail: error.message, blockers: error.blockers });

const conflict = (code: string, detail: string, blockers?: readonly unknown[]): Problem =>
  new Problem('conflict', { code, detail, blockers });

/** What Nest and Fastify throw themselves: they say which status they mean, and we say it in our words. */
function ofStatus(error: unknown): Problem | undefined {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown })?.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  const code = (Object.keys(PROBLEM_TYPES) as ProblemCode[]).find(
    (type) => PROBLEM_TYPES[type].status === status,
  );
  return new Problem(code ?? 'malformed_request', { cause: error });
}
