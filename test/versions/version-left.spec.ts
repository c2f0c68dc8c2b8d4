import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { VersionsService } from '#tracker/proposals/versions.service.js';
import { acting, on, viewing } from '../support/book.js';
import { bodyOf, Negotiation, REFERENCE } from '../cast/negotiation.js';

let scene: Negotiation;
let company: string;

/* Version 1 is withdrawn as a draft and never presented; in version 2 its pledge is changed and one is added. */
beforeAll(async () => {
  scene = await Negotiation.begin();
  company = await scene.pledge();
  await scene.move('withdraw', '2025-09-01');
  await scene.move('reopen', '2025-10-01');
  await scene.book.get(PledgesService).patch(acting({ expected: 1 }), company, { wording: 'a battalion' });
  await scene.pledge({ wording: 'engineers' });
});

afterAll(() => scene.close());

test('a version that was left without being presented shows its pledges as they stood when it was left', async () => {
  const versions = scene.book.get(VersionsService);
  for (const past of [{}, { asOf: on('2025-12-31') }]) {
    const { pledges } = bodyOf<{ pledges: object[] }>(await versions.read(viewing(past), REFERENCE, 1));
    expect(pledges).toMatchObject([{ id: company, wording: 'a company-sized unit' }]);
  }
  const { changes } = JSON.parse(await versions.diff(viewing(), REFERENCE, 1, 2)) as { changes: object[] };
  expect(changes).toMatchObject([
    { id: company, change: 'reworded', details: [{ field: 'wording', to: 'a battalion' }] },
    { change: 'added' },
  ]);
});
