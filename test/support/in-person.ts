import type { Member, Sent } from './api.js';

/** A password that nobody guesses. */
export const PASSWORD = 'kolm musta kassi laulavad öösel';

/** An API, and the key of its operator. */
interface Place {
  readonly url: string;
  readonly key: string;
}

/** Sends a request as a browser would: with no key. */
export const browse = (
  { url }: Pick<Place, 'url'>,
  path: string,
  { method, body, headers = {}, redirect }: Sent & { redirect?: 'manual' } = {},
) =>
  fetch(`${url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(redirect && { redirect }),
  });

/** Sends a request as the operator does. */
const operate = (place: Place, path: string, sent: Sent = {}) =>
  browse(place, path, { ...sent, headers: { authorization: `Bearer ${place.key}` } });

/** Somebody who has signed in, in a browser that keeps their session. */
export class InPerson {
  private constructor(
    private readonly place: Place,
    readonly session: string,
    /** What `Set-Cookie` said. */
    readonly kept: string,
    readonly csrfToken: string,
  ) {}

  /** Enrols somebody by the operator's key, and signs them in. */
  static async begin(place: Place, member: Pick<Member, 'person'>): Promise<InPerson> {
    return InPerson.signIn(place, await enrolled(place, member));
  }

  static async signIn(place: Place, email: string, password = PASSWORD): Promise<InPerson> {
    const answer = await signIn(place, email, password);
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    const { id, csrfToken } = (await answer.json()) as { id: string; csrfToken: string };
    return new InPerson(place, id, answer.headers.get('set-cookie')!, csrfToken);
  }

  /** `__Host-pledgebook=…` */
  get cookie(): string {
    return this.kept.split(';')[0]!;
  }

  /** What a browser on a page of ours sends along. */
  get headers(): Record<string, string> {
    return { cookie: this.cookie, 'x-csrf-token': this.csrfToken };
  }

  send(path: string, { headers, ...sent }: Sent = {}): Promise<Response> {
    return browse(this.place, path, { ...sent, headers: { ...this.headers, ...headers } });
  }
}

export async function emailOf(place: Place, { person }: Pick<Member, 'person'>): Promise<string> {
  const read = await operate(place, `/api/v1/people/${person}`);
  return ((await read.json()) as { email: string }).email;
}

/** Lets somebody set the password that everybody has here; their address. */
export async function enrolled(place: Place, member: Pick<Member, 'person'>): Promise<string> {
  await setPassword(place, member.person, PASSWORD);
  return emailOf(place, member);
}

/** What an administrator is told to tell somebody. */
export async function enrolment(place: Place, person: string): Promise<string> {
  const answer = await operate(place, `/api/v1/people/${person}/enrolment`, { method: 'POST' });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { enrolment: string }).enrolment;
}

export async function setPassword(place: Place, person: string, password: string): Promise<void> {
  const body = { enrolment: await enrolment(place, person), password };
  const answer = await browse(place, '/api/v1/enrolments', { body });
  if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
}

export const signIn = (place: Pick<Place, 'url'>, email: string, password = PASSWORD): Promise<Response> =>
  browse(place, '/api/v1/sessions', { body: { email, password } });

/** The codes of what stands against it, or that of the problem. */
export async function codeOf(answer: Response): Promise<string | string[]> {
  const { code, blockers = [] } = (await answer.json()) as { code: string; blockers?: { code: string }[] };
  return blockers.length > 0 ? blockers.map((one) => one.code) : code;
}
