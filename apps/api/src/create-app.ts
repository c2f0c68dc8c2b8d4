import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Ledger } from '#ledger/ledger.js';
import { Rates } from '#ledger/rates/rates.js';
import { ArrivalsService } from '#tracker/identities/arrivals.service.js';
import { keysAtOnce, sessionsAtOnce } from './access/at-once.js';
import { byKey, type KnownKeys } from './access/authenticate.js';
import { CallLimits } from './access/call-limits.js';
import { Clock } from './access/clock.js';
import { endedInTheBook } from './access/ended.js';
import { identifying } from './access/identify.js';
import { keysInTurn, sessionsInTurn } from './access/in-turn.js';
import { keysOfTheBook } from './access/keys-of-the-book.js';
import { Patrol } from './access/patrol.js';
import { prepareRequests } from './access/request.js';
import { AccessBook } from './access-records/access-book.js';
import { recordAnswers } from './access-records/record-answers.js';
import { recordingRefusals } from './access-records/record-refusal.js';
import { AppModule, nouns } from './app.module.js';
import { Drain } from './http/drain.js';
import { fastifyOptions } from './http/fastify-options.js';
import { keepTheGate } from './http/gate.js';
import { standardHeaders } from './http/headers.js';
import { takeJsonOnly } from './http/json-body.js';
import { NestLog } from './http/nest-log.js';
import { answerOtherMethods, knowAllMethods } from './http/other-methods.js';
import { ProblemFilter } from './http/problem.filter.js';
import { logRequests } from './http/request-log.js';
import { RouteBook } from './http/route-book.js';
import { shedLoad } from './http/shed-load.js';
import { Metrics } from './metrics/metrics.js';
import { watching } from './metrics/watching.js';
import { byToken } from './oidc/by-token.js';
import { Provider } from './oidc/provider.js';
import { bySession, type KnownSessions } from './sessions/by-session.js';
import { PasswordDoor } from './sessions/password-door.js';
import { sessionsOfTheBook } from './sessions/sessions-of-the-book.js';
import { SecurityText } from './security/security-text.js';
import type { Settings } from './settings.js';

/** What a test puts in the place of the real thing. */
export interface Overrides {
  readonly clock?: Clock;
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
  const limits = new CallLimits();
  const headers = standardHeaders(settings.behindTls);
  const ledger = () => nest.get(Ledger, { strict: false });
  const provider = settings.oidc && new Provider(settings.oidc);
  const arrivals = () => nest.get(ArrivalsService, { strict: false });
  const tokens = provider && byToken(provider, clock, arrivals);
  const authenticate = (keys: KnownKeys, sessions: KnownSessions) =>
    byKey(settings.adminApiKey, keys, { bySession: bySession(sessions), byToken: tokens });
  const [keys, sessions] = [keysOfTheBook(ledger), sessionsOfTheBook(ledger)];
  const gatekeepers = {
    atOnce: authenticate(keys, sessions),
    inTurn: authenticate(keysInTurn(ledger, keys), sessionsInTurn(ledger, sessions)),
    ended: endedInTheBook(ledger),
  };
  const identify = identifying(gatekeepers, limits);
  const patrol = new Patrol(authenticate(keysAtOnce(ledger), sessionsAtOnce(ledger)));

  const accessBook = new AccessBook(clock, (service) => nest.get(service, { strict: false }));

  const adapter = new FastifyAdapter(
    fastifyOptions(settings, { headers, identify, recordRefused: recordingRefusals(accessBook) }),
  );
  const instance = adapter.getInstance() as unknown as FastifyInstance;
  prepareRequests(instance);
  takeJsonOnly(instance);
  knowAllMethods(instance);
  logRequests(instance, settings.logLevel);
  metrics.time(instance);
  shedLoad(instance, settings);
  recordAnswers(instance, accessBook);
  keepTheGate(instance, {
    headers,
    identify,
    watching: watching(settings, limits),
    patrol,
    clock,
    drain,
    book,
  });

  const securityText = new SecurityText(settings.security);
  const module = AppModule.of(overrides.imports ?? nouns(settings), {
    ...{ clock, book, metrics, securityText },
    ...{ limits, accessBook, provider: provider ?? null },
    passwordDoor: new PasswordDoor(settings.passwords),
  });
  const nest: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(instance.log),
  });
  nest.useGlobalFilters(new ProblemFilter());
  await nest.init();
  limits.begin(settings, () => nest.get(Rates, { strict: false }));
  answerOtherMethods(instance, book);
  await instance.ready();
  return { nest, drain };
}
