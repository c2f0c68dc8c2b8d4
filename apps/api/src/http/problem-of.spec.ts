import { describe, expect, it } from '@jest/globals';
import { ForbiddenException } from '@nestjs/common';
import { LostRace } from '#domain/rules/lost-race.js';
import { RuleBroken } from '#domain/rules/rule-broken.js';
import {
  BadValue,
  Conflict,
  DatabaseAway,
  KeyReused,
  NotThere,
  NotYetKnown,
  StaleRevision,
  TooBusy,
} from '#ledger/errors.js';
import { problemOf } from './problem-of.js';

const blockers = [{ code: 'wrong_stage', message: 'It is a draft.' }];
const driver = (code: string): Error => Object.assign(new Error('the secret of the driver'), { code });
const fastify = (statusCode: number): Error => Object.assign(new Error('FST'), { statusCode });

describe('problemOf', () => {
  it.each([
    ['a broken rule', new RuleBroken(blockers), 422, 'rule_broken'],
    ['a lost race', new LostRace('moved_on', 'It moved on.', blockers), 409, 'moved_on'],
    ['a conflict', new Conflict('duplicate_reference', 'Taken.'), 409, 'duplicate_reference'],
    ['a stale revision', new StaleRevision(), 412, 'stale'],
    ['what is not there', new NotThere('pledge'), 404, 'not_found'],
    ['a key used before', new KeyReused(), 422, 'key_reused'],
    ['what is not yet known', new NotYetKnown(), 400, 'invalid_request'],
    ['a bad value', new BadValue(undefined), 400, 'invalid_request'],
    ['too many who wait', new TooBusy(), 503, 'overloaded'],
    ['a database that is away', new DatabaseAway(), 503, 'unavailable'],
    ['a stray serialization failure', driver('40001'), 409, 'lost_race'],
    ['a stray unique violation', driver('23505'), 409, 'already_there'],
    ['a stray bad UUID', driver('22P02'), 400, 'invalid_request'],
    ['a stray cancelled statement', driver('57014'), 503, 'unavailable'],
    ['a stray refused connection', driver('ECONNREFUSED'), 503, 'unavailable'],
    ['a body that is too large', fastify(413), 413, 'too_large'],
    ['another content type', fastify(415), 415, 'unsupported_media_type'],
    ['an address that cannot be read', fastify(400), 400, 'malformed_request'],
    ["Nest's own refusal", new ForbiddenException(), 403, 'forbidden'],
    ['a mistake of ours', driver('42601'), 500, 'internal'],
    ['a thrown text', 'secret', 500, 'internal'],
    ['a 500 of Fastify', fastify(500), 500, 'internal'],
  ])('%s', (_what, error, status, code) => {
    const document = problemOf(error).document('/api/v1/pledges');
    expect(JSON.parse(document)).toMatchObject({ status, code, instance: '/api/v1/pledges' });
    expect(document).not.toContain('secret');
  });

  it('carries every blocker', () => {
    expect(problemOf(new RuleBroken(blockers)).particulars.blockers).toEqual(blockers);
    expect(problemOf(new LostRace('moved_on', 'It moved on.', blockers)).particulars.blockers).toEqual(
      blockers,
    );
  });

  it('says when to try again', () => {
    expect(problemOf(new DatabaseAway()).headers).toEqual({ 'retry-after': '2' });
  });
});
