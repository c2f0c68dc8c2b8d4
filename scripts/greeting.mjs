import { keyFile } from './admin-key.mjs';

/**
 * What a start says when everything runs; `place` is where the embedded server keeps its data, if it is used. A key
 * that was made just now is shown, this once.
 */
export function greeting({ url, admin, dataDir, place }) {
  const lines = [
    '',
    'Pledgebook is ready.',
    `  API    ${url}/api/v1`,
    `  docs   ${url}/docs`,
    `  data   ${place ?? 'in the server that DATABASE_URL names'}`,
    `  key    ${keyLine(admin, dataDir)}`,
  ];
  return [...lines, 'Ctrl-C stops everything.', ''].join('\n');
}

function keyLine({ key, source }, dataDir) {
  if (source === 'setting') return 'the one in ADMIN_API_KEY';
  if (source === 'file') return `the one in ${keyFile(dataDir)}`;
  return `${key}\n         (shown this once, and kept in ${keyFile(dataDir)}; send it as Authorization: Bearer KEY)`;
}
