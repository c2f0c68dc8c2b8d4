import { createRequire } from 'node:module';
import countries, { type LocaleData } from 'i18n-iso-countries/index.js';

// The package's main entry reads its names in eighty languages; one is enough.
countries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/en.json') as LocaleData);

/** Codes that ISO 3166-1 leaves to its users, among which the package lists XK. */
const USER_ASSIGNED = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/;

/** Every state and territory with a code in ISO 3166-1: its English name by its alpha-2 code. */
export const ISO_STATES: ReadonlyMap<string, string> = new Map(
  Object.entries(countries.getNames('en', { select: 'official' })).filter(
    ([code]) => !USER_ASSIGNED.test(code),
  ),
);
