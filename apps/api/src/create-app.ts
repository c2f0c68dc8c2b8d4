import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { byAdminKey, type Authenticate } from './access/authenticate.js';
import { Clock } from './access/clock.js';
import { prepareRequests } from './access/request.js';
import { AppModule, nouns } from './app.module.js';
import { Drain } from './http/drain.js';
import { fastifyOptions } from './http/fastify-options.js';
import { keepTheGate } from './http/gate.js';
import { takeJsonOnly } from './http/json-body.js';
import { NestLog } from './http/nest-log.js';
import { answerOtherMethods, knowAllMethods } from './http/other-methods.js';
import { ProblemFilter } from './http/problem.filter.js';
import { logRequests } from './http/request-log.js';
import { RouteBook } from './http/route-book.js';
import { Metrics } from './metrics/metrics.js';
import type { Settings } from './settings.js';

/** What a test puts in the place of the real thing. */
export interface Overrides {
  readonly clock?: Clock;
  /** Who calls; whoever holds the admin key unless given. */
  readonly authenticate?: Authenticate;
  /** Modules instead of the book and its nouns; one of them must provide a `Ledger`. */
  readonly imports?: DynamicModule['imports'];
}

export interface App {
  readonly nest: NestFastifyApplication;
  readonly drain: Drain;
}

/** Makes the API, ready to listen. */
export async function createApp(settings: Settings, overrides: Overrides = {}): Promise<App> {
  const clock = overrides.clock ?? new Clock(settings.timeZone);
  const book = new RouteBook();
  const metrics = new Metrics();
  const drain = new Drain();
  const authenticate = overrides.authenticate ?? byAdminKey(settings.adminApiKey);

  const adapter = new FastifyAdapter(fastifyOptions(settings, authenticate));
  const instance = adapter.getInstance() as unknown as FastifyInstance;
  prepareRequests(instance);
  takeJsonOnly(instance);
  knowAllMethods(instance);
  logRequests(instance, settings.logLevel);
  metrics.time(instance);
  keepTheGate(instance, { authenticate, clock, drain, book });

  const module = AppModule.of(overrides.imports ?? nouns(settings), { clock, book, metrics });
  const nest = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(instance.log),
  });
  nest.useGlobalFilters(new ProblemFilter());
  await nest.init();
  answerOtherMethods(instance, book);
  await instance.ready();
  return { nest, drain };
}
