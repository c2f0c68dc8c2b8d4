import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { EnrolmentsService } from '#tracker/passwords/enrolments.service.js';
import { PeopleService } from '#tracker/people/people.service.js';
import { Acting } from '../access/acting.js';
import type { Caller } from '../access/caller.js';
import { Calling } from '../access/calling.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { PasswordDoor } from '../sessions/password-door.js';
import { EnrolmentSchema } from '../sessions/session.schema.js';
import { AddPerson, PatchPerson } from './add-person.body.js';
import { ListPeople } from './list-people.query.js';
import { PersonSchema } from './person.schema.js';

const needs = 'administer';
const answers = { 200: PersonSchema };

@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly enrolments: EnrolmentsService,
    private readonly passwordDoor: PasswordDoor,
  ) {}

  @Get()
  @Route({
    summary: 'List people',
    description:
      'Those of every organisation to those who keep the book, and to everybody else those of their own.',
    needs,
    answers: { 200: pageOf(PersonSchema) },
  })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListPeople,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.people.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Add a person',
    needs,
    answers: { 201: PersonSchema },
    example: { body: { name: 'Ann Tamm', email: 'ann.tamm@example.org', role: 'analyst' } },
  })
  async add(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Body() body: AddPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.people.add(act, by, body));
  }

  @Get(':id')
  @Route({ summary: 'Read a person', needs, answers })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.people.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Patch(':id')
  @Route({
    summary: 'Correct a person',
    description: 'A lower role holds from the next request on: a key of theirs does no more than they may.',
    needs,
    answers,
    example: { body: { role: 'viewer' } },
  })
  async patch(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Param('id') id: string,
    @Body() body: PatchPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.people.patch(act, by, id, body));
  }

  @Post(':id/suspension')
  @Route({
    summary: 'Suspend a person',
    description: 'From the next request on, none of their keys opens anything.',
    needs,
    answers,
  })
  async suspend(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.people.suspend(act, by, id));
  }

  @Post(':id/reinstatement')
  @Route({
    summary: 'Reinstate a person',
    description: 'Those of their keys that have not ended meanwhile open again what they did.',
    needs,
    answers,
  })
  async reinstate(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.people.reinstate(act, by, id));
  }

  @Post(':id/enrolment')
  @Route({
    summary: 'Let somebody set a password',
    description:
      'What this answers is told to the person, who sets the password with it (`POST /enrolments`) within a day. Their present one is good until then.',
    needs,
    answers: { 201: EnrolmentSchema },
  })
  async enrol(
    @Acting() act: Act,
    @Calling() by: Caller,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.passwordDoor.assertOpen();
    sendWritten(reply, await this.enrolments.make(act, by, id));
  }
}
