import { describe, expect, it } from '@jest/globals';
import { appUrl } from '#ledger/app-role.js';
import { BadSettings } from '#ledger/settings/bad-settings.js';
import { readSettings } from './settings.js';

const OWNER = 'postgres://owner:secret@db:5432/book';
const GOOD = { DATABASE_URL: OWNER, ADMIN_API_KEY: 'a'.repeat(32) };

function complaintsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof BadSettings) return error.complaints;
    throw error;
  }
  return [];
}

describe('readSettings', () => {
  it('has defaults, derives the URL of its own role, and cannot be changed', () => {
    const settings = readSettings({ ...GOOD, HOST: '', PORT: '' });
    expect(settings).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: appUrl(OWNER),
      adminApiKey: 'a'.repeat(32),
      timeZone: 'UTC',
      logLevel: 'info',
      passwords: true,
      callsPerMinute: 6_000,
      wrongKeysPerMinute: 60,
      mostDelay: 1_000,
      mostHeap: expect.any(Number),
      trustedProxies: [],
      behindTls: false,
    });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('takes what it is given', () => {
    const given = {
      HOST: '::',
      PORT: '0',
      TIME_ZONE: 'Europe/Kyiv',
      LOG_LEVEL: 'warn',
      DATABASE_APP_URL: 'postgresql://app@db/book',
      RATE_LIMIT_PER_MINUTE: '0',
      WRONG_KEYS_PER_MINUTE: '12',
      MAX_EVENT_LOOP_DELAY: '50',
      MAX_HEAP_MB: '700',
    };
    expect(readSettings({ ...GOOD, ...given })).toMatchObject({
      host: '::',
      port: 0,
      timeZone: 'Europe/Kyiv',
      logLevel: 'warn',
      databaseUrl: 'postgresql://app@db/book',
      callsPerMinute: 0,
      wrongKeysPerMinute: 12,
      mostDelay: 50,
      mostHeap: 700,
    });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'localhost:5432'],
    ['DATABASE_URL', 'mysql://db/book'],
    ['DATABASE_APP_URL', 'nonsense'],
    ['ADMIN_API_KEY', 'a'.repeat(31)],
    ['ADMIN_API_KEY', 'two words '.repeat(5)],
    ['METRICS_KEY', 'a'.repeat(31)],
    ['METRICS_KEY', GOOD.ADMIN_API_KEY],
    ['TIME_ZONE', 'Mars/Olympus'],
    ['LOG_LEVEL', 'loud'],
    ['RATE_LIMIT_PER_MINUTE', '-1'],
    ['RATE_LIMIT_PER_MINUTE', '1e3'],
    ['WRONG_KEYS_PER_MINUTE', 'many'],
    ['MAX_EVENT_LOOP_DELAY', '1s'],
    ['MAX_HEAP_MB', '1.5'],
  ])('refuses %s=%s by its name', (name, value) => {
    const complaints = complaintsOf({ ...GOOD, [name]: value });
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(new RegExp(`^${name} must `));
  });

  it('names everything that is wrong at once, and tells no secret', () => {
    const complaints = complaintsOf({ PORT: 'x', ADMIN_API_KEY: 'short-secret' });
    expect(complaints.map((complaint) => complaint.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'ADMIN_API_KEY',
    ]);
    expect(complaints.join()).not.toContain('short-secret');
  });
});
