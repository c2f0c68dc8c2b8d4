import { spawn } from 'node:child_process';

/**
 * What a process killed with SIGKILL cannot do for itself: a tiny shell that waits on a pipe from us. When the pipe
 * closes without a word, we are dead; it lets the apps finish what they had begun, shuts the server ($1) down, and
 * removes a throwaway's folders (the others).
 */
const SCRIPT = `
read -r word && exit
server=$1
shift
sleep 2
kill -INT "$server"
[ $# -gt 0 ] || exit
while kill -0 "$server" 2>/dev/null; do sleep 1; done
rm -rf -- "$@"
`;

/** Guards the server with this process id. `release()` sends the guard home. */
export function guard(pid, throwaways = []) {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'sh', String(pid), ...throwaways], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  shell.stdin.unref();
  return { release: () => shell.stdin.end('done\n') };
}
