import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LeverageService } from '#tracker/analysis/leverage.service.js';
import { Viewing } from '../access/viewing.js';
import { sendRead } from '../http/answer.js';
import { Route } from '../openapi/route.js';
import { LeverageSchema } from './leverage.schema.js';
import { RankLeverage } from './rank-leverage.query.js';

@Controller('api/v1/analysis/leverage')
export class LeverageController {
  constructor(private readonly leverage: LeverageService) {}

  @Get()
  @Route({
    summary: 'What each missing leaf would bring into force',
    description:
      'The leaves that pledges wait for, ranked by the pledges, people and money that each alone would bring into force. Days are no levers.',
    needs: 'read',
    answers: { 200: LeverageSchema },
  })
  async rank(
    @Viewing() viewing: Viewing,
    @Query() query: RankLeverage,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRead(reply, await this.leverage.rank(viewing, query));
  }
}
