import type { FrontSettings } from '../front-settings.js';

/** Whom to tell of a hole, as RFC 9116 has it. */
export class SecurityText {
  constructor(private readonly told: FrontSettings['security']) {}

  /** The text, while it holds: nobody should rely on what has expired. @param now milliseconds since 1970 */
  at(now: number): string | undefined {
    if (!this.told || Date.parse(this.told.expires) <= now) return undefined;
    const { contacts, expires } = this.told;
    return [...contacts.map((contact) => `Contact: ${contact}`), `Expires: ${expires}`, ''].join('\n');
  }
}
