import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Accessed } from '#tracker/access-records/accessed.js';
import { REPLAYED } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { RETRY_AFTER } from '../http/problem-of.js';
import type { DeclaredRoute } from '../openapi/route.js';
import type { AccessBook } from './access-book.js';
import { forgetAnswer } from './forget-answer.js';
import { askedOf, cameBy, recordingRefusals, REFUSALS, type RecordRefused } from './record-refusal.js';
import { redRecordsIn } from './red-records.js';

/**
 * Looks at every answer before its first byte leaves. What is carried away, and what shows a RED record, leaves only when
 * an entry says so: where that cannot be written, the answer is 503 and nothing of the content. Who is refused stays
 * refused, whether that can be recorded or not. Nothing that a route does can get round this.
 */
export function recordAnswers(instance: FastifyInstance, book: AccessBook): void {
  const recordRefused = recordingRefusals(book);
  instance.addHook('onSend', async (request, reply, payload: unknown) => {
    if (request.cutOff) return payload;
    if (REFUSALS.includes(reply.statusCode)) {
      await refusal(recordRefused, request, reply, payload);
    } else if (request.caller && reply.statusCode < 300 && request.method !== 'HEAD' && payload) {
      try {
        await recordShown(book, request, reply, payload);
      } catch (error) {
        forgetAnswer(reply, payload);
        throw error;
      }
    }
    return payload;
  });
}

async function refusal(
  recordRefused: RecordRefused,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<void> {
  if (typeof payload !== 'string') return;
  const { code } = JSON.parse(payload) as { code: string };
  await recordRefused(request, reply.statusCode, code);
}

async function recordShown(
  book: AccessBook,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<void> {
  const { declared } = request.routeOptions.config as { declared?: DeclaredRoute };
  // What a write shows is what it wrote, and its own entry says who did. Shown again later, nothing is written.
  if (declared?.takes.acting && !reply.hasHeader(REPLAYED)) return;
  const { viewer } = request.caller!;
  const how = { ...askedOf(request), ...cameBy(request.caller!) };
  const format = String(reply.getHeader('content-type')).split(';')[0]!;
  const isJson = format === 'application/json';
  const isExport = !isJson || declared?.needs === 'export' || declared?.needsFor?.[format] === 'export';
  const red = isJson ? redRecordsIn(whole(payload)) : declaredRed(request);
  const record = (accessed: Accessed) => book.record(viewer, accessed).catch(notRecorded);
  if (isExport) await record({ what: 'exported', ...how, format });
  if (red) await record({ what: 'read_red', ...how, format, records: red });
}

/** JSON is looked through whole, so it has to be there whole. */
function whole(payload: unknown): string | Buffer {
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return payload;
  throw new Error('An answer in JSON must be sent as text, so that what is RED in it is found.');
}

/** Other formats say nothing that could be found, so whoever makes one has to say it. */
function declaredRed({ showsRed }: FastifyRequest): readonly string[] | undefined {
  if (!showsRed) throw new Error('An answer that is not JSON must say in `showsRed` what is RED in it.');
  return showsRed.length > 0 ? showsRed : undefined;
}

function notRecorded(cause: unknown): never {
  const detail = 'That this is read cannot be recorded right now, so it is not shown.';
  throw new Problem('unavailable', { detail, headers: RETRY_AFTER, cause });
}
