import { Injectable } from '@nestjs/common';
import { checkKey, checkLife, checkRevocation, checkRotation } from '#domain/access/check-key.js';
import { endAfterGrace, endOfKey } from '#domain/access/key-life.js';
import { allow } from '#domain/rules/allow.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { administering, boundsOf, seenBy } from '../access/administrator.js';
import { newFact } from '../facts/new-fact.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { keyFor } from './key-for.js';
import { KEY, KEYS } from './key.query.js';
import { keyRow } from './key.store.js';
import { makeKey } from './made-key.js';
import { hangsOn, keyOfMaker, type Maker } from './maker.js';
import { newKeyRow } from './new-key-row.js';
import type { NewKey, OwnKey, Rotation } from './new-key.js';
import { ownKey } from './own-key.js';
import { recordKey, showOnce } from './record-key.js';
import { revoking, withKeysElsewhere } from './revoking.js';

interface KeyRead {
  json: string;
  revision: number;
}

/** Keys to the API: made, replaced and revoked. What a key is, is shown once, and kept nowhere. */
@Injectable()
export class KeysService {
  constructor(private readonly ledger: Ledger) {}

  /** A key that ends with the one it is made with, or before. @throws RuleBroken with every reason */
  make(asked: Act, by: Maker, given: NewKey): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      return made(tx, by, given);
    });
  }

  /** A key that somebody makes for themselves. @throws RuleBroken with every reason */
  makeOwn(act: Act, by: Maker, given: OwnKey): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockAccess();
      return made(tx, by, await ownKey(tx, by, given));
    });
  }

  /**
   * Puts a new key, for the same, in the place of one; the old one is good for the grace, if one is given, and then
   * ends. @throws NotThere, RuleBroken
   */
  rotate(asked: Act, by: Maker, id: string, rotation: Rotation): Promise<Written> {
    return this.ledger.write(administering(asked), async (tx) => {
      tx.lockAccess();
      const madeWith = await keyOfMaker(tx, by);
      const old = await keyRow(tx, id);
      const { name, person_id, organisation_id, role, scopes } = old;
      const given = { name, person: person_id ?? undefined, organisation: organisation_id, role, scopes };
      const { organisation, person, made } = await keyFor(tx, given);
      const now = await tx.now();
      const { limit, ...hanging } = await hangsOn(tx, by, madeWith, old);
      const { graceSeconds = 0, days } = rotation;
      allow([
        ...checkRotation(old, now),
        ...checkKey(by, made, person, organisation.suspended),
        ...checkLife(now, days, limit),
      ]);

      const { text, hash, hint } = makeKey();
      const fact = newFact(seenBy(organisation_id), tx.act.viewer, now);
      const expires_at = endOfKey(now, days, limit);
      const row: ApiKeyEntity = { ...old, ...fact, ...hanging, hash, hint, expires_at };
      const ended = { replaced_by: row.id, expires_at: endAfterGrace(old, now, graceSeconds) };
      await recordKey(tx, 'key.rotated', row, insert(ApiKeyEntity, row), update(ApiKeyEntity, old, ended));
      return showOnce(tx, row.id, text);
    });
  }

  /**
   * From the next request on it opens nothing, nor does what took its place, what it took the place of and was good still,
   * and whatever was made with any of them. @throws NotThere, RuleBroken `key_revoked`
   */
  revoke(asked: Act, id: string): Promise<Written> {
    const act = administering(asked);
    const write = async (tx: Tx): Promise<Answer> => {
      tx.lockAccess();
      const key = await keyRow(tx, id);
      allow(checkRevocation(key));
      await recordKey(tx, 'key.revoked', key, ...(await revoking(tx, [id], key.organisation_id, id)));
      const read = (await tx.row<KeyRead>(KEY, [boundsOf(tx.act.viewer), id]))!;
      return { status: 200, body: read.json, revision: read.revision };
    };
    return withKeysElsewhere(this.ledger, act, () => this.ledger.write(act, write));
  }

  /** @throws NotThere */
  async read(asked: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const viewing = administering(asked);
    const found = await this.ledger.reader(viewing).row<KeyRead>(KEY, [boundsOf(viewing.viewer), id]);
    if (!found) throw new NotThere('key');
    return { body: found.json, revision: found.revision };
  }

  list(asked: Viewing, request: PageRequest): Promise<Page> {
    const viewing = administering(asked);
    return readPage(this.ledger.reader(viewing), KEYS(boundsOf(viewing.viewer)), request);
  }
}

async function made(tx: Tx, by: Maker, given: NewKey): Promise<Answer> {
  const madeWith = await keyOfMaker(tx, by);
  const wanted = await keyFor(tx, given);
  allow([
    ...checkKey(by, wanted.made, wanted.person, wanted.organisation.suspended),
    ...checkLife(await tx.now(), given.days, madeWith?.expires_at ?? null),
  ]);

  const { text, ...kept } = makeKey();
  const row = await newKeyRow(tx, given, wanted, kept, { madeWith, session: by.session });
  await recordKey(tx, 'key.made', row, insert(ApiKeyEntity, row));
  return showOnce(tx, row.id, text);
}
