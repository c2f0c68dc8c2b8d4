import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { ListProposals } from './list-proposals.query.js';
import { OpenProposal } from './open-proposal.body.js';
import { PatchProposal } from './patch-proposal.body.js';
import { ProposalItemSchema, ProposalSchema } from './proposal.schema.js';
import { openProposal } from './proposals.examples.js';
import { ReadProposal } from './read-proposal.query.js';

@Controller('api/v1/proposals')
export class ProposalsController {
  constructor(private readonly proposals: ProposalsService) {}

  @Get()
  @Route({ summary: 'List proposals', needs: 'read', answers: { 200: pageOf(ProposalItemSchema) } })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListProposals,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.proposals.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Open a proposal',
    needs: 'record',
    answers: { 201: ProposalSchema },
    example: { body: openProposal },
  })
  async open(@Acting() act: Act, @Body() body: OpenProposal, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.proposals.open(act, body));
  }

  @Get(':ref')
  @Route({ summary: 'Read a proposal', needs: 'read', answers: { 200: ProposalSchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() { include }: ReadProposal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const including = { pledges: include.includes('pledges'), positions: include.includes('positions') };
    const { body, revision } = await this.proposals.read(viewing, ref, including);
    sendRead(reply, body, revision);
  }

  @Patch(':ref')
  @Route({
    summary: 'Correct a proposal',
    description: 'While it is a draft or in consultation.',
    needs: 'record',
    answers: { 200: ProposalSchema },
    example: { body: { title: 'Reassurance force for Ukraine' } },
  })
  async patch(
    @Acting() act: Act,
    @Param('ref') ref: string,
    @Body() body: PatchProposal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.proposals.patch(act, ref, body));
  }
}
