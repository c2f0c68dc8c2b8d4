import { Injectable } from '@nestjs/common';
import { checkEventTypeName } from '#domain/events/check-event-type.js';
import { allow } from '#domain/rules/allow.js';
import { SHIPPED_EVENT_TYPES } from '#domain/vocabulary/event-types.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import { NotThere, StaleRevision } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at } from '../facts/address.query.js';
import { isStale } from '../facts/is-stale.js';
import { audienceOf, newFact, ownedBy } from '../facts/new-fact.js';
import { seedMissing } from '../facts/seed-missing.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { EventTypeEntity } from './event-type.entity.js';
import { EVENT_TYPE, EVENT_TYPES } from './event-type.query.js';
import { eventTypeRow, KNOWN_EVENT_TYPES } from './event-type.store.js';
import type { EventTypePatch, NewEventType } from './new-event-type.js';

const DEFAULT_MARKING = 'TLP:CLEAR';

interface EventTypeRead {
  json: string;
  revision: number;
}

/** Keeping the vocabulary of what conditions can wait for. */
@Injectable()
export class EventTypesService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws RuleBroken, Conflict `duplicate_name` */
  add(act: Act, given: NewEventType): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const { name, label, once, controlledBy = null } = given;
      allow(checkEventTypeName(name));

      const seenBy = ownedBy(act.viewer, given, DEFAULT_MARKING);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      await tx.record({
        subject: { type: 'event_type', id: fact.id },
        action: 'event_type.added',
        happenedOn: null,
        sourceId: null,
        seenBy,
        changes: [insert(EventTypeEntity, { ...fact, name, label, once, controlled_by: controlledBy })],
      });
      return answer(tx, 201, name);
    });
  }

  /** @throws NotThere, StaleRevision */
  patch(act: Act, name: string, { label }: EventTypePatch): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const type = await eventTypeRow(tx, name);
      if (isStale(act, type)) throw new StaleRevision();

      await tx.record({
        subject: { type: 'event_type', id: type.id },
        action: 'event_type.corrected',
        happenedOn: null,
        sourceId: null,
        seenBy: audienceOf(type),
        changes: [update(EventTypeEntity, type, { label })],
      });
      return answer(tx, 200, type.name);
    });
  }

  /**
   * Adds the event types that every book starts with and this one lacks, in one entry; writes nothing when it
   * has them all.
   * @returns how many were added
   */
  seed(act: Act): Promise<number> {
    return seedMissing(this.ledger, act, {
      table: EventTypeEntity,
      action: 'event_type.seeded',
      marking: DEFAULT_MARKING,
      known: KNOWN_EVENT_TYPES,
      wanted: new Map(
        SHIPPED_EVENT_TYPES.map(({ name, label, once, controlledBy }) => [
          name,
          { name, label, once, controlled_by: controlledBy },
        ]),
      ),
    });
  }

  /** @throws NotThere */
  async read(viewing: Viewing, name: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<EventTypeRead>(at(EVENT_TYPE, name), [name]);
    if (!found) throw new NotThere('event type');
    return { body: found.json, revision: found.revision };
  }

  list(viewing: Viewing, request: PageRequest): Promise<Page> {
    return readPage(this.ledger.reader(viewing), EVENT_TYPES, request);
  }
}

async function answer(tx: Tx, status: number, name: string): Promise<Answer> {
  const read = (await tx.row<EventTypeRead>(EVENT_TYPE.byName, [name]))!;
  return { status, body: read.json, location: `/api/v1/event-types/${name}`, revision: read.revision };
}
