import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { CommitmentStepsService } from '#tracker/pledges/commitment-steps.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { PageQuery } from '../wire/page-query.js';
import { StepSchema } from './pledge.schema.js';
import { takeStep } from './pledges.examples.js';
import { TakeStep } from './take-step.body.js';

@Controller('api/v1/pledges/:id/steps')
export class CommitmentStepsController {
  constructor(private readonly steps: CommitmentStepsService) {}

  @Get()
  @Route({ summary: 'The commitment steps of a pledge', needs: 'read', answers: { 200: pageOf(StepSchema) } })
  async list(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Query() query: PageQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.steps.list(viewing, id, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Record a commitment step',
    description: 'Forward on the ladder; or withdrawn, or suspended.',
    needs: 'record',
    answers: { 201: StepSchema },
    example: { body: takeStep },
  })
  async take(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: TakeStep,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.steps.take(act, id, body));
  }
}
