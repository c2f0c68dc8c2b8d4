import type { Written } from '#ledger/act.js';
import { KEEPER } from '#ledger/viewer.js';
import { ApprovalsService } from '#tracker/approvals/approvals.service.js';
import { ClaimsService } from '#tracker/claims/claims.service.js';
import type { NewClaim } from '#tracker/claims/new-claim.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { PeopleService } from '#tracker/people/people.service.js';
import { PARIS } from '../cast/paris-framework.js';
import { estonianCompany } from '../cast/pledges.js';
import { acting, member, on, type Book } from '../support/book.js';

const misheard: NewClaim = {
  ...{ statement: 'Somebody said so.', kind: null, domain: null, madeBy: null, credibility: null },
  count: { min: 1, max: 1, unit: 'parties' },
  statedOn: on('2025-09-04'),
};

/** Every way there is to write of what two people have to approve, in an order in which each is allowed. */
export function approvalWrites(book: Book): [action: string, write: () => Promise<Written>][] {
  const approvals = book.get(ApprovalsService);
  const claims = book.get(ClaimsService);
  const ids: Record<string, string> = {};
  const noting = (name: string, write: () => Promise<Written>) => async () => {
    const written = await write();
    ids[name] = (JSON.parse(written.body) as { id: string }).id;
    return written;
  };
  const by = { role: 'admin', scopes: null } as const;
  const person = (name: string) =>
    noting(name, () =>
      book.get(PeopleService).add(acting(), by, { name, email: `${name}@example.org`, role: 'approver' }),
    );
  const as = (id: string) => acting({ viewer: { ...member(KEEPER, id), principal: 'test' } });
  const ask = noting('request', () => {
    const remarking = { subject: 'pledge', id: ids.pledge!, marking: 'TLP:GREEN' } as const;
    return approvals.ask(acting(), { remarking, reason: 'It is announced.' });
  });
  const approve = (name: string) => () =>
    approvals.approve(as(ids[name]!), { session: 'a session' }, ids.request!);
  return [
    ['person.added', person('bruno')],
    ['person.added', person('diane')],
    [
      'pledge.logged',
      noting('pledge', () =>
        book.get(PledgesService).log(acting(), PARIS, estonianCompany({ marking: 'TLP:AMBER+STRICT' })),
      ),
    ],
    ['approval_request.made', ask],
    ['approval_request.withdrawn', () => approvals.withdraw(acting(), ids.request!)],
    ['approval_request.made', ask],
    ['approval_request.refused', () => approvals.refuse(acting(), ids.request!, { reason: 'too early' })],
    ['approval_request.made', ask],
    ['approval_request.approved', approve('bruno')],
    ['pledge.remarked', approve('diane')],
    ['claim.made', noting('claim', () => claims.make(acting(), PARIS, misheard))],
    ['claim.retracted', () => claims.retract(acting(), ids.claim!, { reason: 'it was misheard' })],
    [
      'approval_request.made',
      noting('request', () => {
        const purge = { subject: 'claim', id: ids.claim! } as const;
        return approvals.ask(acting(), { purge, reason: 'It names somebody.' });
      }),
    ],
    ['approval_request.approved', approve('bruno')],
    ['claim.purged', approve('diane')],
  ];
}
