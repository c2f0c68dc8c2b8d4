import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SupportService } from '#tracker/support/support.service.js';
import { Viewing } from '../access/viewing.js';
import { sendRead } from '../http/answer.js';
import { Route } from '../openapi/route.js';
import { ReadSupport } from './read-support.query.js';
import { SupportSchema } from './support.schema.js';

@Controller('api/v1/proposals/:ref/support')
export class SupportController {
  constructor(private readonly support: SupportService) {}

  @Get()
  @Route({
    summary: 'Who supports a proposal',
    description:
      'By stance, by bloc and its members; whether it is enough for the next move, and on whom that hangs. Counts are intervals while positions are unknown.',
    needs: 'read',
    answers: { 200: SupportSchema },
    refuses: true,
  })
  async read(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() query: ReadSupport,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRead(reply, await this.support.read(viewing, ref, query));
  }
}
