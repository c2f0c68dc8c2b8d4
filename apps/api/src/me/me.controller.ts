import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { KeysService } from '#tracker/keys/keys.service.js';
import { csrfTokenOf } from '#tracker/sessions/session-token.js';
import { MeService } from '#tracker/people/me.service.js';
import { Acting } from '../access/acting.js';
import type { Caller } from '../access/caller.js';
import { Calling } from '../access/calling.js';
import { Viewing } from '../access/viewing.js';
import { sendRead, sendWritten } from '../http/answer.js';
import { MadeKeySchema } from '../keys/key.schema.js';
import { Route } from '../openapi/route.js';
import { sessionTokenIn } from '../sessions/session-cookie.js';
import { MakeOwnKey } from './make-own-key.body.js';
import { MeSchema } from './me.schema.js';

@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly me: MeService,
    private readonly keys: KeysService,
  ) {}

  @Get()
  @Route({ summary: 'Who you are, and what you may do', needs: 'read', answers: { 200: MeSchema } })
  async read(@Viewing() viewing: Viewing, @Calling() by: Caller, @Res() reply: FastifyReply): Promise<void> {
    const token = by.session === undefined ? undefined : sessionTokenIn(reply.request.headers.cookie);
    const csrfToken = token === undefined ? undefined : csrfTokenOf(token);
    sendRead(reply, await this.me.read(viewing, by, { ...by, csrfToken }));
  }

  @Post('keys')
  @Route({
    summary: 'Make a key for yourself',
    description:
      'It acts as you do, and can do no more than the key you make it with; where that one is revoked, so is this. The key is in this answer, and shown nowhere again.',
    needs: 'read',
    answers: { 201: MadeKeySchema },
    example: { body: { name: 'notebook', scopes: ['read'], days: 30 } },
  })
  async makeKey(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Body() body: MakeOwnKey,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.keys.makeOwn(act, by, body));
  }
}
