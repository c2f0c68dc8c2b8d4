import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Act, Written } from '#ledger/act.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import { EventTypesService } from '#tracker/events/event-types.service.js';
import { EventsService } from '#tracker/events/events.service.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { ProposalActs } from './proposal-acts.service.js';
import type { BookRecord, Body } from './record.js';
import { loadKeys } from './load-keys.js';
import { RecordKeys } from './record-keys.js';

/**
 * Records every fact of a record through the services, rules and all. Each write has an idempotency key of
 * its own, so a load that was interrupted goes on where it stopped when it is tried again.
 */
@Injectable()
export class RecordLoader {
  constructor(
    private readonly sources: SourcesService,
    private readonly parties: PartiesService,
    private readonly memberships: MembershipsService,
    private readonly eventTypes: EventTypesService,
    private readonly events: EventsService,
    private readonly proposals: ProposalsService,
    private readonly proposalActs: ProposalActs,
  ) {}

  /** @returns how many facts were recorded. @throws Error that names the fact which was refused, and why */
  async load(act: Act, record: BookRecord): Promise<number> {
    const keys = new RecordKeys();
    const loadKey = loadKeys(record);
    let facts = 0;
    const say = async (
      what: string,
      body: Body,
      write: (act: Act, body: never) => Promise<Written>,
    ): Promise<string> => {
      facts++;
      const { body: answer } = await write(keyed(act, loadKey(facts), body), body as never).catch(
        (error: unknown) => {
          throw new Error(`${what}: ${reasons(error)}`, { cause: error });
        },
      );
      return (JSON.parse(answer) as { id: string }).id;
    };

    for (const { key, ...source } of record.sources) {
      keys.note('source', key, await say(`source ${key}`, source, (a, b) => this.sources.add(a, b)));
    }
    for (const party of record.parties)
      await say(`party ${String(party.code)}`, party, (a, b) => this.parties.add(a, b));
    for (const { bloc, ...membership } of record.memberships) {
      const what = `membership of ${String(membership.member)} in ${bloc}`;
      await say(what, keys.cited(membership), (a, b) => this.memberships.begin(a, bloc, b));
    }
    for (const type of record.eventTypes) {
      await say(`event type ${String(type.name)}`, type, (a, b) => this.eventTypes.add(a, b));
    }
    for (const event of record.events) {
      await say(`event ${String(event.type)}`, keys.cited(event), (a, b) => this.events.record(a, b));
    }
    for (const { proposal, record: acts } of record.proposals) {
      await say(`proposal ${proposal.reference}`, proposal, (a, b) => this.proposals.open(a, b));
      for (const [i, one] of acts.entries()) {
        const { kind, body } = this.proposalActs.read(one, keys);
        const write = (a: Act, b: never) => this.proposalActs.write(a, proposal.reference, kind, b);
        const id = await say(`${proposal.reference}, act ${i + 1} (${kind})`, body, write);
        keys.note(kind, one[kind]!.key, id);
      }
    }
    return facts;
  }
}

/** The same fact of the same record is recorded once, however often it is loaded. */
function keyed(act: Act, key: string, body: Body): Act {
  const fingerprint = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return { ...act, key: { key, fingerprint } };
}

function reasons(error: unknown): string {
  if (error instanceof RuleBroken) return error.blockers.map(({ message }) => message).join(' ');
  return error instanceof Error ? error.message : String(error);
}
