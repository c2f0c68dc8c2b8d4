import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Act } from '#ledger/act.js';

export const actOf = (_data: unknown, context: ExecutionContext): Act => {
  const { act } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!act) throw new Error('@Acting() works in handlers that are declared with @Route() and need a key.');
  return act;
};

/**
 * Who writes, on which day, under which idempotency key, and for PATCH upon which revision:
 * `log(@Acting() act: Act, @Body() body: LogPledge)`.
 */
export const Acting = createParamDecorator(actOf);
