import type { Server } from 'node:http';
import { PATIENCE } from '#ledger/connection.js';
import { LogController, type FastifyHttpOptions } from 'fastify';
import type { Settings } from '../settings.js';
import { answerClientError } from './client-error.js';
import { answerFrameworkErrors, type Unreadable } from './framework-errors.js';
import { logStream } from './log-stream.js';
import { readQuery } from './query-string.js';
import { requestId } from './request-id.js';
import { BODY_LIMIT, HEADER_BYTES, HEADERS_WITHIN, LOOK_EVERY, REQUEST_WITHIN } from './request-limits.js';

const SECONDS = 1000;

/** Header fields of which no line of the log shows the value, whoever writes it. */
const SECRET = ['authorization', 'cookie', 'set-cookie', 'x-csrf-token'];

/** How the HTTP server itself behaves: limits, timeouts, ids, logs. */
export function fastifyOptions(
  { logLevel, trustedProxies }: Settings,
  unreadable: Unreadable,
): FastifyHttpOptions<Server> & { skipMiddie: true } {
  return {
    skipMiddie: true,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_WITHIN,
    http: {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: HEADERS_WITHIN,
      connectionsCheckingInterval: LOOK_EVERY,
      requireHostHeader: false,
    },
    // Longer than the longest write may take, which is answered whatever becomes of it.
    connectionTimeout: PATIENCE.write + 10 * SECONDS,
    keepAliveTimeout: 65 * SECONDS,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: requestId,
    // Parameters of a path are checked with the rest of the request, whose problems name the field.
    routerOptions: { maxParamLength: 16 * 1024, querystringParser: readQuery },
    frameworkErrors: answerFrameworkErrors(unreadable),
    clientErrorHandler: answerClientError,
    // One line per request is written when it has been answered (`request-log.ts`), not one at each end.
    logController: new LogController({ disableRequestLogging: true }),
    logger:
      logLevel === 'silent'
        ? false
        : {
            level: logLevel,
            stream: logStream(),
            redact: SECRET.flatMap((name) => [`req.headers["${name}"]`, `headers["${name}"]`]),
          },
  };
}
