import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { inRoot } from '../../scripts/paths.mjs';
import { startPostgres } from '../../scripts/postgres.mjs';
import { digest } from '../../scripts/stamp.mjs';
import { buildBook } from './build-book.mjs';

/** PostgreSQL as on a small machine of its own: durable, a quarter of a gigabyte of memory for every core and then some. */
const SETTINGS = { shared_buffers: '1GB', max_wal_size: '4GB', max_connections: 200 };

/**
 * The bench's own PostgreSQL, with the books it has built: one database for each size, kept from run to run and never
 * written to. A run works on a copy.
 */
export class Shelf {
  static async open({ dataDir, say, settings = {} }) {
    const server = await startPostgres({ dataDir, log: say, settings: { ...SETTINGS, ...settings } });
    return new Shelf(server, say);
  }

  constructor(server, say) {
    this.server = server;
    this.say = say;
  }

  /** The owner's URL of a database. */
  url(name) {
    const url = new URL(this.server.url);
    url.pathname = `/${name}`;
    return url.href;
  }

  /** The owner's URL of the book of this many proposals, which is built unless it is there already. */
  async book(proposals) {
    const name = `book_${proposals}`;
    const made = `made from ${madeFrom()}`;
    const there = await this.#admin(
      `SELECT shobj_description(oid, 'pg_database') AS made FROM pg_database WHERE datname = '${name}'`,
    );
    if (there[0]?.made === made) return this.url(name);
    this.say(`Building a book of ${proposals} proposals (once).`);
    await this.#admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await this.#admin(`CREATE DATABASE ${name}`);
    await buildBook({ url: this.url(name), proposals, say: this.say });
    await this.#admin(`COMMENT ON DATABASE ${name} IS '${made}'`);
    return this.url(name);
  }

  /** A fresh copy of that book, to be written to; the owner's URL. */
  async copy(proposals, name) {
    await this.book(proposals);
    await this.#admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await this.#admin(`CREATE DATABASE ${name} TEMPLATE book_${proposals} STRATEGY file_copy`);
    return this.url(name);
  }

  close() {
    return this.server.stop();
  }

  async #admin(text) {
    const client = new pg.Client({ connectionString: this.server.url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }
}

/** What a book follows from: another builder or another schema makes another book. */
function madeFrom() {
  const files = ['bench/book', 'migrations', 'libs/ledger/entries'].flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`),
  );
  return digest(files.sort().map((file) => readFileSync(file))).slice(0, 16);
}
