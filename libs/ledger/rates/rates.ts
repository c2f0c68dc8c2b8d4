import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { PATIENCE } from '../connection.js';
import { SharedConnections } from '../reading/shared-connections.js';
import type { Statement, Value } from '../statement.js';
import { RateCounter } from './rate-counter.js';

/** How often something may be done: `limit` times in each span of so many seconds, which begins when it is done first. */
export interface Rate {
  /** What is counted: `call`. */
  readonly what: string;
  /** A whole number of 1 or more. */
  readonly limit: number;
  readonly seconds: number;
}

/** Counts in PostgreSQL, so that all processes on one database count together, on a connection for that alone. */
@Injectable()
export class Rates implements OnApplicationShutdown {
  private readonly connection: SharedConnections;

  constructor(dataSource: DataSource) {
    const { options } = (dataSource.driver as unknown as { master: Pool }).master;
    this.connection = new SharedConnections({ ...options, query_timeout: PATIENCE.begin }, 1);
  }

  /** A counter for one rate; there should be one in a process. */
  counter({ what, limit, seconds }: Rate): RateCounter {
    const limiter = new RateLimiterPostgres({
      storeClient: { query: (statement: Statement & { values: Value[] }) => this.query(statement) },
      storeType: 'client',
      schemaName: 'pledgebook',
      tableName: 'rate',
      tableCreated: true,
      keyPrefix: what,
      points: limit,
      duration: seconds,
    });
    return new RateCounter(limiter);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }

  private async query({ name, text, values }: Statement & { values: Value[] }): Promise<{ rows: object[] }> {
    return { rows: await this.connection.query({ name, text }, values) };
  }
}
