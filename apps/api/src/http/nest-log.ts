import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** Lets Nest write to the server's own log. What it tells of its start is for debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly to: FastifyBaseLogger) {}

  log(message: unknown, ...context: unknown[]): void {
    this.to.debug({ context }, String(message));
  }

  debug(message: unknown, ...context: unknown[]): void {
    this.to.debug({ context }, String(message));
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.to.warn({ context }, String(message));
  }

  error(message: unknown, ...context: unknown[]): void {
    this.to.error({ err: message instanceof Error ? message : undefined, context }, String(message));
  }

  fatal(message: unknown, ...context: unknown[]): void {
    this.to.fatal({ err: message instanceof Error ? message : undefined, context }, String(message));
  }
}
