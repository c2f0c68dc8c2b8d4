import { Agent, request } from 'node:http';
import { KEY } from '../peers/ours.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends a body as a client does, over one connection that is kept alive; what is answered, read. */
export function post(address, body) {
  const sent = JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${KEY}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(sent),
  };
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', agent, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode === 200 || answer.statusCode === 201) resolve(JSON.parse(text));
        else reject(new Error(`${address} answered ${answer.statusCode}: ${text}`));
      });
    });
    asked.on('error', reject);
    asked.end(sent);
  });
}
