import { Text } from '../wire/text.js';

/** `POST /approvals/:id/refusal` */
export class RefuseApproval {
  @Text({ max: 2_000 })
  reason: string;
}
