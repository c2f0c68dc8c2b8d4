import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { ListPledges } from './list-pledges.query.js';
import { LogPledge } from './log-pledge.body.js';
import { PatchPledge } from './patch-pledge.body.js';
import { PledgeReadSchema, PledgeSchema } from './pledge.schema.js';
import { logPledge } from './pledges.examples.js';

@Controller('api/v1')
export class PledgesController {
  constructor(private readonly pledges: PledgesService) {}

  @Get('pledges')
  @Route({ summary: 'List pledges', needs: 'read', answers: { 200: pageOf(PledgeSchema) } })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListPledges,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.pledges.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Get('proposals/:ref/pledges')
  @Route({
    summary: 'List the pledges under a proposal',
    needs: 'read',
    answers: { 200: pageOf(PledgeSchema) },
  })
  async listOf(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() query: ListPledges,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.pledges.listOf(viewing, ref, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post('proposals/:ref/pledges')
  @Route({
    summary: 'Log a pledge or a refusal',
    needs: 'record',
    answers: { 201: PledgeSchema },
    example: { body: logPledge },
  })
  async log(
    @Acting() act: Act,
    @Param('ref') ref: string,
    @Body() body: LogPledge,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.pledges.log(act, ref, body));
  }

  @Get('pledges/:id')
  @Route({
    summary: 'Read a pledge',
    description: 'With the sentence that explains its status, which lists leave out.',
    needs: 'read',
    answers: { 200: PledgeReadSchema },
  })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.pledges.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Patch('pledges/:id')
  @Route({
    summary: 'Correct a pledge',
    description: 'While its version is open.',
    needs: 'record',
    answers: { 200: PledgeSchema },
    example: { body: { wording: 'a company-sized unit, about 150 strong' } },
  })
  async patch(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: PatchPledge,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.pledges.patch(act, id, body));
  }
}
