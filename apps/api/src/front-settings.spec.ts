import { describe, expect, it } from '@jest/globals';
import { readFrontSettings } from './front-settings.js';

const read = (environment: Record<string, string>) => {
  const complaints: string[] = [];
  return { ...readFrontSettings(environment, complaints), complaints };
};

describe('readFrontSettings', () => {
  it('trusts nobody unless told so', () => {
    expect(read({ TRUSTED_PROXIES: '', BEHIND_TLS: '' })).toEqual({
      trustedProxies: [],
      behindTls: false,
      security: undefined,
      complaints: [],
    });
  });

  it('takes what it is given', () => {
    const given = {
      TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::/32 192.0.2.7',
      BEHIND_TLS: 'yes',
      SECURITY_CONTACT: 'mailto:security@example.org https://example.org/report',
      SECURITY_EXPIRES: '2027-06-30T00:00:00Z',
    };
    expect(read(given)).toEqual({
      trustedProxies: ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'],
      behindTls: true,
      security: {
        contacts: ['mailto:security@example.org', 'https://example.org/report'],
        expires: '2027-06-30T00:00:00Z',
      },
      complaints: [],
    });
  });

  const goodExpires = { SECURITY_EXPIRES: '2027-06-30T00:00:00Z' };
  it.each<[string, Record<string, string>]>([
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'proxy.example.org' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/33' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/0' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/8/8' }],
    ['BEHIND_TLS', { BEHIND_TLS: 'maybe' }],
    ['SECURITY_CONTACT', { ...goodExpires, SECURITY_CONTACT: 'security@example.org' }],
    ['SECURITY_CONTACT', { ...goodExpires, SECURITY_CONTACT: 'http://example.org' }],
    ['SECURITY_CONTACT', { ...goodExpires }],
    ['SECURITY_EXPIRES', { SECURITY_CONTACT: 'tel:+1-201-555-0123' }],
    ['SECURITY_EXPIRES', { SECURITY_CONTACT: 'tel:+1-201-555-0123', SECURITY_EXPIRES: 'next year' }],
    [
      'SECURITY_EXPIRES',
      { SECURITY_CONTACT: 'tel:+1-201-555-0123', SECURITY_EXPIRES: '2027-13-30T00:00:00Z' },
    ],
  ])('refuses %s as in %j', (name, environment) => {
    const { complaints } = read(environment);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(new RegExp(`^${name} must `));
  });
});
