import { isIP } from 'node:net';

/** What the API is told of what stands between it and its clients. */
export interface FrontSettings {
  /** Addresses and networks of proxies whose `X-Forwarded-*` headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Clients come by TLS only, whatever this process sees of it. */
  readonly behindTls: boolean;
  /** What `/.well-known/security.txt` says; undefined where there is none. */
  readonly security?: { readonly contacts: readonly string[]; readonly expires: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads TRUSTED_PROXIES, BEHIND_TLS, SECURITY_CONTACT and SECURITY_EXPIRES; what is no good is added to `complaints`. */
export function readFrontSettings(environment: Environment, complaints: string[]): FrontSettings {
  return {
    trustedProxies: trustedProxies(environment.TRUSTED_PROXIES ?? '', complaints),
    behindTls: yesOrNo('BEHIND_TLS', environment.BEHIND_TLS || 'no', complaints),
    security: security(environment.SECURITY_CONTACT, environment.SECURITY_EXPIRES, complaints),
  };
}

const listed = (text: string): string[] => text.split(/[\s,]+/).filter((item) => item !== '');

function trustedProxies(text: string, complaints: string[]): string[] {
  const proxies = listed(text);
  if (!proxies.every(isNetwork)) {
    complaints.push(
      `TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, not ${JSON.stringify(text)}.`,
    );
  }
  return proxies;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!;
  const whole = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most);
  return most > 0 && whole && more.length === 0;
}

function yesOrNo(name: string, text: string, complaints: string[]): boolean {
  if (!['yes', 'no'].includes(text))
    complaints.push(`${name} must be yes or no, not ${JSON.stringify(text)}.`);
  return text === 'yes';
}

function security(contact = '', expires = '', complaints: string[]): FrontSettings['security'] {
  if (contact === '' && expires === '') return undefined;
  const contacts = listed(contact);
  if (contacts.length === 0 || !contacts.every((one) => /^(mailto|https|tel):[!-~]+$/.test(one)))
    complaints.push('SECURITY_CONTACT must be mailto:, https: or tel: addresses, the best one first.');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(expires) || Number.isNaN(Date.parse(expires)))
    complaints.push('SECURITY_EXPIRES must be an instant such as 2027-06-30T00:00:00Z.');
  return { contacts, expires };
}
