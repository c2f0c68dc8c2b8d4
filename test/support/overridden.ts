import type { Act } from '#ledger/act.js';
import type { Written } from '#ledger/act.js';
import { KEEPER, type Viewer } from '#ledger/viewer.js';
import { ApprovalsService } from '#tracker/approvals/approvals.service.js';
import { PeopleService } from '#tracker/people/people.service.js';
import type { MakeMove } from '#tracker/proposals/make-move.js';
import { SourcesService } from '#tracker/sources/sources.service.js';
import { acting, member, type Book } from './book.js';

const by = { role: 'admin', scopes: null } as const;
const idOf = ({ body }: Written): string => (JSON.parse(body) as { id: string }).id;
const approvers = new WeakMap<Book, Promise<Viewer[]>>();

/** Two people of the organisation that keeps the book, who are there from the first time that they are asked for. */
export function twoPeople(book: Book): Promise<Viewer[]> {
  const add = async (name: string): Promise<Viewer> => {
    const email = `${name}@keeper.example.org`;
    const person = { name, email, role: 'approver', organisation: KEEPER } as const;
    return member(KEEPER, idOf(await book.get(PeopleService).add(acting(), by, person)));
  };
  let both = approvers.get(book);
  if (!both) approvers.set(book, (both = Promise.all(['Ann', 'Bob'].map(add))));
  return both;
}

/** Makes a move that two people approve although something stands against it. @throws RuleBroken, LostRace */
export async function overridden(
  book: Book,
  act: Act,
  proposal: string,
  move: MakeMove,
  blockers: readonly string[],
): Promise<Written> {
  const approvals = book.get(ApprovalsService);
  const people = await twoPeople(book);
  const recorded = await citing(book, act, move);
  const asked = await approvals.ask(act, {
    override: { proposal, move: recorded, blockers },
    reason: 'agreed by all',
  });
  let latest = asked;
  for (const viewer of people)
    latest = await approvals.approve({ ...act, viewer }, { session: 'a session' }, idOf(asked));
  return latest;
}

/** A move that cites a source which it brings, with the source recorded before it. */
export async function citing(book: Book, act: Act, move: MakeMove): Promise<MakeMove> {
  if (!move.source) return move;
  return { ...move, source: null, sourceId: idOf(await book.get(SourcesService).add(act, move.source)) };
}
