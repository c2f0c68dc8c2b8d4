import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act } from '#ledger/act.js';
import { SessionsService } from '#tracker/sessions/sessions.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { ListSessions } from './list-sessions.query.js';
import { keepSession } from './session-cookie.js';
import { BegunSessionSchema, SessionSchema } from './session.schema.js';
import { SigningIn } from './signing-in.js';
import { SignIn } from './sign-in.body.js';

@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly signingIn: SigningIn,
  ) {}

  @Post()
  @Route({
    summary: 'Sign in with a password',
    description:
      'The session is in a cookie that only this host is sent and no script sees. Whatever is wrong, the answer is the same 401; where nobody signs in so, 403 with the code `passwords_off`.',
    open: true,
    signsIn: true,
    answers: { 201: BegunSessionSchema },
    example: { body: { email: 'ann.tamm@example.org', password: 'a long one that only Ann knows' } },
  })
  async begin(
    @Req() request: FastifyRequest,
    @Body() body: SignIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token, body: shown } = await this.signingIn.withPassword(request, body);
    sendWritten(reply.header('set-cookie', keepSession(token)), {
      status: 201,
      body: shown,
      replayed: false,
    });
  }

  @Get()
  @Route({
    summary: 'List sessions',
    description:
      'Newest first: those of every organisation to those who keep the book, and to everybody else those of their own.',
    needs: 'administer',
    answers: { 200: pageOf(SessionSchema) },
  })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListSessions,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.sessions.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post(':id/end')
  @Route({
    summary: 'End a session of somebody’s',
    description: 'From the next request on it opens nothing, nor do the keys that were made in it.',
    needs: 'administer',
    answers: { 200: SessionSchema },
  })
  async end(@Acting() act: Act, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.sessions.end(act, id));
  }
}
