import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { ClaimsService, type ClaimsRequest } from '#tracker/claims/claims.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { RetractFact } from '../facts/retract.body.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { ClaimSchema } from './claim.schema.js';
import { makeClaim, retractClaim } from './claims.examples.js';
import { ListClaims } from './list-claims.query.js';
import { MakeClaim } from './make-claim.body.js';
import { ReadClaim } from './read-claim.query.js';

@Controller('api/v1')
export class ClaimsController {
  constructor(private readonly claims: ClaimsService) {}

  @Get('proposals/:ref/claims')
  @Route({
    summary: 'List the claims on a proposal',
    description: 'Each reconciled with the pledges that have a name.',
    needs: 'read',
    answers: { 200: pageOf(ClaimSchema) },
    refuses: true,
  })
  async listOf(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() query: ListClaims,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.claims.listOf(viewing, ref, claimsRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post('proposals/:ref/claims')
  @Route({
    summary: 'Record a claim about many pledges',
    needs: 'record',
    answers: { 201: ClaimSchema },
    example: { body: makeClaim },
  })
  async make(
    @Acting() act: Act,
    @Param('ref') ref: string,
    @Body() body: MakeClaim,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.claims.make(act, ref, body));
  }

  @Get('claims/:id')
  @Route({ summary: 'Read a claim', needs: 'read', answers: { 200: ClaimSchema }, refuses: true })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Query() { coalition }: ReadClaim,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.claims.read(viewing, id, coalition);
    sendRead(reply, body, revision);
  }

  @Post('claims/:id/retraction')
  @Route({
    summary: 'Take a claim back',
    description: 'It stays in the book and counts for nothing from now on.',
    needs: 'record',
    answers: { 200: ClaimSchema },
    example: { body: retractClaim },
  })
  async retract(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: RetractFact,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.claims.retract(act, id, body));
  }
}

const claimsRequest = ({ coalition, ...query }: ListClaims): ClaimsRequest => ({
  ...pageRequest(query),
  coalition,
});
