import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { AddParty } from './add-party.body.js';
import { ListParties } from './list-parties.query.js';
import { addParty, patchParty, retireParty } from './parties.examples.js';
import { PartySchema } from './party.schema.js';
import { PatchParty } from './patch-party.body.js';
import { RetireParty } from './retire-party.body.js';

@Controller('api/v1/parties')
export class PartiesController {
  constructor(private readonly parties: PartiesService) {}

  @Get()
  @Route({ summary: 'List parties', needs: 'read', answers: { 200: pageOf(PartySchema) } })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListParties,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.parties.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Add a party',
    description: 'The states of ISO 3166-1 are there from the start.',
    needs: 'record',
    answers: { 201: PartySchema },
    example: { body: addParty },
  })
  async add(@Acting() act: Act, @Body() body: AddParty, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.parties.add(act, body));
  }

  @Get(':code')
  @Route({ summary: 'Read a party', needs: 'read', answers: { 200: PartySchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('code') code: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.parties.read(viewing, code);
    sendRead(reply, body, revision);
  }

  @Patch(':code')
  @Route({
    summary: 'Rename a party',
    needs: 'record',
    answers: { 200: PartySchema },
    example: { body: patchParty },
  })
  async patch(
    @Acting() act: Act,
    @Param('code') code: string,
    @Body() body: PatchParty,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.parties.patch(act, code, body));
  }

  @Post(':code/retirement')
  @Route({
    summary: 'Retire a party',
    description: 'From that day on nothing new can name it; what it did before stays.',
    needs: 'administer',
    answers: { 200: PartySchema },
    example: { body: retireParty },
  })
  async retire(
    @Acting() act: Act,
    @Param('code') code: string,
    @Body() body: RetireParty,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.parties.retire(act, code, body));
  }
}
