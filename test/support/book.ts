import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import pg from 'pg';
import { day, type Day } from '#domain/days/day.js';
import { asksNobody, type Act, type Viewing } from '#ledger/act.js';
import { appUrl } from '#ledger/app-role.js';
import { Ledger } from '#ledger/ledger.js';
import { LedgerModule } from '#ledger/ledger.module.js';
import { steward, type Viewer } from '#ledger/viewer.js';
import { factEntities } from '#tracker/entities.js';
import { TrackerModule } from '#tracker/tracker.module.js';
import { Lookup } from './lookup.js';

/** The day on which tests happen unless they say otherwise. */
export const TODAY = day('2026-02-20');

@Module({})
class Everything {
  static on(url: string): DynamicModule {
    return { module: Everything, imports: [LedgerModule.connect(appUrl(url), factEntities), TrackerModule] };
  }
}

/** An empty book of its own on real PostgreSQL, with all services on it. */
export class Book {
  private constructor(
    /** The owner's URL; `appUrl` makes the application's of it. */
    readonly url: string,
    private readonly context: INestApplicationContext,
  ) {}

  static async open(): Promise<Book> {
    return Book.on(await cloneTemplate());
  }

  /** Services on a database that is there. @param url the owner's */
  static async on(url: string): Promise<Book> {
    const context = await NestFactory.createApplicationContext(Everything.on(url), { logger: ['error'] });
    return new Book(url, context);
  }

  get<T>(service: Type<T>): T {
    return this.context.get(service);
  }

  get ledger(): Ledger {
    return this.context.get(Ledger);
  }

  /** Direct sight of the database, past every rule, to check what is there and to tamper with it. */
  get lookup(): Lookup {
    return new Lookup(this.url);
  }

  async close(): Promise<void> {
    await this.leave();
    await dropDatabase(this.url);
  }

  /** Ends the services and keeps the database. */
  leave(): Promise<void> {
    return this.context.close();
  }
}

/**
 * A database of its own, cloned from the migrated template; `Book.open` puts services on one.
 * @param from the URL of another that is to be cloned, which nobody may be connected to
 */
export async function cloneTemplate(from?: string): Promise<string> {
  const template = from === undefined ? 'pledgebook_template' : new URL(from).pathname.slice(1);
  const name = `book_${randomUUID().replaceAll('-', '')}`;
  await asAdmin((admin) =>
    admin.query(`CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY file_copy`),
  );
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(url: string): Promise<void> {
  await asAdmin((admin) => admin.query(`DROP DATABASE "${new URL(url).pathname.slice(1)}" WITH (FORCE)`));
}

/** Somebody writes. */
export const acting = (more: Partial<Act> = {}): Act => ({
  viewer: steward('test'),
  today: TODAY,
  assertAllowed: asksNobody,
  ...more,
});

/** Somebody reads. */
export const viewing = (more: Partial<Viewing> = {}): Viewing => ({
  viewer: steward('test'),
  today: TODAY,
  ...more,
});

/** Somebody of an organisation, for tests of what they may see. */
export const member = (organisation: string, person: string): Viewer => ({
  kind: 'member',
  principal: person,
  organisation,
  person,
});

export const on = (text: string): Day => day(text);

function adminUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url)
    throw new Error(
      'TEST_DATABASE_URL is not set: run tests through `npm test` or jest with its global setup.',
    );
  return url;
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(adminUrl());
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
