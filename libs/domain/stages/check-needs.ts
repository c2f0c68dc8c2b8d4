import type { Blocker } from '../rules/blocker.js';
import { checkReplacement } from './check-replacement.js';
import type { MoveRequest } from './move-request.js';
import type { Move } from './moves.js';
import type { Need } from './need.js';

interface NeedRule {
  given: (request: MoveRequest) => boolean;
  code: string;
  pointer: string;
  ask: string;
}

const said = (text: string | null | undefined) => text != null && text.trim() !== '';

const RULES: Readonly<Record<Need, NeedRule>> = {
  reason: {
    given: ({ reason }) => said(reason),
    code: 'needs_reason',
    pointer: '/reason',
    ask: 'give a reason',
  },
  source: {
    given: ({ sourceGiven }) => sourceGiven,
    code: 'needs_source',
    pointer: '/sourceId',
    ask: 'cite a source',
  },
  presenter: {
    given: ({ presenter }) => said(presenter),
    code: 'needs_presenter',
    pointer: '/presenter',
    ask: 'name the party that presents it',
  },
  occasion: {
    given: ({ occasion }) => said(occasion),
    code: 'needs_occasion',
    pointer: '/occasion',
    ask: 'name the occasion',
  },
  final: {
    given: ({ final }) => final != null,
    code: 'needs_final',
    pointer: '/final',
    ask: 'say whether the rejection is final',
  },
  supersededBy: {
    given: ({ supersededBy }) => supersededBy != null,
    code: 'needs_superseded_by',
    pointer: '/supersededBy',
    ask: 'name the proposal that replaces it',
  },
};

/** What only some moves take: given with another one, it would be lost without a word. */
const PECULIAR: readonly Need[] = ['presenter', 'occasion', 'final', 'supersededBy'];

/** What the move asks for and the request does not bring, what it brings in vain, and a replacement that is none. */
export function checkNeeds(move: Move, request: MoveRequest): Blocker[] {
  const missing = move.needs
    .filter((need) => !RULES[need].given(request))
    .map((need) => {
      const { code, pointer, ask } = RULES[need];
      return { code, message: `To ${move.name} a proposal, ${ask}.`, pointer };
    });
  const inVain = PECULIAR.filter((need) => !move.needs.includes(need) && RULES[need].given(request)).map(
    (need) => ({
      code: 'not_taken',
      message: `${move.name} takes no ${need}.`,
      pointer: RULES[need].pointer,
    }),
  );
  return [...missing, ...inVain, ...(move.needs.includes('supersededBy') ? checkReplacement(request) : [])];
}
