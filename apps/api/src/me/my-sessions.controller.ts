import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act } from '#ledger/act.js';
import { PasswordsService } from '#tracker/passwords/passwords.service.js';
import { SessionsService } from '#tracker/sessions/sessions.service.js';
import { Acting } from '../access/acting.js';
import type { Caller } from '../access/caller.js';
import { Calling } from '../access/calling.js';
import { Clock } from '../access/clock.js';
import { stillAllowed } from '../access/still-allowed.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Problem } from '../http/problem.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { ListOwnSessions } from '../sessions/list-sessions.query.js';
import { forgetSession } from '../sessions/session-cookie.js';
import { SessionSchema } from '../sessions/session.schema.js';
import { ChangePassword } from '../sessions/sign-in.body.js';
import { SigningIn } from '../sessions/signing-in.js';

const needs = 'read';

@Controller('api/v1/me')
export class MySessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly passwords: PasswordsService,
    private readonly signingIn: SigningIn,
    private readonly clock: Clock,
  ) {}

  @Get('sessions')
  @Route({ summary: 'List your sessions', needs, answers: { 200: pageOf(SessionSchema) } })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListOwnSessions,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.sessions.listOwn(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post('sessions/:id/end')
  @Route({
    summary: 'End a session of yours',
    description:
      'Signs you out, where it is the one you do it in; else the keys that were made in it are revoked with it.',
    needs,
    signsOut: true,
    answers: { 200: SessionSchema },
  })
  async end(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ended = await this.sessions.endOwn(act, this.signingIn.asked(request), id, by.session);
    if (by.session === id) void reply.header('set-cookie', forgetSession());
    sendWritten(reply, ended);
  }

  @Post('password')
  @Route({
    summary: 'Change your password',
    description: 'In a session, which goes on; all your others end.',
    needs,
    refuses: true,
    answers: { 204: null },
    example: {
      body: { current: 'a long one that only Ann knows', password: 'another that is as long as that' },
    },
  })
  async change(
    @Req() request: FastifyRequest,
    @Calling() by: Caller,
    @Body() body: ChangePassword,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (by.session === undefined) {
      const detail = 'A password is changed in a session, not with a key.';
      throw new Problem('forbidden', { code: 'no_session', detail });
    }
    await this.signingIn.countTry(request, by.viewer.principal);
    const act = { viewer: by.viewer, today: this.clock.today(), assertAllowed: stillAllowed(request) };
    await this.passwords.change(act, by.session, body);
    void reply.code(204).send();
  }
}
