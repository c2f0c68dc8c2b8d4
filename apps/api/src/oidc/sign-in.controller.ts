import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Route } from '../openapi/route.js';
import { keepSession } from '../sessions/session-cookie.js';
import { SigningIn } from '../sessions/signing-in.js';
import { CodeFlow } from './code-flow.js';
import { ComingBack } from './coming-back.js';
import { PROVIDER, type Provider } from './provider.js';
import { BeginSignIn, EndSignIn } from './sign-in.query.js';
import { forgetUnderWay, keepUnderWay, pathOfOurs } from './under-way.js';

@Controller('api/v1/sign-in')
export class SignInController {
  constructor(
    @Inject(PROVIDER) private readonly provider: Provider | null,
    private readonly signingIn: SigningIn,
    private readonly comingBack: ComingBack,
  ) {}

  @Get()
  @Route({
    summary: 'Sign in at the identity provider',
    description: 'Sends the browser there; 404 where the operator has named none.',
    open: true,
    signsIn: true,
    mayBeMissing: true,
    answers: { 303: null },
  })
  async begin(
    @Req() request: FastifyRequest,
    @Query() { back }: BeginSignIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const flow = CodeFlow.at(this.provider);
    this.signingIn.admitFrom(request);
    const { url, underWay } = await flow.begin(pathOfOurs(back));
    void reply.code(303).header('set-cookie', keepUnderWay(underWay)).header('location', url).send();
  }

  @Get('callback')
  @Route({
    summary: 'Come back from the identity provider',
    description: 'Begins a session of whoever the provider says it is, and sends the browser on.',
    open: true,
    signsIn: true,
    mayBeMissing: true,
    answers: { 303: null },
  })
  async end(
    @Req() request: FastifyRequest,
    @Query() _: EndSignIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const flow = CodeFlow.at(this.provider);
    void reply.header('set-cookie', forgetUnderWay());
    const { token, back } = await this.comingBack.comeBack(request, flow, this.provider!.settings);
    void reply.code(303).header('set-cookie', keepSession(token)).header('location', back).send();
  }
}
