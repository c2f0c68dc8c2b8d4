import { Injectable } from '@nestjs/common';
import { CAPABILITIES } from '#domain/access/capability.js';
import { may, type Standing } from '#domain/access/may.js';
import type { Viewing } from '#ledger/act.js';
import { Ledger } from '#ledger/ledger.js';
import { ME } from './me.query.js';

/** Tells whoever asks who they are. */
@Injectable()
export class MeService {
  constructor(private readonly ledger: Ledger) {}

  /** @param by what they may do @param key the id of the key they came with; none for the operator's */
  async read(viewing: Viewing, by: Standing, key?: string): Promise<string> {
    const { principal, organisation, person } = viewing.viewer;
    const capabilities = CAPABILITIES.filter((one) => may(by, one));
    const values = [principal, organisation, person, key, by.role, by.scopes, capabilities];
    return (await this.ledger.reader(viewing).json(ME, values))!;
  }
}
