import type { FastifyRequest } from 'fastify';

/**
 * What a write of a request asks last of all: whether whoever asked for it has been shut out meanwhile (see `patrol.ts`).
 * From then on it is committed, and its answer is sent whatever becomes of them.
 */
export const stillAllowed = (request: FastifyRequest) => (): void => {
  if (request.cutOff) throw request.cutOff;
  request.committed = true;
};
