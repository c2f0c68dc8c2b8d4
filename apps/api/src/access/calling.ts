import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.js';

const callerOf = (_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!caller)
    throw new Error('@Calling() works in handlers that are declared with @Route() and need a key.');
  return caller;
};

/** Who calls and what they may do, for what depends on more than that they may: `make(@Calling() by: Caller)`. */
export const Calling = createParamDecorator(callerOf);
