import { createServer } from 'node:http';
import pg from 'pg';
import { connectionOptions } from '#ledger/connection.js';
import { readPledges, readProposal } from './bare/read.mjs';
import { unknownStatements, writeInTurn, writeTogether } from './bare/write.mjs';

/*
 * What Node can do: `node:http` and `pg`, the tracker's own statements, named and so prepared, in sessions set up as the
 * tracker's, and nothing else: no framework, no validation, no rules, no hash, no ETag, no log. `PIPELINE=1` sends
 * statements together where it can, reads over four shared connections.
 *
 * Its parent sends it the statements of a write; it answers with its port.
 */

const AS_TEXT = new Set([pg.types.builtins.DATE, pg.types.builtins.TIMESTAMPTZ, pg.types.builtins.JSON]);
const types = {
  getTypeParser: (oid, format) => (AS_TEXT.has(oid) ? (text) => text : pg.types.getTypeParser(oid, format)),
};
const pipeline = process.env.PIPELINE === '1';
const config = {
  connectionString: process.env.DATABASE_APP_URL,
  options: `${connectionOptions.options} -c pledgebook.viewer=steward -c pledgebook.keys=|*|`,
  types,
  pipeline,
};
const pool = new pg.Pool({ ...config, max: 10 });
const write = pipeline ? writeTogether : writeInTurn;
const query = pipeline ? await shared(4) : (what) => pool.query(what);

async function shared(count) {
  const clients = Array.from({ length: count }, () => new pg.Client(config));
  await Promise.all(clients.map((client) => client.connect()));
  let turn = 0;
  return (what) => clients[turn++ % count].query(what);
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

async function answer({ log, move }, request) {
  const [path, search] = request.url.split('?');
  const [, , , noun, ref, under] = path.split('/');
  if (request.method === 'GET') {
    return noun === 'pledges' ? readPledges(query, search) : readProposal(query, decodeURIComponent(ref));
  }
  const body = await bodyOf(request);
  const c = { ref, key: request.headers['idempotency-key'], body, location: path };
  return write(pool, under === 'pledges' ? log : move, c);
}

process.once('message', (statements) => {
  const unknown = unknownStatements([...statements.log, ...statements.move]);
  if (unknown.length > 0) throw new Error(`The bare server has no values for ${unknown.join(', ')}.`);
  const server = createServer((request, response) => {
    answer(statements, request).then(
      (json) => {
        response.writeHead(request.method === 'GET' ? 200 : 201, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(json),
        });
        response.end(json);
      },
      (error) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  server.keepAliveTimeout = 65_000;
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
});
process.on('disconnect', () => process.exit());
