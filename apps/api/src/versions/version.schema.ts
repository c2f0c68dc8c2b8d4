import { CHANGE_KINDS } from '#domain/versions/change.js';
import { MARKINGS } from '#domain/vocabulary/markings.js';
import { reference, revised } from '../facts/fact.schema.js';
import { component, count, day, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';
import { ClauseSchema } from '../proposals/proposal.schema.js';
import { PledgeSnapshotSchema } from './pledge-snapshot.schema.js';

const shown = {
  id: uuid,
  proposal: reference,
  number: count,
  openedOn: day,
  frozenOn: nullable(day),
  ...revised,
};

/** A version in a list. */
export const VersionItemSchema = component('VersionItem', object({ ...shown, clauseCount: count }));

/** A version with its clauses, and its pledges as they were presented or else as they stand. */
export const VersionSchema = component(
  'Version',
  object({ ...shown, clauses: listOf(ClauseSchema), pledges: listOf(PledgeSnapshotSchema) }),
);

const anything = { description: 'Any JSON value; null where the thing is absent.' };

const changed = {
  change: word(CHANGE_KINDS),
  details: listOf(object({ field: text, from: anything, to: anything })),
};

/** What became of each clause and each pledge from one version to another. */
export const VersionDiffSchema = component(
  'VersionDiff',
  object({
    proposal: reference,
    from: count,
    to: count,
    changes: listOf({
      anyOf: [
        object({ what: word(['clause']), key: text, ...changed }),
        object({ what: word(['pledge']), id: uuid, ...changed, marking: word(MARKINGS) }),
      ],
    }),
  }),
);
