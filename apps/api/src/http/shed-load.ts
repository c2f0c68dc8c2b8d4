import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import type { LoadSettings } from '../load-settings.js';
import { Problem } from './problem.js';

/** For whoever runs the process: they ask all the more when it is in trouble. */
const ALWAYS = new Set(['/healthz', '/readyz', '/metrics']);

/** How often the process looks at itself, in milliseconds. */
const LOOK_EVERY = 250;

/**
 * Turns requests away, before a key is looked at, while the process cannot keep up: those that it has begun are then
 * still answered, and those who are turned away know when to come again.
 */
export function shedLoad(instance: FastifyInstance, { mostDelay, mostHeap }: LoadSettings): void {
  void instance.register(underPressure, {
    maxEventLoopDelay: mostDelay,
    maxHeapUsedBytes: mostHeap * 2 ** 20,
    sampleInterval: LOOK_EVERY,
    pressureHandler: async (request) => {
      if (!ALWAYS.has(request.routeOptions.url ?? '')) throw overloaded();
    },
  });
}

const overloaded = (): Problem =>
  new Problem('unavailable', {
    code: 'overloaded',
    detail: 'There is more to do than can be done right now.',
    headers: { 'retry-after': '1' },
  });
