import type { NewPosition } from '#tracker/positions/new-position.js';
import type { NewPledge } from '#tracker/pledges/new-pledge.js';
import { MembershipsService } from '#tracker/parties/memberships.service.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { MovesService } from '#tracker/proposals/moves.service.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PositionsService } from '#tracker/positions/positions.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import type { Written } from '#ledger/act.js';
import { acting, Book, on } from '../support/book.js';
import { estonianCompanyTerms } from './pledge-terms.js';

export const REFERENCE = 'UA-SG-2025-01';

/** The clauses of the proposal as it is opened. */
export const CLAUSES = [
  { key: 'monitoring', heading: 'Monitoring', text: 'The ceasefire is monitored.' },
  { key: 'reassurance-force', heading: 'Reassurance force', text: 'A force deploys to Ukraine.' },
];

/** The body of an answer, read. */
export const bodyOf = <T = Record<string, unknown>>({ body }: Pick<Written, 'body'>): T =>
  JSON.parse(body) as T;

const newspaper = { title: 'Guarantees for Ukraine', publisher: 'ERR News', reliability: 'B' } as const;

/** A book in which France and the United Kingdom opened a proposal for Ukraine on 2025-08-19. */
export class Negotiation {
  private constructor(readonly book: Book) {}

  static async begin(): Promise<Negotiation> {
    const book = await Book.open();
    const parties = book.get(PartiesService);
    await parties.seedStates(acting());
    await parties.add(acting(), { code: 'EU', name: 'European Union', type: 'bloc' });
    const memberships = book.get(MembershipsService);
    await memberships.begin(acting(), 'EU', { member: 'EE', from: on('2004-05-01') });
    await memberships.begin(acting(), 'EU', {
      member: 'GB',
      from: on('1973-01-01'),
      to: on('2020-02-01'),
    });
    await book.get(ProposalsService).open(acting(), {
      reference: REFERENCE,
      title: 'Security guarantees for Ukraine',
      summary: 'What the coalition offers after a ceasefire.',
      beneficiary: 'UA',
      participants: [
        { party: 'FR', role: 'proponent' },
        { party: 'UA', role: 'beneficiary' },
        { party: 'US', role: 'guarantor' },
      ],
      clauses: CLAUSES,
      openedOn: on('2025-08-19'),
    });
    return new Negotiation(book);
  }

  /** The Estonian company, waiting for no condition; returns its id. */
  async pledge(changes: Partial<NewPledge> = {}): Promise<string> {
    const terms = estonianCompanyTerms({ activatedBy: null, unconditional: true });
    const more = { wording: 'a company-sized unit', clause: null, caveats: [], credibility: 2 };
    const logged = await this.book
      .get(PledgesService)
      .log(acting(), REFERENCE, { ...terms, ...more, ...changes });
    return bodyOf<{ id: string }>(logged).id;
  }

  /** Estonia supports the proposal, said on 2025-09-04; returns the position. */
  async position(changes: Partial<NewPosition> = {}): Promise<Record<string, unknown> & { id: string }> {
    const given: NewPosition = {
      party: 'EE',
      stance: 'supports',
      statedOn: on('2025-09-04'),
      quote: null,
      speaker: null,
      authority: null,
      about: null,
      credibility: 1,
      ...changes,
    };
    return bodyOf(await this.book.get(PositionsService).take(acting(), REFERENCE, given));
  }

  /** Makes a move, with everything that any move needs. */
  async move(move: string, happenedOn: string): Promise<void> {
    await this.book.get(MovesService).make(acting(), REFERENCE, {
      move,
      happenedOn: on(happenedOn),
      reason: 'as agreed in Paris',
      source: newspaper,
      ...(move === 'present' && { presenter: 'FR', occasion: 'the meeting in Berlin' }),
      ...(move === 'reject' && { final: false }),
    });
  }

  /** From draft to presented: the version is frozen on 2025-12-15. Needs a pledge whose party supports. */
  async present(): Promise<void> {
    await this.move('circulate', '2025-09-05');
    await this.move('endorse', '2025-12-01');
    await this.move('present', '2025-12-15');
  }

  close(): Promise<void> {
    return this.book.close();
  }
}
