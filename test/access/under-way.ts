import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request under way, over a connection of its own. */
export class UnderWay {
  private readonly closed: Promise<number>;
  private received = '';
  private sips: NodeJS.Timeout | undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('error', () => undefined);
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => (this.received += piece));
    this.closed = new Promise((resolve) => socket.once('close', () => resolve(Date.now())));
  }

  /** @param body of a POST; `unsent` announces one, to be sent later */
  static async send(
    url: string,
    by: { readonly key: string } | { readonly cookie: string },
    path: string,
    body?: object | 'unsent',
  ): Promise<UnderWay> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const text = body === undefined || body === 'unsent' ? '' : JSON.stringify(body);
    const head = [
      `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`,
      ...[`host: ${hostname}`, 'connection: close'],
      'key' in by ? `authorization: Bearer ${by.key}` : `cookie: ${by.cookie}`,
      'content-type: application/json',
      `content-length: ${body === 'unsent' ? 2 : Buffer.byteLength(text)}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${text}`);
    return new UnderWay(socket);
  }

  /** Reads on, a little every so often, for as long as it lasts. */
  slowly(): this {
    this.sips = setInterval(() => this.socket.resume().once('data', () => this.socket.pause()), 100);
    this.socket.pause().once('close', () => clearInterval(this.sips));
    return this;
  }

  /** Reads all that comes, until the connection is closed. */
  async toTheEnd(): Promise<this> {
    clearInterval(this.sips);
    this.socket.removeAllListeners('data').on('data', (piece: string) => (this.received += piece));
    this.socket.resume();
    await this.closed;
    return this;
  }

  /** When the connection was closed; undefined where it still is open after so many milliseconds. */
  endedWithin(milliseconds: number): Promise<number | undefined> {
    return Promise.race([this.closed, sleep(milliseconds, undefined, { ref: false })]);
  }

  get status(): number {
    return Number(this.received.split(' ')[1]);
  }

  /** Whether all of the answer came. */
  get isWhole(): boolean {
    const end = this.received.indexOf('\r\n\r\n');
    const length = /^content-length: (\d+)/im.exec(this.received)?.[1];
    return end >= 0 && Buffer.byteLength(this.received.slice(end + 4)) === Number(length);
  }

  /** Sends the body that was unsent: an empty object. */
  sendBody(): this {
    this.socket.write('{}');
    return this;
  }
}
