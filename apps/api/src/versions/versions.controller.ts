import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { VersionsService } from '#tracker/proposals/versions.service.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { PageQuery } from '../wire/page-query.js';
import { VersionDiffSchema, VersionItemSchema, VersionSchema } from './version.schema.js';

@Controller('api/v1/proposals/:ref/versions')
export class VersionsController {
  constructor(private readonly versions: VersionsService) {}

  @Get()
  @Route({
    summary: 'List the versions of a proposal',
    needs: 'read',
    answers: { 200: pageOf(VersionItemSchema) },
  })
  async list(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() query: PageQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.versions.list(viewing, ref, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Get(':version')
  @Route({
    summary: 'Read a version of a proposal',
    description: 'With its pledges as they were presented, or as they stand while it is open.',
    needs: 'read',
    answers: { 200: VersionSchema },
  })
  async read(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Param('version') version: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.versions.read(viewing, ref, version);
    sendRead(reply, body, revision);
  }

  @Get(':from/diff/:to')
  @Route({
    summary: 'Compare two versions of a proposal',
    description: 'Clauses and pledges that were added, removed, strengthened, weakened or reworded.',
    needs: 'read',
    answers: { 200: VersionDiffSchema },
  })
  async diff(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Param('from') from: number,
    @Param('to') to: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRead(reply, await this.versions.diff(viewing, ref, from, to));
  }
}
