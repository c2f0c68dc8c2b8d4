import type { EventTypePatch } from '#tracker/events/new-event-type.js';
import { Text } from '../wire/text.js';

/** `PATCH /event-types/:name` */
export class PatchEventType implements EventTypePatch {
  @Text({ max: 200 })
  label: string;
}
