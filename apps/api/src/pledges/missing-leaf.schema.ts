import { TRUTHS } from '#domain/conditions/timelines/truth.js';
import { partyCode, reference } from '../facts/fact.schema.js';
import { component, count, day, listOf, nullable, object, text, uuid, word } from '../openapi/schemas.js';

const ACTS = ['becomes_so', 'comes', 'more_pledges', 'goes_first', 'commits', 'resumes', 'suspends'];

/** What a leaf that is missing is made of. */
export const missingLeaf = {
  leaf: text,
  value: word(TRUTHS),
  wanted: word(['true', 'false']),
  since: nullable(day),
  controlledBy: text,
  says: text,
  act: word(ACTS),
  asks: text,
  proposal: reference,
  pledge: nullable(uuid),
  further: nullable(object({ missing: count, parties: listOf(partyCode), pledges: listOf(uuid) })),
};

/** A leaf that somebody would have to make so: what it is, since when, what it would have to be, and who controls it. */
export const MissingLeafSchema = component('MissingLeaf', object(missingLeaf));
