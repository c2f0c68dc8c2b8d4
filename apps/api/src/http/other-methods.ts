import { METHODS } from 'node:http';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Refusal } from './gate.js';
import { Problem } from './problem.js';
import type { RouteBook } from './route-book.js';

const KNOWN = METHODS.filter((method) => method !== 'CONNECT');

/** Lets the router know every method of HTTP, so that none of them makes a known address look unknown. */
export function knowAllMethods(instance: FastifyInstance): void {
  for (const method of KNOWN) {
    if (!instance.supportedMethods.includes(method)) instance.addHttpMethod(method, { hasBody: true });
  }
}

/** Gives every address an OPTIONS that lists its methods, and a 405 for those it does not take. */
export function answerOtherMethods(instance: FastifyInstance, book: RouteBook): void {
  for (const [url, routes] of book.byUrl()) {
    const methods = [...routes.map(({ method }) => method), 'OPTIONS'].sort();
    const allow = methods.join(', ');
    const refusal: Refusal = { open: routes.every(({ open }) => open), allow };
    const others = KNOWN.filter((method) => !methods.includes(method));
    const shared = { url, config: { refusal } };
    instance.route({
      ...shared,
      method: 'OPTIONS',
      handler: (_request, reply) => void reply.code(204).header('allow', allow).send(),
    } as RouteOptions);
    instance.route({
      ...shared,
      method: others,
      preParsing: (_request, _reply, _payload, done) => done(notAllowed(allow)),
      handler: () => undefined,
    } as RouteOptions);
  }
}

const notAllowed = (allow: string): Problem =>
  new Problem('method_not_allowed', { detail: `This address takes ${allow}.`, headers: { allow } });
