import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Act } from '#ledger/act.js';
import { ScenariosService } from '#tracker/scenarios/scenarios.service.js';
import { WhatIfService } from '#tracker/scenarios/what-if.service.js';
import { Acting } from '../access/acting.js';
import { Viewing } from '../access/viewing.js';
import { sendAnswer, sendPage, sendRead, sendWritten } from '../http/answer.js';
import { pageRequest } from '../http/page-request.js';
import { Route } from '../openapi/route.js';
import { pageOf } from '../openapi/schemas.js';
import { EvaluateScenario } from './evaluate-scenario.body.js';
import { EvaluateScenarioQuery } from './evaluate-scenario.query.js';
import { ListScenarios } from './list-scenarios.query.js';
import { SaveScenario } from './save-scenario.body.js';
import { ScenarioSchema } from './scenario.schema.js';
import { evaluateScenario, saveScenario } from './scenarios.examples.js';
import { WhatIfSchema } from './what-if.schema.js';

@Controller('api/v1/scenarios')
export class ScenariosController {
  constructor(
    private readonly scenarios: ScenariosService,
    private readonly whatIf: WhatIfService,
  ) {}

  @Get()
  @Route({ summary: 'List the saved scenarios', needs: 'read', answers: { 200: pageOf(ScenarioSchema) } })
  async list(
    @Viewing() viewing: Viewing,
    @Query() query: ListScenarios,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items, next } = await this.scenarios.list(viewing, pageRequest(query));
    sendPage(reply, items, next ? [next] : null);
  }

  @Post()
  @Route({
    summary: 'Save a scenario',
    description: 'What is supposed is kept, and nothing of it enters the book.',
    needs: 'record',
    answers: { 201: ScenarioSchema },
    example: { body: saveScenario },
  })
  async save(@Acting() act: Act, @Body() body: SaveScenario, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.scenarios.save(act, body));
  }

  @Post('evaluate')
  @Route({
    summary: 'Ask what would come of something',
    description:
      'Lays what is supposed over the book, in memory, and tells what starts and ends on which day, what is in force meanwhile, what stays pending on the last day and on whom, and what all that assumes. Nothing is written.',
    needs: 'read',
    answers: { 200: WhatIfSchema },
    example: { body: evaluateScenario },
  })
  async evaluate(
    @Viewing() viewing: Viewing,
    @Query() { compare }: EvaluateScenarioQuery,
    @Body() body: EvaluateScenario,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAnswer(reply, await this.whatIf.evaluate(viewing, body, compare));
  }

  @Get(':id')
  @Route({ summary: 'Read a saved scenario', needs: 'read', answers: { 200: ScenarioSchema } })
  async read(
    @Viewing() viewing: Viewing,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, revision } = await this.scenarios.read(viewing, id);
    sendRead(reply, body, revision);
  }

  @Delete(':id')
  @Route({
    summary: 'Delete a saved scenario',
    description: 'Nobody finds it from then on; what was known of it before stays in the ledger.',
    needs: 'record',
    answers: { 204: null },
  })
  async delete(@Acting() act: Act, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendWritten(reply, await this.scenarios.delete(act, id));
  }
}
