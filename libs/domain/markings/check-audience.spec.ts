import { expect, it } from '@jest/globals';
import { checkAudience } from './check-audience.js';

const asked = { audience: ['somebody'], isNobody: false };
const codes = (given: Parameters<typeof checkAudience>[0], at?: string) =>
  checkAudience(given, at).map(({ code, pointer }) => [code, pointer]);

it.each(['TLP:AMBER', 'TLP:RED'])('%s is for whoever is named', (marking) => {
  expect(codes({ ...asked, marking })).toEqual([]);
});

it.each(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER+STRICT'])('%s names nobody', (marking) => {
  expect(codes({ ...asked, marking }, '/source')).toEqual([['no_audience_with_marking', '/source/audience']]);
  expect(codes({ ...asked, marking, audience: undefined })).toEqual([]);
});

it('is for named people only if whoever records it is one', () => {
  expect(codes({ marking: 'TLP:RED', audience: undefined, isNobody: true })).toEqual([
    ['red_needs_a_person', '/marking'],
  ]);
  expect(codes({ marking: 'TLP:AMBER', audience: undefined, isNobody: true })).toEqual([]);
});
