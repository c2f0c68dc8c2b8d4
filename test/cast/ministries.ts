import { member } from '../support/book.js';

/** Three ministries that share a book, by the ids of their organisations. */
export const PARIS_MINISTRY = '0198f100-0000-7000-8000-000000000001';
export const LONDON_MINISTRY = '0198f100-0000-7000-8000-000000000002';
export const WASHINGTON_MINISTRY = '0198f100-0000-7000-8000-000000000003';

/** Who works there. */
export const claire = member(PARIS_MINISTRY, '0198f200-0000-7000-8000-000000000001');
export const bruno = member(PARIS_MINISTRY, '0198f200-0000-7000-8000-000000000002');
export const emma = member(LONDON_MINISTRY, '0198f200-0000-7000-8000-000000000003');
export const oliver = member(LONDON_MINISTRY, '0198f200-0000-7000-8000-000000000004');
export const grace = member(WASHINGTON_MINISTRY, '0198f200-0000-7000-8000-000000000005');

/** Whoever came in from the street. */
export const reader = { kind: 'public', principal: 'public', organisation: PARIS_MINISTRY } as const;
