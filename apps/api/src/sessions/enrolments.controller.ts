import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Route } from '../openapi/route.js';
import { SetPassword } from './sign-in.body.js';
import { SigningIn } from './signing-in.js';

@Controller('api/v1/enrolments')
export class EnrolmentsController {
  constructor(private readonly signingIn: SigningIn) {}

  @Post()
  @Route({
    summary: 'Set your password',
    description: 'With what an administrator told you; it is good once. All your sessions end.',
    open: true,
    signsIn: true,
    answers: { 204: null },
    example: {
      body: {
        enrolment: 'bXkgbm90IGEgcmVhbCBlbnJvbG1lbnQgYnV0IGxpa2U',
        password: 'a long one that only Ann knows',
      },
    },
  })
  async set(
    @Req() request: FastifyRequest,
    @Body() body: SetPassword,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.signingIn.setPassword(request, body);
    void reply.code(204).send();
  }
}
