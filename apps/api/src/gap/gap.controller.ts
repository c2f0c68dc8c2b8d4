import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GapService } from '#tracker/gap/gap.service.js';
import { Viewing } from '../access/viewing.js';
import { sendRead } from '../http/answer.js';
import { Route } from '../openapi/route.js';
import { GapSchema } from './gap.schema.js';
import { ReadGap } from './read-gap.query.js';

@Controller('api/v1/proposals/:ref/gap')
export class GapController {
  constructor(private readonly gap: GapService) {}

  @Get()
  @Route({
    summary: 'What a proposal requires against what is offered',
    description:
      'Seven, 30 and 90 days after D, as intervals, from what was so by the day asked about: what is firm because it is in force by then, what may be, what something stands against, and who refuses. It supposes that nothing else moves.',
    needs: 'read',
    answers: { 200: GapSchema },
    refuses: true,
  })
  async read(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() { dDay }: ReadGap,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRead(reply, await this.gap.read(viewing, ref, dDay));
  }
}
