import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RouteBook } from '../http/route-book.js';
import { openApiDocument } from './document.js';
import { Route } from './route.js';

/** The document that describes all of this. */
@Controller()
export class OpenApiController {
  private text: string | undefined;

  constructor(private readonly book: RouteBook) {}

  @Get('openapi.json')
  @Route({ summary: 'The OpenAPI 3.1 document', open: true, answers: { 200: { type: 'object' } } })
  read(@Res() reply: FastifyReply): void {
    this.text ??= JSON.stringify(openApiDocument(this.book));
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'public, no-cache')
      .send(this.text);
  }
}
