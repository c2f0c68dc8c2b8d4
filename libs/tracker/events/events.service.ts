import { Injectable } from '@nestjs/common';
import { checkEvent } from '#domain/events/check-event.js';
import { checkNotRetracted } from '#domain/retractions/check-not-retracted.js';
import { allow } from '#domain/rules/allow.js';
import type { Act, Answer, Viewing, Written } from '#ledger/act.js';
import { NotThere } from '#ledger/errors.js';
import { Ledger } from '#ledger/ledger.js';
import { insert, update } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { audienceOf, newFact, ownedBy } from '../facts/new-fact.js';
import type { Retraction } from '../facts/retract.js';
import { unknownReferences } from '../facts/references.store.js';
import { readPage, type Page, type PageRequest } from '../listing/page.query.js';
import { checkCitation, cite } from '../sources/cite.js';
import { effectsOfRecording, effectsOfRetracting, type EventEffects } from './event-effects.js';
import { eventFact } from './event-fact.js';
import { EventEntity } from './event.entity.js';
import { EVENT, EVENTS } from './event.query.js';
import { eventContext, eventRow } from './event.store.js';
import { termsOf, type NewEvent } from './new-event.js';

const DEFAULT_MARKING = 'TLP:CLEAR';

interface EventRead {
  json: string;
  revision: number;
}

/** Recording, taking back and reading what happened in the world, and what is said not to have happened. */
@Injectable()
export class EventsService {
  constructor(private readonly ledger: Ledger) {}

  /** @throws RuleBroken */
  record(act: Act, given: NewEvent): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const terms = termsOf(given);
      const [known, unknown] = await Promise.all([
        eventContext(tx, terms, given.sourceId ?? null),
        unknownReferences(tx, { '/party': terms.party }, given.sourceId),
      ]);
      // A source that comes with the event is new to the book, so nothing can be on record from it.
      const context = given.source ? { ...known, recordedAlready: false } : known;
      allow([...unknown, ...checkCitation(given, act.today), ...checkEvent(terms, context, act.today)]);

      const seenBy = ownedBy(act.viewer, given, DEFAULT_MARKING);
      const fact = newFact(seenBy, act.viewer, await tx.now());
      const { sourceId, rows } = cite(given, seenBy, act.viewer, fact.recorded_at);
      const event: EventEntity = {
        ...fact,
        type: terms.type,
        occurrence: terms.occurrence,
        happened_on: terms.happenedOn,
        through: terms.through,
        party: terms.party,
        note: given.note ?? null,
        credibility: given.credibility ?? null,
        source_id: sourceId,
        retracted_at: null,
        retraction_reason: null,
      };
      await tx.record({
        subject: { type: 'event', id: event.id },
        action: terms.occurrence === 'denied' ? 'event.denied' : 'event.recorded',
        happenedOn: terms.happenedOn ?? terms.through,
        sourceId,
        seenBy,
        changes: [...rows, insert(EventEntity, event)],
      });
      return effective(tx, 201, event.id, await effectsOfRecording(tx, eventFact(event)));
    });
  }

  /** Takes an event back: from now on it counts for nothing. @throws NotThere, RuleBroken */
  retract(act: Act, id: string, { reason }: Retraction): Promise<Written> {
    return this.ledger.write(act, async (tx) => {
      tx.lockBook();
      const event = await eventRow(tx, id);
      allow(checkNotRetracted(event.retracted_at));

      const retraction = { retracted_at: await tx.now(), retraction_reason: reason };
      await tx.record({
        subject: { type: 'event', id },
        action: 'event.retracted',
        happenedOn: null,
        sourceId: null,
        seenBy: audienceOf(event),
        changes: [update(EventEntity, event, retraction)],
      });
      return effective(tx, 200, id, await effectsOfRetracting(tx, eventFact(event)));
    });
  }

  /** @throws NotThere */
  async read(viewing: Viewing, id: string): Promise<{ body: string; revision: number }> {
    const found = await this.ledger.reader(viewing).row<EventRead>(EVENT, [id]);
    if (!found) throw new NotThere('event');
    return { body: found.json, revision: found.revision };
  }

  /** Those that stand, unless the filters ask for those taken back (`retracted`). */
  list(viewing: Viewing, request: PageRequest): Promise<Page> {
    const filters = { ...request.filters, retracted: request.filters?.retracted ?? false };
    return readPage(this.ledger.reader(viewing), EVENTS, { ...request, filters });
  }
}

/** The event, and what came of it. */
async function effective(tx: Tx, status: number, id: string, effects: EventEffects): Promise<Answer> {
  const read = (await tx.row<EventRead>(EVENT, [id]))!;
  const body = `${read.json.slice(0, -1)},"effects":${JSON.stringify(effects)}}`;
  return { status, body, location: `/api/v1/events/${id}`, revision: read.revision };
}
