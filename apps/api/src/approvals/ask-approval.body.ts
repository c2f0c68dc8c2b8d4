import type { AskedRemarking, NewApproval } from '#tracker/approvals/new-approval.js';
import { REMARKABLE, type Remarkable } from '#tracker/approvals/remarkable.js';
import { Id } from '../wire/id.js';
import { Audience, Marking } from '../wire/marking.js';
import { Nested } from '../wire/nested.js';
import { OneOf } from '../wire/one-of.js';
import { Text } from '../wire/text.js';

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

/** `POST /approvals` */
export class AskApproval implements NewApproval {
  @Nested(() => Remarking, { optional: true, says: 'That more see something.' })
  remarking?: Remarking;

  @Text({ max: 2_000, says: 'Why. Whoever sees what it is about afterwards reads it too.' })
  reason: string;
}
