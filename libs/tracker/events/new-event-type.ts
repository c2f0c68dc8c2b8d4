import type { Marked } from '../facts/new-fact.js';

/** An event type as it is added to the vocabulary. */
export interface NewEventType extends Marked {
  /** snake_case, 3 to 60 characters. */
  name: string;
  label: string;
  /** By its nature it happens a single time. */
  once: boolean;
  /** Who decides that it happens, in words or by code, where an event names no party. */
  controlledBy?: string | null;
}

/** What may change of an event type: never its name, which conditions are written with, nor what it means. */
export interface EventTypePatch {
  label: string;
}
