import { Module, type DynamicModule } from '@nestjs/common';
import { LedgerModule } from '#ledger/ledger.module.js';
import { factEntities } from '#tracker/entities.js';
import { CallLimits } from './access/call-limits.js';
import { Clock } from './access/clock.js';
import { AccessBook } from './access-records/access-book.js';
import { BookModule } from './book.module.js';
import { HealthController } from './health/health.controller.js';
import { RouteBook } from './http/route-book.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { DocsController } from './openapi/docs.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { PROVIDER, type Provider } from './oidc/provider.js';
import { ProblemsController } from './openapi/problems.controller.js';
import { SecurityText } from './security/security-text.js';
import { SecurityTextController } from './security/security-text.controller.js';
import { PasswordDoor } from './sessions/password-door.js';
import type { Settings } from './settings.js';

/** What is made before Nest is, because the server's gate needs it too. */
export interface Made {
  readonly clock: Clock;
  readonly book: RouteBook;
  readonly metrics: Metrics;
  readonly securityText: SecurityText;
  readonly limits: CallLimits;
  readonly accessBook: AccessBook;
  readonly provider: Provider | null;
  readonly passwordDoor: PasswordDoor;
}

type Imports = NonNullable<DynamicModule['imports']>;

/** The book and every noun of it. */
export const nouns = ({ databaseUrl }: Settings): Imports => [
  LedgerModule.connect(databaseUrl, factEntities),
  BookModule,
];

@Module({
  controllers: [
    HealthController,
    MetricsController,
    OpenApiController,
    DocsController,
    ProblemsController,
    SecurityTextController,
  ],
})
export class AppModule {
  static of(
    imports: Imports,
    { clock, book, metrics, securityText, limits, accessBook, provider, passwordDoor }: Made,
  ): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports,
      providers: [
        { provide: Clock, useValue: clock },
        { provide: RouteBook, useValue: book },
        { provide: Metrics, useValue: metrics },
        { provide: SecurityText, useValue: securityText },
        { provide: CallLimits, useValue: limits },
        { provide: AccessBook, useValue: accessBook },
        { provide: PROVIDER, useFactory: () => provider },
        { provide: PasswordDoor, useValue: passwordDoor },
      ],
      exports: [Clock, CallLimits, AccessBook, PROVIDER, PasswordDoor],
    };
  }
}
