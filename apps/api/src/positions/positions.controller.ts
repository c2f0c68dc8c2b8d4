import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { PositionsService, type PositionsRequest } from '#tracker/positions/positions.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { RetractFact } from '../facts/retract.body.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { ListPositions } from './list-positions.query.js';
import { PositionSchema } from './position.schema.js';
import { retractPosition, takePosition } from './positions.examples.js';
import { TakePosition } from './take-position.body.js';

const CURRENT =
  'Of each party the latest on each thing, of two on one day the one recorded later; or `history`.';

@Controller('api/v1')
export class PositionsController {
  constructor(private readonly positions: PositionsService) {}

  @Get('positions')
  @Route({
    summary: 'List positions',
    description: CURRENT,
    needs: 'read',
    answers: { 200: pageOf(PositionSchema) },
  })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListPositions,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.positions.list(viewing, positionsRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Get('proposals/:ref/positions')
  @Route({
    summary: 'List the positions on a proposal',
    description: CURRENT,
    needs: 'read',
    answers: { 200: pageOf(PositionSchema) },
  })
  async listOf(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() query: ListPositions,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.positions.listOf(viewing, ref, positionsRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post('proposals/:ref/positions')
  @Route({
    summary: 'Record the position of a party',
    description: 'At every stage. It never overwrites an earlier one.',
    needs: 'record',
    answers: { 201: PositionSchema },
    example: { body: takePosition },
  })
  async take(
    @Acting() act: Act,
    @Param('ref') ref: string,
    @Body() body: TakePosition,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.positions.take(act, ref, body));
  }

  @Get('positions/:id')
  @Route({ summary: 'Read a position', needs: 'read', answers: { 200: PositionSchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.positions.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Post('positions/:id/retraction')
  @Route({
    summary: 'Take a position back',
    description: 'It stays in the book and counts for nothing from now on.',
    needs: 'record',
    answers: { 200: PositionSchema },
    example: { body: retractPosition },
  })
  async retract(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: RetractFact,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.positions.retract(act, id, body));
  }
}

const positionsRequest = ({ history, ...query }: ListPositions): PositionsRequest => ({
  ...pageRequest(query),
  history,
});
