import { REDACTABLE_FIELDS, type RedactableField } from '#domain/approvals/redactable.js';
import type {
  AskedOverride,
  AskedPurge,
  AskedRedaction,
  AskedRemarking,
  NewApproval,
} from '#tracker/approvals/new-approval.js';
import { REMARKABLE, type Remarkable } from '#tracker/approvals/remarkable.js';
import { MoveBody } from '../proposals/make-move.body.js';
import { Id } from '../wire/id.js';
import { Audience, Marking } from '../wire/marking.js';
import { Nested } from '../wire/nested.js';
import { OneOf, oneOf } from '../wire/one-of.js';
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

/** Texts that shall be removed for good: nobody reads them any more, nor in the past. */
export class Redaction implements AskedRedaction {
  @OneOf(REMARKABLE)
  subject: Remarkable;

  @Id()
  id: string;

  @Listed(oneOf(Object.keys(REDACTABLE_FIELDS)), {
    min: 1,
    max: 10,
    says: 'Which texts: of a thing those that people wrote and no rule looks at.',
  })
  fields: RedactableField[];
}

/** What was taken back and shall leave the book: nobody reads it any more, nor in the past. */
export class Purge implements AskedPurge {
  @OneOf(REMARKABLE, {
    says: 'What it is: a claim, a position, a requirement, an event or a scenario that was taken back, or a condition or a source that nothing cites.',
  })
  subject: Remarkable;

  @Id()
  id: string;
}

/** `POST /approvals`: exactly one of `remarking`, `override`, `redaction` and `purge`. */
export class AskApproval implements NewApproval {
  @Nested(() => Remarking, { optional: true, says: 'That more see something.' })
  remarking?: Remarking;

  @Nested(() => Override, { optional: true, says: 'That a move is made although checks stand against it.' })
  override?: Override;

  @Nested(() => Redaction, { optional: true, says: 'That texts are removed for good.' })
  redaction?: Redaction;

  @Nested(() => Purge, {
    optional: true,
    says: 'That something which was taken back is removed for good; nothing may refer to it any more.',
  })
  purge?: Purge;

  @Text({ max: 2_000, says: 'Why. Whoever sees what it is about afterwards reads it too.' })
  reason: string;
}
