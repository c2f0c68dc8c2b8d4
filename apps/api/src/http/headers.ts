import type { FastifyReply, FastifyRequest } from 'fastify';

/** What every answer says: the id of its request, and that browsers should not guess at its content. */
export function standardHeaders(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
}
