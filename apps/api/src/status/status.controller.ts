import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusCsv } from '#exchange/status/status-csv.js';
import { statusJson } from '#exchange/status/status-json.js';
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
    await this.status.report(viewing, async (head, lines) => {
      const etag = etagOfReport(head, format);
      void reply.header('etag', etag).header('vary', 'accept');
      if (matchesNone(request.headers['if-none-match'], etag)) return void reply.code(304).send();
      const text = Readable.from(WRITERS[format](head, lines));
      void reply.header('content-type', MEDIA_TYPES[format]).send(text);
      // The view of the book stays open until the last line is sent, or the asker is gone.
      await finished(text).catch(() => undefined);
    });
  }
}

/** The report is the same bytes whenever these are the same. */
function etagOfReport(head: ReportHead, format: string): string {
  return `"${createHash('sha256')
    .update(JSON.stringify([head, format]))
    .digest('base64url')
    .slice(0, 22)}"`;
}
