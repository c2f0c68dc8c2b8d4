import { statusCsv } from '#exchange/status/status-csv.js';
import { statusJson } from '#exchange/status/status-json.js';
import { day } from '#domain/days/day.js';
import type { Viewing } from '#ledger/act.js';
import { AcknowledgementsService } from '#tracker/acknowledgements/acknowledgements.service.js';
import { DeadlocksService } from '#tracker/analysis/deadlocks.service.js';
import { ClaimsService } from '#tracker/claims/claims.service.js';
import { ConditionsService } from '#tracker/conditions/conditions.service.js';
import { EventsService } from '#tracker/events/events.service.js';
import { GapService } from '#tracker/gap/gap.service.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { VersionsService } from '#tracker/proposals/versions.service.js';
import { RequirementsService } from '#tracker/requirements/requirements.service.js';
import { ScenariosService } from '#tracker/scenarios/scenarios.service.js';
import { WhatIfService } from '#tracker/scenarios/what-if.service.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import type { StatusLine } from '#tracker/status/status-line.js';
import { StatusService } from '#tracker/status/status.service.js';
import { SupportService } from '#tracker/support/support.service.js';
import type { Book } from './book.js';

/** Answers by what was asked: the bytes, or the name of the refusal. */
export type Reading = Record<string, string>;

const ALL = { limit: 500 };

/** All that can be read of the book for one viewer, day and instant: single, listed, and as the status report. */
export async function reading(book: Book, viewing: Viewing, references: readonly string[]): Promise<Reading> {
  const asked: Record<string, Promise<unknown>> = {
    proposals: book.get(ProposalsService).list(viewing, ALL),
    pledges: book.get(PledgesService).list(viewing, ALL),
    'pledges of the EU': book.get(PledgesService).list(viewing, { ...ALL, filters: { bloc: 'EU' } }),
    'pledges in force': book.get(PledgesService).list(viewing, { ...ALL, filters: { status: 'in_force' } }),
    positions: book.get(PositionsService).list(viewing, { ...ALL, history: false }),
    'all positions': book.get(PositionsService).list(viewing, { ...ALL, history: true }),
    events: book.get(EventsService).list(viewing, ALL),
    sources: book.get(SourcesService).list(viewing, ALL),
    scenarios: book.get(ScenariosService).list(viewing, ALL),
    'what if there were a ceasefire': whatIf(book, viewing),
    blocs: book.get(PartiesService).list(viewing, { ...ALL, filters: { type: 'bloc' } }),
    'members of the EU': book.get(MembershipsService).list(viewing, 'EU', ALL),
    Estonia: book.get(PartiesService).read(viewing, 'EE'),
    deadlocks: book
      .get(DeadlocksService)
      .read(viewing)
      .then((body) => ({ body })),
  };
  for (const ref of new Set(references)) {
    const both = { pledges: true, positions: true };
    asked[ref] = book.get(ProposalsService).read(viewing, ref, both);
    asked[`versions of ${ref}`] = book.get(VersionsService).list(viewing, ref, ALL);
    asked[`moves of ${ref}`] = book.get(MovesService).list(viewing, ref, ALL);
    asked[`conditions of ${ref}`] = book.get(ConditionsService).listOf(viewing, ref, ALL);
    asked[`claims on ${ref}`] = book.get(ClaimsService).listOf(viewing, ref, ALL);
    asked[`support for ${ref}`] = wrapped(book.get(SupportService).read(viewing, ref));
    asked[`gap of ${ref}`] = wrapped(book.get(GapService).read(viewing, ref));
    asked[`acknowledgements of ${ref}`] = book.get(AcknowledgementsService).listOf(viewing, ref, ALL);
    asked[`requirements of ${ref}`] = book.get(RequirementsService).listOf(viewing, ref, ALL);
  }
  const lists = await answersTo(asked);
  return { ...lists, ...(await answersTo(oneByOne(book, viewing, lists))) };
}

/** What would come of a ceasefire, beside the book as it is, asked from the day of the viewing on. */
const whatIf = async (book: Book, viewing: Viewing) => {
  const suppose = [{ event: { type: 'ceasefire_in_force', happenedOn: day('2026-03-01') } }];
  return { body: await book.get(WhatIfService).evaluate(viewing, { suppose, pending: 500 }, 'book') };
};

/** Of what was listed, every pledge and position by itself. */
function oneByOne(book: Book, viewing: Viewing, lists: Reading): Record<string, Promise<unknown>> {
  const ids = (list: string) => [...lists[list]!.matchAll(/\{"id":"([0-9a-f-]{36})"/g)].map(([, id]) => id!);
  const pledges = ids('pledges').map((id) => [`pledge ${id}`, book.get(PledgesService).read(viewing, id)]);
  const positions = ids('all positions').map((id) => [
    `position ${id}`,
    book.get(PositionsService).read(viewing, id),
  ]);
  return Object.fromEntries([...pledges, ...positions]) as Record<string, Promise<unknown>>;
}

const wrapped = async (body: Promise<string>): Promise<object> => ({ body: await body });

async function answersTo(asked: Record<string, Promise<unknown>>): Promise<Reading> {
  const answers: Reading = {};
  await Promise.all(
    Object.entries(asked).map(async ([question, answer]) => (answers[question] = await bytes(answer))),
  );
  return answers;
}

/** The bytes of an answer, broken into lines where no JSON has a line break, so that a difference can be seen. */
const bytes = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    (body) =>
      Object.values(body as object)
        .join('\n')
        .replaceAll(',"', ',\n"'),
    (error: Error) => {
      if (error.name !== 'NotThere') throw error;
      return error.message;
    },
  );

export interface Report {
  readonly knownAt: string;
  readonly json: string;
  readonly csv: string;
}

/** The status report in both forms, from one view of the book, and the instant at which that was taken. */
export function statusReport(book: Book, viewing: Viewing): Promise<Report> {
  return book.get(StatusService).report(viewing, async (head, lines) => {
    const held: StatusLine[] = [];
    for await (const line of lines) held.push(line);
    const again = async function* () {
      yield* held;
    };
    return {
      knownAt: head.knownAt,
      json: await textOf(statusJson(head, again())),
      csv: await textOf(statusCsv(head, again())),
    };
  });
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
