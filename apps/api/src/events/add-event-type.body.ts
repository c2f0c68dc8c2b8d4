import type { NewEventType } from '#tracker/events/new-event-type.js';
import { EventTypeName } from '../wire/event-type-name.js';
import { Flag } from '../wire/flag.js';
import { Audience, Marking } from '../wire/marking.js';
import { Text } from '../wire/text.js';

/** `POST /event-types` */
export class AddEventType implements NewEventType {
  @EventTypeName({ says: 'Lower-case words joined by underscores: conditions are typed with it.' })
  name: string;

  @Text({ max: 200 })
  label: string;

  @Flag({ says: 'By its nature it happens a single time, so before its day it had not happened.' })
  once: boolean;

  @Text({
    max: 200,
    optional: true,
    nullable: true,
    says: 'Who decides that it happens, where an event names no party.',
  })
  controlledBy?: string | null;

  @Marking({ optional: true, says: 'TLP:CLEAR unless said.' })
  marking?: string;

  @Audience()
  audience?: string[];
}
