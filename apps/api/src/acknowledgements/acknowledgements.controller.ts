import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { AcknowledgementsService } from '#tracker/acknowledgements/acknowledgements.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { RetractFact } from '../facts/retract.body.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { AcknowledgementSchema } from './acknowledgement.schema.js';
import { giveAcknowledgement, retractAcknowledgement } from './acknowledgements.examples.js';
import { GiveAcknowledgement } from './give-acknowledgement.body.js';
import { ListAcknowledgements } from './list-acknowledgements.query.js';

@Controller('api/v1')
export class AcknowledgementsController {
  constructor(private readonly acknowledgements: AcknowledgementsService) {}

  @Get('proposals/:ref/acknowledgements')
  @Route({
    summary: 'List the deadlocks acknowledged under a proposal',
    needs: 'read',
    answers: { 200: pageOf(AcknowledgementSchema) },
  })
  async listOf(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() query: ListAcknowledgements,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.acknowledgements.listOf(viewing, ref, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post('proposals/:ref/acknowledgements')
  @Route({
    summary: 'Acknowledge a deadlock',
    description:
      'One in which something of the proposal is caught. It no longer stands against the endorsement of the proposal, for as long as it is the same deadlock.',
    needs: 'move',
    answers: { 201: AcknowledgementSchema },
    example: { body: giveAcknowledgement },
  })
  async give(
    @Acting() act: Act,
    @Param('ref') ref: string,
    @Body() body: GiveAcknowledgement,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.acknowledgements.give(act, ref, body));
  }

  @Get('acknowledgements/:id')
  @Route({ summary: 'Read an acknowledgement', needs: 'read', answers: { 200: AcknowledgementSchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.acknowledgements.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Post('acknowledgements/:id/retraction')
  @Route({
    summary: 'Take an acknowledgement back',
    description: 'The deadlock stands against the endorsement again. What is endorsed stays so.',
    needs: 'move',
    answers: { 200: AcknowledgementSchema },
    example: { body: retractAcknowledgement },
  })
  async retract(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: RetractFact,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.acknowledgements.retract(act, id, body));
  }
}
