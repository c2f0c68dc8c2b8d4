import { expect, it } from '@jest/globals';
import { strictest } from './strictest.js';

const marked = (marking: string, organisation_id = 'keeper', audience: string[] = []) => ({
  marking,
  organisation_id,
  audience,
});

it('what speaks of several facts is for those who may see the most closely marked', () => {
  const [clear, green, amber] = [marked('TLP:CLEAR'), marked('TLP:GREEN'), marked('TLP:AMBER', 'other')];
  expect(strictest([clear])).toEqual(clear);
  expect(strictest([clear, amber, green])).toEqual(amber);
  expect(strictest([marked('TLP:AMBER+STRICT'), amber])).toEqual(marked('TLP:AMBER+STRICT'));
});

it('and of named readers for those who are named for all of them', () => {
  const red = (...readers: string[]) => marked('TLP:RED', 'keeper', readers);
  expect(strictest([red('ann', 'bob'), marked('TLP:AMBER', 'other', ['cid']), red('bob', 'cid')])).toEqual(
    red('bob'),
  );
});
