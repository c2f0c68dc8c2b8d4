import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Viewing as LedgerViewing } from '#ledger/act.js';
import { DayField } from '../wire/day-field.js';
import { InstantField } from '../wire/instant-field.js';
import type { Day } from '#domain/days/day.js';

/** The query parameters that any read takes. */
export class PastQuery {
  @DayField({ optional: true, says: 'Only what was so on or before this day; today unless said.' })
  asOf?: Day;

  @InstantField({ optional: true, says: 'Only what had been recorded by this instant; now unless said.' })
  knownAt?: string;
}

export const viewingOf = (_data: unknown, context: ExecutionContext): LedgerViewing => {
  const { viewing } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!viewing)
    throw new Error('@Viewing() works in handlers that are declared with @Route() and need a key.');
  return viewing;
};

/** Who reads, and which past if any (`asOf`, `knownAt`): `read(@Viewing() viewing: Viewing)`. */
export const Viewing = createParamDecorator(viewingOf);
export type Viewing = LedgerViewing;
