import { createHash } from 'node:crypto';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusCsv } from '#exchange/status/status-csv.js';
import { statusJson } from '#exchange/status/status-json.js';
import type { StatusLine } from '#tracker/status/status-line.js';
import { StatusService, type ReportHead } from '#tracker/status/status.service.js';
import { permit } from '../access/permit.js';
import { Viewing } from '../access/viewing.js';
import { matchesNone } from '../http/etag.js';
import { Route } from '../openapi/route.js';
import { formatOf, MEDIA_TYPES, ReadStatus } from './read-status.query.js';
import { StatusReportSchema } from './status.schema.js';

const WRITERS = { json: statusJson, csv: statusCsv };

@Controller('api/v1/status')
export class StatusController {
  constructor(private readonly status: StatusService) {}

  @Get()
  @Route({
    summary: 'The status report',
    description:
      'Where every proposal stands, one line each. The `asOf` and `knownAt` it carries, asked for again, give the same bytes for ever.',
    needs: 'read',
    needsFor: { 'text/csv': 'export' },
    answers: { 200: { content: { 'application/json': StatusReportSchema, 'text/csv': { type: 'string' } } } },
  })
  async read(
    @Viewing() viewing: Viewing,
    @Query() query: ReadStatus,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = formatOf(query, request.headers.accept);
    if (format === 'csv') permit(request.caller!, 'export');
    const answer = await this.status.report(viewing, async (head, lines) => {
      const etag = etagOfReport(head, format);
      void reply.header('etag', etag).header('vary', 'accept');
      if (matchesNone(request.headers['if-none-match'], etag)) return null;
      const red: string[] = [];
      let text = '';
      for await (const piece of WRITERS[format](head, noting(red, lines))) text += piece;
      request.showsRed = red;
      return text;
    });
    if (answer === null) void reply.code(304).send();
    else void reply.header('content-type', MEDIA_TYPES[format]).send(answer);
  }
}

/** Notes which of the lines are RED, for a text does not say so. */
async function* noting(red: string[], lines: AsyncIterable<StatusLine>): AsyncGenerator<StatusLine> {
  for await (const line of lines) {
    if (line.marking === 'TLP:RED') red.push(line.reference);
    yield line;
  }
}

/** The report is the same bytes whenever these are the same. */
function etagOfReport(head: ReportHead, format: string): string {
  return `"${createHash('sha256')
    .update(JSON.stringify([head, format]))
    .digest('base64url')
    .slice(0, 22)}"`;
}
