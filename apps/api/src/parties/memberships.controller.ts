import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { BeginMembership } from './begin-membership.body.js';
import { EndMembership } from './end-membership.body.js';
import { ListMemberships } from './list-memberships.query.js';
import { beginMembership, endMembership } from './parties.examples.js';
import { MembershipSchema } from './party.schema.js';

@Controller('api/v1/parties/:code/memberships')
export class MembershipsController {
  constructor(private readonly memberships: MembershipsService) {}

  @Get()
  @Route({
    summary: 'List the memberships of a bloc',
    needs: 'read',
    answers: { 200: pageOf(MembershipSchema) },
  })
  async list(
    @Viewing() viewing: Viewing,
    @Param('code') code: string,
    @Query() query: ListMemberships,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.memberships.list(viewing, code, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Record that a party joined a bloc',
    needs: 'record',
    answers: { 201: MembershipSchema },
    example: { body: beginMembership },
  })
  async begin(
    @Acting() act: Act,
    @Param('code') code: string,
    @Body() body: BeginMembership,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.memberships.begin(act, code, body));
  }

  @Get(':id')
  @Route({ summary: 'Read a membership', needs: 'read', answers: { 200: MembershipSchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('code') code: string,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.memberships.read(viewing, code, id);
    sendRead(reply, body, revision);
  }

  @Patch(':id')
  @Route({
    summary: 'Record when a party left a bloc',
    needs: 'record',
    answers: { 200: MembershipSchema },
    example: { body: endMembership },
  })
  async end(
    @Acting() act: Act,
    @Param('code') code: string,
    @Param('id') id: string,
    @Body() body: EndMembership,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.memberships.end(act, code, id, body));
  }
}
