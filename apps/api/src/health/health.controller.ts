import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DatabaseAway } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { Route } from '../openapi/route.js';
import { component, object } from '../openapi/schemas.js';

const Health = component('Health', object({ status: { const: 'ok' } }));

/** Milliseconds that the database has to answer; one that hangs is as good as away. */
const PATIENCE = 3_000;

const FINE = '{"status":"ok"}';
const example = { answer: { status: 'ok' } };

/** For whoever runs the process: is it alive, and is it of use. */
@Controller()
export class HealthController {
  constructor(private readonly ledger: Ledger) {}

  @Get('healthz')
  @Route({ summary: 'Whether the process runs', open: true, answers: { 200: Health }, example })
  alive(@Res() reply: FastifyReply): void {
    fine(reply);
  }

  /** While the process shuts down, the gate answers 503 before this is reached. */
  @Get('readyz')
  @Route({ summary: 'Whether requests can be served', open: true, answers: { 200: Health }, example })
  async ready(@Res() reply: FastifyReply): Promise<void> {
    await within(PATIENCE, this.ledger.ping());
    fine(reply);
  }
}

function fine(reply: FastifyReply): void {
  void reply.header('content-type', 'application/json; charset=utf-8').send(FINE);
}

async function within(milliseconds: number, answer: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DatabaseAway()), milliseconds);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
