import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { RequirementsService, type RequirementsRequest } from '#tracker/requirements/requirements.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { RetractFact } from '../facts/retract.body.js';
import { ReadGap } from '../gap/read-gap.query.js';
import { sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { RequirementSchema } from './requirement.schema.js';
import { stateRequirement, retractRequirement } from './requirements.examples.js';
import { ListRequirements } from './list-requirements.query.js';
import { StateRequirement } from './state-requirement.body.js';

const GAP =
  'Each with its gap: what is offered, seven, 30 and 90 days after D and on the day by which it is needed.';

@Controller('api/v1')
export class RequirementsController {
  constructor(private readonly requirements: RequirementsService) {}

  @Get('proposals/:ref/requirements')
  @Route({
    summary: 'List what a proposal requires',
    description: GAP,
    needs: 'read',
    answers: { 200: pageOf(RequirementSchema) },
    refuses: true,
  })
  async listOf(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() query: ListRequirements,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.requirements.listOf(viewing, ref, requirementsRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post('proposals/:ref/requirements')
  @Route({
    summary: 'Record a requirement',
    needs: 'record',
    answers: { 201: RequirementSchema },
    example: { body: stateRequirement },
  })
  async state(
    @Acting() act: Act,
    @Param('ref') ref: string,
    @Body() body: StateRequirement,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.requirements.state(act, ref, body));
  }

  @Get('requirements/:id')
  @Route({ summary: 'Read a requirement', needs: 'read', answers: { 200: RequirementSchema }, refuses: true })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Query() { dDay }: ReadGap,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.requirements.read(viewing, id, dDay);
    sendRead(reply, body, revision);
  }

  @Post('requirements/:id/retraction')
  @Route({
    summary: 'Take a requirement back',
    description: 'It stays in the book and counts for nothing from now on.',
    needs: 'record',
    answers: { 200: RequirementSchema },
    example: { body: retractRequirement },
  })
  async retract(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: RetractFact,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.requirements.retract(act, id, body));
  }
}

const requirementsRequest = ({ dDay, ...query }: ListRequirements): RequirementsRequest => ({
  ...pageRequest(query),
  dDay,
});
