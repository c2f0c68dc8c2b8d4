import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendAnswer, sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { AddCondition } from './add-condition.body.js';
import { ConditionSchema } from './condition.schema.js';
import { addCondition, parseCondition, patchCondition } from './conditions.examples.js';
import { ListConditions } from './list-conditions.query.js';
import { ParseCondition } from './parse-condition.body.js';
import { ParsedConditionSchema } from './parsed-condition.schema.js';
import { PatchCondition } from './patch-condition.body.js';

@Controller('api/v1')
export class ConditionsController {
  constructor(private readonly conditions: ConditionsService) {}

  @Get('proposals/:ref/conditions')
  @Route({
    summary: 'List the conditions of a proposal',
    needs: 'read',
    answers: { 200: pageOf(ConditionSchema) },
  })
  async listOf(
    @Viewing() viewing: Viewing,
    @Param('ref') ref: string,
    @Query() query: ListConditions,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.conditions.listOf(viewing, ref, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post('proposals/:ref/conditions')
  @Route({
    summary: 'Add a condition to a proposal',
    description: 'While its version is open. A label that is taken is answered with 409 `duplicate_label`.',
    needs: 'record',
    answers: { 201: ConditionSchema },
    example: { body: addCondition },
  })
  async add(
    @Acting() act: Act,
    @Param('ref') ref: string,
    @Body() body: AddCondition,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.conditions.add(act, ref, body));
  }

  @Post('conditions/parse')
  @Route({
    summary: 'Try a condition out',
    description:
      'Checks, prints and explains it, and previews its value on a day from what is on record; it is added to nothing. What is wrong with a text is told with line, column, what was expected and what was probably meant.',
    needs: 'read',
    answers: { 200: ParsedConditionSchema },
    example: { body: parseCondition },
  })
  async parse(
    @Viewing() viewing: Viewing,
    @Body() body: ParseCondition,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAnswer(reply, await this.conditions.parse(viewing, body));
  }

  @Get('conditions/:id')
  @Route({ summary: 'Read a condition', needs: 'read', answers: { 200: ConditionSchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.conditions.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Patch('conditions/:id')
  @Route({
    summary: 'Correct a condition',
    description: 'While its version is open.',
    needs: 'record',
    answers: { 200: ConditionSchema },
    example: { body: patchCondition },
  })
  async patch(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body() body: PatchCondition,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendWritten(reply, await this.conditions.patch(act, id, body));
  }
}
