import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PROBLEM_TYPES, type ProblemCode } from '../http/problem-types.js';
import { Problem } from '../http/problem.js';
import { Route } from './route.js';
import { component, object, text } from './schemas.js';

const ProblemType = component(
  'ProblemType',
  object({ type: text, status: { type: 'integer' }, title: text, says: text }),
);

/** What the type URIs of problems lead to. */
@Controller('problems')
export class ProblemsController {
  @Get(':problem')
  @Route({
    summary: 'What a kind of problem means',
    open: true,
    answers: { 200: ProblemType },
    example: {
      answer: { type: '/problems/stale', ...PROBLEM_TYPES.stale },
    },
  })
  read(@Param('problem') problem: string, @Res() reply: FastifyReply): void {
    if (!Object.hasOwn(PROBLEM_TYPES, problem)) throw new Problem('not_found');
    void reply.send({ type: `/problems/${problem}`, ...PROBLEM_TYPES[problem as ProblemCode] });
  }
}
