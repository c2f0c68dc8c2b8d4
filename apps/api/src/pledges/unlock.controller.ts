import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { UnlockService } from '#tracker/pledges/unlock.service.js';
import { Viewing } from '../access/viewing.js';
import { sendRead } from '../http/answer.js';
import { Route } from '../openapi/route.js';
import { AskBackward, AskUnlock } from './ask-unlock.query.js';
import { BackwardSchema, UnlockSchema } from './unlock.schema.js';

@Controller('api/v1/pledges')
export class UnlockController {
  constructor(private readonly unlocking: UnlockService) {}

  @Get(':id/unlock')
  @Route({
    summary: 'What a pledge still needs',
    description:
      'The minimal sets of leaves that would bring it into force, each leaf with whoever controls it: with any one of a set missing it would not come into force.',
    needs: 'read',
    answers: { 200: UnlockSchema },
  })
  async unlock(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Query() { most }: AskUnlock,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRead(reply, await this.unlocking.unlock(viewing, id, most));
  }

  @Get(':id/backward')
  @Route({
    summary: 'By when a pledge needs it',
    description: 'For the pledge to be in force by a day: the latest day for each leaf of its minimal sets.',
    needs: 'read',
    answers: { 200: BackwardSchema },
  })
  async backward(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Query() { by, most }: AskBackward,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRead(reply, await this.unlocking.backward(viewing, id, by, most));
  }
}
