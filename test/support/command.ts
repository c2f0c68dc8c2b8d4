import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));

/** Runs the operator's command (as it was built) on a database, and says what it said and how it ended. */
export const command = (ownerUrl: string, ...args: string[]): Promise<{ code: number; said: string }> =>
  commandWith({ DATABASE_URL: ownerUrl }, ...args);

/** The same with other settings than the owner's URL alone; run in the folder PWD where that is one of them. */
export async function commandWith(
  settings: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; said: string }> {
  const env = { ...process.env, SAMPLE: 'none', ...settings };
  const child = spawn(process.execPath, [CLI, ...args], {
    env,
    cwd: settings.PWD,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += String(piece)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}
