import { sql, statement } from '#ledger/statement.js';
import { instantSql } from '../facts/instant.query.js';

/** Whoever asks: principal `$1`, of organisation `$2`, person `$3`, with key `$4` or in session `$8`, and what they may do (`$5` to `$7`). */
export const ME = statement(
  'me.one',
  sql`SELECT json_build_object('principal', $1::text,
      'organisation', json_build_object('id', $2::uuid,
        'name', (SELECT og.name FROM organisation og WHERE og.id = $2::uuid)),
      'person', (SELECT json_build_object('id', pe.id, 'name', pe.name, 'email', pe.email)
                 FROM person pe WHERE pe.id = $3::uuid),
      'key', (SELECT json_build_object('id', ke.id, 'name', ke.name, 'hint', ke.hint,
                'expiresAt', ${instantSql('ke.expires_at')}) FROM api_key ke WHERE ke.id = $4::uuid),
      'session', (SELECT json_build_object('id', se.id, 'how', se.how, 'endsAt', ${instantSql('se.ends_at')},
                    'csrfToken', $9::text)
                  FROM session se WHERE se.id = $8::uuid),
      'role', $5::text, 'scopes', to_json($6::text[]), 'capabilities', to_json($7::text[]))::text AS json`,
);
