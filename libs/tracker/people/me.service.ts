import { Injectable } from '@nestjs/common';
import { CAPABILITIES } from '#domain/access/capability.js';
import { may, type Standing } from '#domain/access/may.js';
import type { Viewing } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { ME } from './me.query.js';

interface CameBy {
  readonly key?: string;
  readonly session?: string;
  /** What a page of the session has to bring. */
  readonly csrfToken?: string;
}

/** Tells whoever asks who they are. */
@Injectable()
export class MeService {
  constructor(private readonly ledger: Ledger) {}

  /** @param by what they may do @param came the ids of the key or the session they came with; none for the operator's */
  async read(viewing: Viewing, by: Standing, came: CameBy): Promise<string> {
    const { principal, organisation, person } = viewing.viewer;
    const capabilities = CAPABILITIES.filter((one) => may(by, one));
    const { key, session, csrfToken } = came;
    const what = [by.role, by.scopes, capabilities];
    const values = [principal, organisation, person, key, ...what, session, csrfToken];
    return (await this.ledger.reader(viewing).json(ME, values))!;
  }
}
