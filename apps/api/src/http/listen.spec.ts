import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import { listen } from './listen.js';

/** What `listen` needs of Nest. */
function app(): NestFastifyApplication {
  const server = fastify();
  return {
    listen: (port: number, host: string) => server.listen({ port, host }),
  } as unknown as NestFastifyApplication;
}

describe('listen', () => {
  it('names the setting when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(listen(app(), '127.0.0.1', port)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken. Stop what listens there, or set PORT to another.`,
    );
    other.close();
  });

  it('names the setting when the address is not of this machine', async () => {
    await expect(listen(app(), '192.0.2.1', 0)).rejects.toThrow(
      /^192\.0\.2\.1 is no address of this machine\. Set HOST /,
    );
  });
});
