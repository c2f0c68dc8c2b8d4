import type { FastifyRequest } from 'fastify';
import { steward } from '#ledger/viewer.js';
import { bearer } from '../access/bearer.js';
import type { Caller } from '../access/caller.js';
import { networkOf } from '../access/network-of.js';
import { loggable } from '../http/loggable.js';
import { looksLikeToken } from '../oidc/access-token.js';
import { showsSession } from '../sessions/session-cookie.js';
import type { AccessBook } from './access-book.js';

/** In whose name it is recorded that somebody was refused who is nobody here. */
export const NOBODY = steward('nobody');

/** Seconds of the span in which the first from a network who shows nothing at all is an entry. */
const HOUR = 3_600;

/** The statuses of those who are not let in, or not to what they ask for. */
export const REFUSALS: readonly number[] = [401, 403, 429];

/** Records that somebody is refused, or says in the log that this failed. @param code of the problem they are told */
export type RecordRefused = (request: FastifyRequest, status: number, code: string) => Promise<void>;

/** What every record says of its request: what was asked, never with which parameters. */
export const askedOf = ({ method, routeOptions, id }: FastifyRequest) => ({
  operation: `${method} ${routeOptions.url ?? 'no address'}`,
  requestId: loggable(id),
});

/** The key or the session that somebody came with. */
export const cameBy = ({ key, session }: Pick<Caller, 'key' | 'session'>) => ({
  ...(key !== undefined && { key }),
  ...(session !== undefined && { session }),
});

/** Who is refused stays so whether that can be recorded or not: nothing is let through. */
export const recordingRefusals =
  (book: AccessBook): RecordRefused =>
  (request, status, code) =>
    recordRefusal(book, request, status, code).catch((error: unknown) =>
      request.log.warn({ err: error }, 'a refusal is not recorded'),
    );

/**
 * Records that somebody was refused. What a caller may not do is always recorded: how often they can be refused is
 * bounded by how often they may call. Of all else the first of its kind, and how many others there were:
 * of callers who call too often, and of what has ended, once a minute for each; of those whom nobody knows once a minute
 * for each network, or for each whom a provider vouches for; and of those who show nothing once an hour for each network.
 *
 * @param told the code of the problem that they are told @throws DatabaseAway
 */
async function recordRefusal(
  book: AccessBook,
  request: FastifyRequest,
  status: number,
  told: string,
): Promise<void> {
  const { caller, refusedAs, recordedThere } = request;
  if (recordedThere) return;
  const refused = { what: 'refused', ...askedOf(request) } as const;
  if (caller) {
    const { viewer } = caller;
    const known = { ...refused, code: told, ...cameBy(caller) };
    if (status === 403) return book.record(viewer, known);
    return book.recordFirst(viewer, known, { of: `${viewer.organisation} ${viewer.principal}` });
  }
  const { viewer, subject, code = status === 401 ? shownBy(request) : told, ...by } = refusedAs ?? {};
  if (viewer) {
    const of = by.key ?? by.session ?? viewer.principal;
    return book.recordFirst(viewer, { ...refused, ...cameBy(by), code }, { of });
  }
  const network = networkOf(request.ip);
  await book.recordFirst(
    NOBODY,
    { ...refused, code, network, ...(subject !== undefined && { subject }) },
    { of: subject ?? network, ...(code === 'key_missing' && { seconds: HOUR }), byAnybody: true },
  );
}

/** What somebody showed who is not let in, and whom the book does not know by it. */
function shownBy({ headers: { authorization, cookie } }: FastifyRequest): string {
  if (authorization === undefined) return showsSession(cookie) ? 'session_unknown' : 'key_missing';
  return looksLikeToken(bearer(authorization) ?? '') ? 'token_refused' : 'key_unknown';
}
