import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { IdentitiesService } from '#tracker/identities/identities.service.js';
import { Acting } from '../access/acting.js';
import type { Caller } from '../access/caller.js';
import { Calling } from '../access/calling.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { IdentitySchema } from './identity.schema.js';
import { LinkIdentity } from './link-identity.body.js';
import { ListIdentities } from './list-identities.query.js';

const needs = 'administer';

@Controller('api/v1')
export class IdentitiesController {
  constructor(private readonly identities: IdentitiesService) {}

  @Get('people/:id/identities')
  @Route({
    summary: 'List the identities of a person',
    description: 'By which names of which identity providers they come in.',
    needs,
    answers: { 200: pageOf(IdentitySchema) },
  })
  async listOf(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Query() query: ListIdentities,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.identities.listOf(viewing, id, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post('people/:id/identities')
  @Route({
    summary: 'Link an identity to a person',
    description:
      'Whoever the provider calls so acts as this person from then on. Nobody is linked to a person who is there because of an address that a provider tells: it is claimed, and not proven.',
    needs,
    answers: { 201: IdentitySchema },
    example: { body: { issuer: 'https://login.example.org', subject: '248289761001' } },
  })
  async link(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Param('id') id: string,
    @Body() body: LinkIdentity,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.identities.link(act, by, id, body));
  }

  @Get('identities/:id')
  @Route({ summary: 'Read an identity', needs, answers: { 200: IdentitySchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.identities.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Post('identities/:id/removal')
  @Route({
    summary: 'Remove an identity',
    description: 'From the next request on nobody comes in by it as this person.',
    needs,
    answers: { 200: IdentitySchema },
  })
  async remove(@Acting() act: Act, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.identities.remove(act, id));
  }
}
