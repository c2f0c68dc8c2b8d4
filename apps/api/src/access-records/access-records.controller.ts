import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccessRecordsService } from '#tracker/access-records/access-records.service.js';
import { Viewing } from '../access/viewing.js';
import { sendPage } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { AccessRecordSchema } from './access-record.schema.js';
import { ListAccessRecords } from './list-access-records.query.js';

@Controller('api/v1/access-records')
export class AccessRecordsController {
  constructor(private readonly records: AccessRecordsService) {}

  @Get()
  @Route({
    summary: 'List who accessed what',
    description:
      'Newest first. Those of every organisation to those who keep the book, and to everybody else those of their own. Who read RED records is told to the steward, and to whoever did.',
    needs: 'administer',
    answers: { 200: pageOf(AccessRecordSchema) },
  })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListAccessRecords,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.records.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }
}
