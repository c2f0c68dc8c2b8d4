import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { GivenSource } from './given-source.js';
import { ListSources } from './list-sources.query.js';
import { PatchSource } from './patch-source.body.js';
import { SourceSchema } from './source.schema.js';
import { addSource, patchSource } from './sources.examples.js';

@Controller('api/v1/sources')
export class SourcesController {
  constructor(private readonly sources: SourcesService) {}

  @Get()
  @Route({ summary: 'List sources', needs: 'read', answers: { 200: pageOf(SourceSchema) } })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListSources,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.sources.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Add a source',
    needs: 'record',
    answers: { 201: SourceSchema },
    example: { body: addSource },
  })
  async add(@Acting() act: Act, @Body() body: GivenSource, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.sources.add(act, body));
  }

  @Get(':id')
  @Route({ summary: 'Read a source', needs: 'read', answers: { 200: SourceSchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.sources.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Patch(':id')
  @Route({
    summary: 'Correct a source',
    needs: 'record',
    answers: { 200: SourceSchema },
    example: { body: patchSource },
  })
  async patch(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: PatchSource,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.sources.patch(act, id, body));
  }
}
