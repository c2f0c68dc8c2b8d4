import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Why nobody can be listened to, in a sentence that names the setting to change. */
export class CannotListen extends Error {}

/** Begins to listen. @throws CannotListen */
export async function listen(app: NestFastifyApplication, host: string, port: number): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw new CannotListen(whyNot(error as NodeJS.ErrnoException, host, port), { cause: error });
  }
}

function whyNot({ code = '', message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken. Stop what listens there, or set PORT to another.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this user. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine. Set HOST to one that is, such as 127.0.0.1.`;
    default:
      return `Nothing can listen on ${host}, port ${port}: ${message}`;
  }
}
