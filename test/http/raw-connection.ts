import { connect } from 'node:net';
import type { Answered } from '../contract/exchange.js';

/** Sends bytes that no HTTP client would, and reads whatever comes back until the server closes the connection. */
export function sendRaw(url: string, bytes: string | Buffer): Promise<Answered> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(read(Buffer.concat(chunks).toString())));
    socket.write(bytes);
  });
}

function read(text: string): Answered {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = lines.map((line) => /^([^:]+): (.*)$/.exec(line)!.slice(1));
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers.map(([name, value]) => [name!.toLowerCase(), value])),
    text: text.slice(end + 4),
  };
}
