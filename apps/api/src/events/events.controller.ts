import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { EventsService } from '#tracker/events/events.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { RetractFact } from '../facts/retract.body.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { EventSchema, EventWithEffectsSchema } from './event.schema.js';
import { recordEvent, retractEvent } from './events.examples.js';
import { ListEvents } from './list-events.query.js';
import { RecordEvent } from './record-event.body.js';

@Controller('api/v1/events')
export class EventsController {
  constructor(private readonly events: EventsService) {}

  @Get()
  @Route({ summary: 'List events and denials', needs: 'read', answers: { 200: pageOf(EventSchema) } })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListEvents,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.events.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Record an event, or deny it',
    description:
      'A denial says that it had not happened through a day. The answer lists what it brings about: which pledges come into force, end or lapse, and when.',
    needs: 'record',
    answers: { 201: EventWithEffectsSchema },
    example: { body: recordEvent },
  })
  async record(@Acting() act: Act, @Body() body: RecordEvent, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.events.record(act, body));
  }

  @Get(':id')
  @Route({ summary: 'Read an event', needs: 'read', answers: { 200: EventSchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.events.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Post(':id/retraction')
  @Route({
    summary: 'Take an event back',
    description:
      'It stays in the book and counts for nothing from now on. The answer lists what no longer comes of it.',
    needs: 'record',
    answers: { 200: EventWithEffectsSchema },
    example: { body: retractEvent },
  })
  async retract(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: RetractFact,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.events.retract(act, id, body));
  }
}
