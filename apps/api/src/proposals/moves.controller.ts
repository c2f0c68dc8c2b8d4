import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { PageQuery } from '../wire/page-query.js';
import { MoveBody } from './make-move.body.js';
import { MoveSchema } from './move.schema.js';
import { makeMove } from './proposals.examples.js';

@Controller('api/v1/proposals/:ref/moves')
export class MovesController {
  constructor(private readonly moves: MovesService) {}

  @Get()
  @Route({ summary: 'The stage history of a proposal', needs: 'read', answers: { 200: pageOf(MoveSchema) } })
  async list(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() query: PageQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.moves.list(viewing, ref, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Move a proposal to another stage',
    description: 'Refused with every blocker (422), or when another move came first (409 `moved_on`).',
    needs: 'move',
    answers: { 201: MoveSchema },
    example: { body: makeMove },
  })
  async make(
    @Acting() act: Act,
    @Param('ref') ref: string,
    @Body() body: MoveBody,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.moves.make(act, ref, body));
  }
}
