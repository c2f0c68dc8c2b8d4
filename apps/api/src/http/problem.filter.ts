import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendProblem } from './send-problem.js';

/** The one exception filter: whatever is thrown becomes a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) {
      // Part of another answer is on its way already; cutting it off is the only way left to say so.
      reply.log.error({ err: error }, 'failed after the answer began');
      reply.raw.destroy();
      return;
    }
    sendProblem(error, reply.request, reply);
  }
}
