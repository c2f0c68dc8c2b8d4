/**
 * A kind of happening that conditions wait for. `once`: by its nature it happens a single time, so before its day
 * it is known not to have been. `controlledBy`: who decides that it happens, for people looking for whom to ask.
 */
export interface EventType {
  name: string;
  label: string;
  once: boolean;
  controlledBy: string;
}

/** What an event type's name looks like: snake_case of 3 to 60 characters, since conditions are typed by hand. */
export const EVENT_TYPE_NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** The vocabulary every book starts with; admins add to it. */
export const SHIPPED_EVENT_TYPES: readonly EventType[] = [
  {
    name: 'ceasefire_signed',
    label: 'Ceasefire signed',
    once: false,
    controlledBy: 'the parties to the conflict',
  },
  {
    name: 'ceasefire_in_force',
    label: 'Ceasefire in force',
    once: false,
    controlledBy: 'the parties to the conflict',
  },
  {
    name: 'ceasefire_breached',
    label: 'Ceasefire breached',
    once: false,
    controlledBy: 'the parties to the conflict',
  },
  {
    name: 'peace_agreement_signed',
    label: 'Peace agreement signed',
    once: true,
    controlledBy: 'the parties to the conflict',
  },
  {
    name: 'parliament_approved',
    label: 'Parliament approved',
    once: false,
    controlledBy: "the party's parliament",
  },
  { name: 'ratified', label: 'Ratified', once: false, controlledBy: 'the ratifying party' },
  {
    name: 'us_backing_confirmed',
    label: 'US backing confirmed',
    once: false,
    controlledBy: 'the United States',
  },
  { name: 'armed_attack', label: 'Armed attack', once: false, controlledBy: 'the attacker' },
  {
    name: 'beneficiary_request',
    label: 'Request of the beneficiary',
    once: false,
    controlledBy: 'the beneficiary',
  },
  {
    name: 'mandate_adopted',
    label: 'Mandate adopted',
    once: false,
    controlledBy: 'the body that gives the mandate',
  },
];
