import type { Marking } from '../vocabulary/markings.js';

/** Who looks: whoever runs the book, somebody of an organisation, that organisation as a whole, or anybody at all. */
export interface Onlooker {
  readonly kind: 'steward' | 'member' | 'owner' | 'public';
  /** The id of their organisation; says nothing of the public. */
  readonly organisation: string;
  /** The id of the person; says nothing of the public. */
  readonly person?: string;
  /** Of an organisation as a whole: those of it who are meant, where only some named people are. */
  readonly people?: readonly string[];
}

/** What is looked at: its marking, who owns it, and whom it is shared with (AMBER) or who it is for (RED). */
export interface Marked {
  readonly marking: Marking;
  readonly organisation_id: string;
  readonly audience: readonly string[];
}

/**
 * Who may see a record, as the Traffic Light Protocol 2.0 (FIRST) says it: TLP:RED is for the named individuals only;
 * TLP:AMBER+STRICT for the organisation only; TLP:AMBER for the organisation and those it is shared with; TLP:GREEN for
 * the community, which here is everybody who signs in; TLP:CLEAR for everybody. An organisation as a whole sees what all
 * of it do who are meant. It is the measure that both locks of the
 * database are held against (docs/decisions/two-locks.md).
 */
export function maySee(onlooker: Onlooker, { marking, organisation_id, audience }: Marked): boolean {
  if (onlooker.kind === 'steward') return true;
  if (marking === 'TLP:CLEAR') return true;
  if (onlooker.kind === 'public') return false;
  const { organisation, person, people = person === undefined ? undefined : [person] } = onlooker;
  switch (marking) {
    case 'TLP:GREEN':
      return true;
    case 'TLP:AMBER':
      return organisation === organisation_id || audience.includes(organisation);
    case 'TLP:AMBER+STRICT':
      return organisation === organisation_id;
    case 'TLP:RED':
      return people?.every((one) => audience.includes(one)) ?? false;
  }
}
