import { asksNobody } from '#ledger/act.js';
import { steward } from '#ledger/viewer.js';
import { applicationDataSource } from '#ledger/data-source.js';
import { Ledger } from '#ledger/ledger.js';
import { factEntities } from '#tracker/entities.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { DataSource } from 'typeorm';
import { aMove, aPledge } from '../load/bodies.mjs';
import { today } from '../load/today.mjs';

/**
 * The statements that the tracker itself sends, in their order, to log a pledge and to make a move: found by doing both
 * once and listening. So the peers run what we run, whatever becomes of it. `{ log, move }`, lists of `{ name, text }`;
 * BEGIN and COMMIT are among them, without a name.
 *
 * @param url the application's URL of a book that may be written to
 * @param draft the reference of a draft of that book
 */
export async function recordStatements(url, draft) {
  const dataSource = await new DataSource(applicationDataSource(url, factEntities)).initialize();
  try {
    const ledger = new Ledger(dataSource);
    const act = () => ({
      viewer: steward('bench'),
      today: today(),
      assertAllowed: asksNobody,
      key: { key: `recording ${performance.now()}`, fingerprint: 'none' },
    });
    const log = await listening(dataSource, () => new PledgesService(ledger).log(act(), draft, aPledge(0)));
    const move = await listening(dataSource, () =>
      new MovesService(ledger).make(act(), draft, aMove('draft')),
    );
    await ledger.onApplicationShutdown();
    return { log, move };
  } finally {
    await dataSource.destroy();
  }
}

async function listening({ driver: { master: pool } }, work) {
  const heard = [];
  const client = await pool.connect();
  const query = client.query;
  client.query = (what) => {
    heard.push({ name: what.name, text: what.text });
    return query.call(client, what);
  };
  client.release();
  try {
    await work();
  } finally {
    delete client.query;
  }
  return heard;
}
