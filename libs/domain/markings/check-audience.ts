import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';

/** Who records a fact for whom. */
export interface AudienceAsked {
  readonly marking: string;
  /** Ids of organisations or people, where any were given. */
  readonly audience: readonly string[] | undefined;
  /** Whether somebody records it who could not be named, and so would not see it afterwards. */
  readonly isNobody: boolean;
}

/** What is shared has a marking that says with whom; what is for named people is for whoever records it too. */
export function checkAudience({ marking, audience, isNobody }: AudienceAsked, at = ''): readonly Blocker[] {
  if (marking === 'TLP:RED' && isNobody) {
    const message = 'Only a person can record what is TLP:RED: whoever records it is among those it is for.';
    return [{ code: 'red_needs_a_person', message, pointer: `${at}/marking` }];
  }
  if (audience === undefined || marking === 'TLP:AMBER' || marking === 'TLP:RED') return NO_BLOCKERS;
  const message = `Only what is TLP:AMBER (organisations) or TLP:RED (people) has an audience; this is ${marking}.`;
  return [{ code: 'no_audience_with_marking', message, pointer: `${at}/audience` }];
}
