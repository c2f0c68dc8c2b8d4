import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';
import { EVENT_TYPE_NAME } from '../vocabulary/event-types.js';

const SHORTEST = 3;
const LONGEST = 60;

/** Whether the text can name an event type, so that conditions can be typed with it. */
export const isEventTypeName = (text: string): boolean =>
  text.length >= SHORTEST && text.length <= LONGEST && EVENT_TYPE_NAME.test(text);

/** Code `not_an_event_type_name`, pointing at `/name`. */
export function checkEventTypeName(text: string): readonly Blocker[] {
  if (isEventTypeName(text)) return NO_BLOCKERS;
  const message = `A name has ${SHORTEST} to ${LONGEST} characters: lower-case words joined by underscores.`;
  return [{ code: 'not_an_event_type_name', message, pointer: '/name' }];
}
