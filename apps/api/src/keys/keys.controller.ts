import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { KeysService } from '#tracker/keys/keys.service.js';
import { Acting } from '../access/acting.js';
import type { Caller } from '../access/caller.js';
import { Calling } from '../access/calling.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { KeySchema, MadeKeySchema } from './key.schema.js';
import { ListKeys } from './list-keys.query.js';
import { MakeKey, RotateKey } from './make-key.body.js';

const needs = 'administer';

@Controller('api/v1/keys')
export class KeysController {
  constructor(private readonly keys: KeysService) {}

  @Get()
  @Route({
    summary: 'List keys',
    description:
      'Those of every organisation to those who keep the book, and to everybody else those of their own.',
    needs,
    answers: { 200: pageOf(KeySchema) },
  })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListKeys,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.keys.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Make a key',
    description:
      'It is revoked with the key you make it with. The key is in this answer, and shown nowhere again.',
    needs,
    answers: { 201: MadeKeySchema },
    example: { body: { name: 'nightly export', role: 'reporter', scopes: ['read', 'export'], days: 30 } },
  })
  async make(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Body() body: MakeKey,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.keys.make(act, by, body));
  }

  @Get(':id')
  @Route({ summary: 'Read what a key opens', needs, answers: { 200: KeySchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.keys.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Post(':id/rotation')
  @Route({
    summary: 'Put a new key in the place of one',
    description: 'It opens the same, for the same. The new key is in this answer, and shown nowhere again.',
    needs,
    answers: { 201: MadeKeySchema },
    example: { body: { graceSeconds: 3600 } },
  })
  async rotate(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Param('id') id: string,
    @Body() body: RotateKey,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.keys.rotate(act, by, id, body));
  }

  @Post(':id/revocation')
  @Route({
    summary: 'Revoke a key',
    description:
      'From the next request on it opens nothing, nor does what took its place or was made with any of these.',
    needs,
    answers: { 200: KeySchema },
  })
  async revoke(@Acting() act: Act, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.keys.revoke(act, id));
  }
}
