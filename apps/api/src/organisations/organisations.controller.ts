import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { OrganisationsService } from '#tracker/organisations/organisations.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { AddOrganisation, PatchOrganisation } from './add-organisation.body.js';
import { ListOrganisations } from './list-organisations.query.js';
import { OrganisationSchema } from './organisation.schema.js';

const needs = 'administer';
const answers = { 200: OrganisationSchema };

@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Route({
    summary: 'List organisations',
    description: 'All of them to those who keep the book, and to everybody else their own.',
    needs,
    answers: { 200: pageOf(OrganisationSchema) },
  })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListOrganisations,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.organisations.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Add an organisation',
    needs,
    answers: { 201: OrganisationSchema },
    example: { body: { name: 'Ministry of Foreign Affairs of Estonia' } },
  })
  async add(@Acting() act: Act, @Body() body: AddOrganisation, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.organisations.add(act, body));
  }

  @Get(':id')
  @Route({ summary: 'Read an organisation', needs, answers })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.organisations.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Patch(':id')
  @Route({
    summary: 'Rename an organisation',
    needs,
    answers,
    example: { body: { name: 'Foreign Ministry of Estonia' } },
  })
  async patch(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: PatchOrganisation,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.organisations.patch(act, id, body));
  }

  @Post(':id/suspension')
  @Route({
    summary: 'Suspend an organisation',
    description: 'From the next request on, no key of its people nor of its own opens anything.',
    needs,
    answers,
  })
  async suspend(@Acting() act: Act, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.organisations.suspend(act, id));
  }

  @Post(':id/reinstatement')
  @Route({ summary: 'Reinstate an organisation', needs, answers })
  async reinstate(@Acting() act: Act, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.organisations.reinstate(act, id));
  }
}
