import type { AskedOverride, AskedRemarking, NewApproval } from '#tracker/approvals/new-approval.js';
import { REMARKABLE, type Remarkable } from '#tracker/approvals/remarkable.js';
import { MoveBody } from '../proposals/make-move.body.js';
import { Id } from '../wire/id.js';
import { Audience, Marking } from '../wire/marking.js';
import { Nested } from '../wire/nested.js';
import { OneOf } from '../wire/one-of.js';
import { Listed } from '../wire/listed.js';
import { Ref } from '../wire/ref.js';
import { Text, text } from '../wire/text.js';

/** A marking that shall be lowered. */
export class Remarking implements AskedRemarking {
  @OneOf(REMARKABLE, { says: 'What it is. What is part of it, such as the steps of a pledge, goes with it.' })
  subject: Remarkable;

  @Id({ says: 'The id of what shall be seen by more.' })
  id: string;

  @Marking()
  marking: string;

  @Audience()
  audience?: string[];
}

/** A move that shall be made in spite of what stands against it. */
export class Override implements AskedOverride {
  @Ref()
  proposal: string;

  @Nested(() => MoveBody)
  move: MoveBody;

  @Listed(text({ max: 60 }), { max: 50, says: 'The codes of all that shall be set aside.' })
  blockers: string[];
}

/** `POST /approvals`: exactly one of `remarking` and `override`. */
export class AskApproval implements NewApproval {
  @Nested(() => Remarking, { optional: true, says: 'That more see something.' })
  remarking?: Remarking;

  @Nested(() => Override, { optional: true, says: 'That a move is made although checks stand against it.' })
  override?: Override;

  @Text({ max: 2_000, says: 'Why. Whoever sees what it is about afterwards reads it too.' })
  reason: string;
}
