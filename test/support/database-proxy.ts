import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to PostgreSQL that can be cut and mended: what a network, or a server that is away, looks like. */
export class DatabaseProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private frozen = false;
  private port = 0;

  private constructor(private readonly target: URL) {}

  /** @param url where PostgreSQL is, with the user and password to go there with */
  static async to(url: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(new URL(url));
    await proxy.mend();
    return proxy;
  }

  /** The same URL, by this way. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  /** Breaks every connection, and refuses new ones. */
  async cut(): Promise<void> {
    const closed = this.server && once(this.server, 'close');
    this.server?.close();
    this.server = undefined;
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Takes connections again, at the same address. */
  async mend(): Promise<void> {
    this.server = createServer((here) => {
      if (this.frozen) {
        this.sockets.add(here);
        here.on('error', () => undefined).on('close', () => this.sockets.delete(here));
        return;
      }
      const there = connect(Number(this.target.port), this.target.hostname);
      here.pipe(there).pipe(here);
      for (const [one, other] of [
        [here, there],
        [there, here],
      ] as const) {
        this.sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.sockets.delete(one);
          other.destroy();
        });
      }
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Every connection stays open, new ones are taken, and nothing comes through: a server that hangs. */
  freeze(): void {
    this.frozen = true;
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  /** Whoever connects from now on is served again; what hangs is broken off. */
  async thaw(): Promise<void> {
    this.frozen = false;
    await this.cut();
    await this.mend();
  }

  async close(): Promise<void> {
    await this.cut();
  }
}
