import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { ApprovalsService } from '#tracker/approvals/approvals.service.js';
import { Acting } from '../access/acting.js';
import type { Caller } from '../access/caller.js';
import { Calling } from '../access/calling.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { ApprovalRequestSchema } from './approval.schema.js';
import { askRemarking, refuseApproval } from './approvals.examples.js';
import { AskApproval } from './ask-approval.body.js';
import { ListApprovals } from './list-approvals.query.js';
import { RefuseApproval } from './refuse-approval.body.js';

@Controller('api/v1/approvals')
export class ApprovalsController {
  constructor(private readonly approvals: ApprovalsService) {}

  @Get()
  @Route({
    summary: 'List what two people have to approve',
    description: 'What is asked about something is seen by whoever sees that.',
    needs: 'read',
    answers: { 200: pageOf(ApprovalRequestSchema) },
  })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListApprovals,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.approvals.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Ask two people for something',
    description: 'What stands against it already is refused at once. It may be approved for fourteen days.',
    needs: 'record',
    answers: { 201: ApprovalRequestSchema },
    example: { body: askRemarking },
  })
  async ask(@Acting() act: Act, @Body() body: AskApproval, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.approvals.ask(act, body));
  }

  @Get(':id')
  @Route({
    summary: 'Read what was asked for, and who approved it',
    needs: 'read',
    answers: { 200: ApprovalRequestSchema },
  })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.approvals.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Post(':id/approval')
  @Route({
    summary: 'Approve what was asked for',
    description:
      'With the second approval it is done. In person: in a session, by people of the owner who neither asked for it nor recorded what it is about.',
    needs: 'move',
    answers: { 200: ApprovalRequestSchema },
  })
  async approve(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.approvals.approve(act, by, id));
  }

  @Post(':id/refusal')
  @Route({
    summary: 'Refuse what was asked for',
    needs: 'move',
    answers: { 200: ApprovalRequestSchema },
    example: { body: refuseApproval },
  })
  async refuse(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: RefuseApproval,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.approvals.refuse(act, id, body));
  }

  @Post(':id/withdrawal')
  @Route({
    summary: 'Ask for it no longer',
    description: 'By whoever asked.',
    needs: 'record',
    answers: { 200: ApprovalRequestSchema },
  })
  async withdraw(@Acting() act: Act, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.approvals.withdraw(act, id));
  }
}
