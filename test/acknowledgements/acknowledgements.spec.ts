import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { KEEPER } from '#ledger/viewer.js';
import { AcknowledgementsService } from '#tracker/acknowledgements/acknowledgements.service.js';
import { DeadlocksService } from '#tracker/analysis/deadlocks.service.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { VerificationService } from '#tracker/verification/verification.service.js';
import { PARIS, parisFramework } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, Book, member, viewing } from '../support/book.js';

const KNOWN = { reason: 'Both go to signature on one day.' };
const OUTSIDER = member('0198f000-0000-7000-8000-00000000000a', '0198f000-0000-7000-8000-00000000000b');
const COLLEAGUE = member(KEEPER, '0198f000-0000-7000-8000-00000000000c');

let book: Book;

beforeEach(async () => {
  book = await Book.open();
  await parisFramework(book);
}, 60_000);
afterEach(() => book.close());

/** Estonia and Finland offer a company each if the other does; Finland's word is marked so. Returns the key. */
async function mutual(marking?: string): Promise<string> {
  const idOf = ({ body }: { body: string }) => (JSON.parse(body) as { id: string }).id;
  const waits = { unconditional: false, activatedBy: null };
  const [pledges, conditions] = [book.get(PledgesService), book.get(ConditionsService)];
  const other = { party: 'FI', ...waits, ...(marking && { marking }) };
  const finnish = idOf(await pledges.log(acting(), PARIS, estonianCompany(other)));
  const ifOther = async (label: string, pledge: string) =>
    idOf(await conditions.add(acting(), PARIS, { label, text: `pledge ${pledge} in force` }));
  const activatedBy = await ifOther('if Finland', finnish);
  const estonian = idOf(await pledges.log(acting(), PARIS, estonianCompany({ ...waits, activatedBy })));
  await pledges.patch(acting(), finnish, { activatedBy: await ifOther('if Estonia', estonian) });
  return (await keys())[0]!;
}

const keys = async (viewer = viewing().viewer) => {
  const body = await book.get(DeadlocksService).read(viewing({ viewer }));
  return (JSON.parse(body) as { deadlocks: { key: string }[] }).deadlocks.map(({ key }) => key);
};
const listed = async (viewer: ReturnType<typeof member>) =>
  JSON.parse(
    (await book.get(AcknowledgementsService).listOf(viewing({ viewer }), PARIS, { limit: 9 })).items,
  ) as {
    path: string;
    marking: string;
  }[];

test('of two who acknowledge a deadlock at once, one does', async () => {
  const deadlock = await mutual();
  const give = () => book.get(AcknowledgementsService).give(acting(), PARIS, { deadlock, ...KNOWN });
  const came = await Promise.allSettled([give(), give(), give()]);
  const refused = came.flatMap((one) => (one.status === 'rejected' ? [one.reason as RuleBroken] : []));
  expect(refused.map(({ blockers }) => blockers.map(({ code }) => code))).toEqual([
    ['acknowledged_already'],
    ['acknowledged_already'],
  ]);
  expect(await book.lookup.count('acknowledgement')).toBe(1);
  expect((await book.get(VerificationService).verify(viewing())).finding).toBeNull();
});

test('who may not see all that is caught in a deadlock is told neither of it nor of its acknowledgement', async () => {
  const deadlock = await mutual('TLP:AMBER');
  await book.get(AcknowledgementsService).give(acting(), PARIS, { deadlock, ...KNOWN });
  expect([await keys(COLLEAGUE), await keys(OUTSIDER)]).toEqual([[deadlock], []]);
  expect(await listed(OUTSIDER)).toEqual([]);
  const [seen] = await listed(COLLEAGUE);
  expect(seen!.marking).toBe('TLP:AMBER');
  expect(seen!.path).toContain('Finland’s troops (land)');
});

test('an acknowledgement of what everybody may see is for everybody', async () => {
  const deadlock = await mutual();
  await book.get(AcknowledgementsService).give(acting(), PARIS, { deadlock, ...KNOWN });
  expect((await listed(OUTSIDER)).map(({ marking }) => marking)).toEqual(['TLP:GREEN']);
});
