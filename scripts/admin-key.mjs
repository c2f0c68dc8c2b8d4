import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, writeWhole } from './stamp.mjs';

/** Where a key that was made here is kept, readable by its owner alone. */
export const keyFile = (dataDir) => join(dataDir, 'admin-api-key');

/**
 * The key that the API asks for, and its `source`: `setting` (ADMIN_API_KEY, given), `file` (kept in the data folder),
 * or `new`: 160 random bits, which `keep()` writes down; call it when the start has come far enough to show the key.
 */
export function adminKey(given, dataDir) {
  if (given !== undefined) return { key: given, source: 'setting', keep() {} };
  const kept = readIfThere(keyFile(dataDir))?.trim();
  if (kept) return { key: kept, source: 'file', keep() {} };
  const key = `pb_${randomBytes(20).toString('hex')}`;
  const keep = () => {
    mkdirSync(dataDir, { recursive: true });
    writeWhole(keyFile(dataDir), `${key}\n`, 0o600);
  };
  return { key, source: 'new', keep };
}
