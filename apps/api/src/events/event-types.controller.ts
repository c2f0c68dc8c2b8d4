import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { AddEventType } from './add-event-type.body.js';
import { EventTypeSchema } from './event.schema.js';
import { addEventType, patchEventType } from './events.examples.js';
import { ListEventTypes } from './list-event-types.query.js';
import { PatchEventType } from './patch-event-type.body.js';

@Controller('api/v1/event-types')
export class EventTypesController {
  constructor(private readonly types: EventTypesService) {}

  @Get()
  @Route({ summary: 'List the event types', needs: 'read', answers: { 200: pageOf(EventTypeSchema) } })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListEventTypes,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.types.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Add an event type',
    needs: 'administer',
    answers: { 201: EventTypeSchema },
    example: { body: addEventType },
  })
  async add(@Acting() act: Act, @Body() body: AddEventType, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.types.add(act, body));
  }

  @Get(':name')
  @Route({ summary: 'Read an event type', needs: 'read', answers: { 200: EventTypeSchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('name') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.types.read(viewing, name);
    sendRead(reply, body, revision);
  }

  @Patch(':name')
  @Route({
    summary: 'Relabel an event type',
    needs: 'administer',
    answers: { 200: EventTypeSchema },
    example: { body: patchEventType },
  })
  async patch(
    @Acting() act: Act,
    @Param('name') name: string,
    @Body() body: PatchEventType,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.types.patch(act, name, body));
  }
}
