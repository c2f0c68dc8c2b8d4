import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../http/problem.js';
import { Route } from '../openapi/route.js';
import { SecurityText } from './security-text.js';

@Controller('.well-known')
export class SecurityTextController {
  constructor(private readonly text: SecurityText) {}

  @Get('security.txt')
  @Route({
    summary: 'Whom to tell of a hole',
    description: 'As RFC 9116 has it; 404 where the operator has named nobody.',
    open: true,
    mayBeMissing: true,
    answers: { 200: { content: { 'text/plain': { type: 'string' } } } },
  })
  read(@Res() reply: FastifyReply): void {
    const text = this.text.at(Date.now());
    if (text === undefined) throw new Problem('not_found', { detail: 'The operator has named nobody.' });
    void reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(text);
  }
}
