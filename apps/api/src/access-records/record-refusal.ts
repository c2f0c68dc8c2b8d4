import type { FastifyRequest } from 'fastify';
import { isKeyText } from '#domain/access/key-text.js';
import { steward, type Viewer } from '#ledger/viewer.js';
import type { Caller } from '../access/caller.js';
import { networkOf } from '../access/network-of.js';
import { loggable } from '../http/loggable.js';
import type { AccessBook } from './access-book.js';

/** In whose name it is recorded that a key was refused which is nobody's. */
const NOBODY = steward('nobody');

/** What every record says of its request: what was asked, never with which parameters. */
export const askedOf = ({ method, routeOptions, id }: FastifyRequest) => ({
  operation: `${method} ${routeOptions.url ?? 'no address'}`,
  requestId: loggable(id),
});

/** The key or the session that somebody came with. */
export const cameBy = ({ key, session }: Caller) => ({
  ...(key !== undefined && { key }),
  ...(session !== undefined && { session }),
});

/**
 * Records that somebody was refused. What is forbidden is always recorded; that somebody calls too often, or with a key
 * that has ended, once in a minute; of keys that are nobody's the first from each network in a minute.
 *
 * @param code of the problem that they are told
 */
export async function recordRefusal(
  book: AccessBook,
  request: FastifyRequest,
  status: number,
  code: string,
): Promise<void> {
  const { caller } = request;
  const refused = { what: 'refused', ...askedOf(request) } as const;
  if (caller) {
    const { viewer } = caller;
    if (status === 403 || (await book.isFirst(`${code} ${viewer.organisation} ${viewer.principal}`)))
      await book.record(viewer, { ...refused, code, ...cameBy(caller) });
    return;
  }
  const text = /^Bearer +([!-~]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (status !== 401 || text === undefined) return;
  const known = isKeyText(text) ? await book.refusedKey(text) : undefined;
  if (known) {
    if (await book.isFirst(`${known.code} ${known.key}`))
      await book.record(holderOf(known), { ...refused, code: known.code, key: known.key });
    return;
  }
  const network = networkOf(request.ip);
  if ((await book.isFirst(`key_unknown ${network}`)) && (await book.hasRoom()))
    await book.record(NOBODY, { ...refused, code: 'key_unknown', network });
}

const holderOf = ({ acts_as, organisation }: { acts_as: string; organisation: string }): Viewer => ({
  kind: 'member',
  principal: acts_as,
  person: acts_as,
  organisation,
});
