import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeadlocksService } from '#tracker/analysis/deadlocks.service.js';
import { Viewing } from '../access/viewing.js';
import { sendRead } from '../http/answer.js';
import { Route } from '../openapi/route.js';
import { DeadlocksSchema } from './deadlocks.schema.js';

@Controller('api/v1/analysis/deadlocks')
export class DeadlocksController {
  constructor(private readonly deadlocks: DeadlocksService) {}

  @Get()
  @Route({
    summary: 'What waits for itself, and what contradicts itself',
    description:
      'Every circle of conditions through pledges, events that pledges bring about, stances and stages, with the smallest sets of moves that would break it; conditions that cannot come true, ends before the start, records of events that cannot both be so.',
    needs: 'read',
    answers: { 200: DeadlocksSchema },
  })
  async read(@Viewing() viewing: Viewing, @Res() reply: FastifyReply): Promise<void> {
    sendRead(reply, await this.deadlocks.read(viewing));
  }
}
