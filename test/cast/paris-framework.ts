import type { NewProposal } from '#tracker/proposals/new-proposal.js';
import { PartiesService } from '#tracker/parties/parties.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { acting, on, type Book } from '../support/book.js';

export const PARIS = 'UA-SG-2025-01';

/** The plan settled in Paris: a force on the day after a ceasefire, and somebody who watches the ceasefire. */
export const parisTerms = (changes: Partial<NewProposal> = {}): NewProposal => ({
  reference: PARIS,
  title: 'Reassurance force for Ukraine',
  summary: 'What the coalition offers on the day after a ceasefire.',
  beneficiary: 'UA',
  participants: [
    { party: 'FR', role: 'proponent' },
    { party: 'GB', role: 'proponent' },
    { party: 'UA', role: 'beneficiary' },
    { party: 'US', role: 'guarantor' },
  ],
  clauses: [
    { key: 'reassurance-force', heading: 'Reassurance force', text: 'A force deploys to Ukraine.' },
    { key: 'monitoring', heading: 'Monitoring', text: 'The ceasefire is monitored.' },
  ],
  openedOn: on('2025-08-19'),
  ...changes,
});

/** Opens the framework, in a book that then knows every state; returns its reference. */
export async function parisFramework(book: Book, changes: Partial<NewProposal> = {}): Promise<string> {
  await book.get(PartiesService).seedStates(acting());
  const terms = parisTerms(changes);
  await book.get(ProposalsService).open(acting(), terms);
  return terms.reference;
}
