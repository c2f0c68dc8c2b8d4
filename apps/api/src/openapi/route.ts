import { RouteConfig } from '@nestjs/platform-fastify';
import type { Capability } from '#domain/access/capability.js';
import { takesOf, type Takes } from '../http/takes.js';
import type { JsonSchema } from './json-schema.js';

/*
 * How a controller declares a route. What the handler takes is read from its own signature: `@Body()` and
 * `@Query()` of a class of fields, `@Viewing()` for a read, `@Acting()` for a write; parameters of the path
 * are those of `wire/path-parameters.ts`. `@Route()` adds what the signature cannot say. The request is
 * checked and the OpenAPI document written from this one declaration, and a route without it does not start.
 *
 *   @Controller('api/v1/pledges')
 *   export class PledgesController {
 *     @Patch(':id')
 *     @Route({ summary: 'Correct a pledge', needs: 'record', answers: { 200: Pledge }, example: { body: {…}, answer: {…} } })
 *     async patch(@Acting() act: Act, @Param('id') id: string, @Body() body: PatchPledge, @Res() reply: FastifyReply) {
 *       sendWritten(reply, await this.pledges.patch(act, id, body));
 *     }
 *   }
 */

/** What a route answers with one status: JSON of a schema, nothing, or other kinds of content by media type. */
export type Answered = JsonSchema | null | { readonly content: Readonly<Record<string, JsonSchema>> };

interface Words {
  /** What it does, in a few words: "Log a pledge". */
  readonly summary: string;
  readonly description?: string;
  /** The answers when all goes well, by status. Problems need not be listed: they follow from the route. */
  readonly answers: Readonly<Record<number, Answered>>;
  /** A body that can be sent and the answer to it, as they go over the wire; both are checked by a test. */
  readonly example?: { readonly body?: unknown; readonly answer?: unknown };
  /** Rules may refuse it although it writes nothing. */
  readonly refuses?: true;
  /** Whoever calls shows with it who they are, and may be refused. */
  readonly signsIn?: true;
  /** The browser may be told to forget its session. */
  readonly signsOut?: true;
  /** There may be nothing although its address is always the same. */
  readonly mayBeMissing?: true;
}

interface WithoutNeeds {
  readonly needs?: undefined;
  readonly needsFor?: undefined;
}

/** Who may call it: anyone, without a key, whoever watches the process, or whoever may do what it needs. There is no other. */
type Access =
  | ({ readonly open: true; readonly watches?: undefined } & WithoutNeeds)
  | ({ readonly watches: true; readonly open?: undefined } & WithoutNeeds)
  | {
      readonly open?: undefined;
      readonly watches?: undefined;
      readonly needs: Capability;
      /** What it needs beyond that where it answers with another kind of content, by media type. */
      readonly needsFor?: Readonly<Record<string, Capability>>;
    };

export type RouteWords = Words & Access;

export type DeclaredRoute = RouteWords & {
  readonly takes: Takes;
  /** `PledgesController.patch` */
  readonly handler: string;
};

/** Declares a handler as a route of the API. */
export function Route(words: RouteWords): MethodDecorator {
  return (prototype, name, descriptor) => {
    const handler = `${prototype.constructor.name}.${String(name)}`;
    const takes = takesOf(prototype, name);
    if (!words.needs && (takes.viewing || takes.acting))
      throw new TypeError(`${handler} is for whom nobody knows, so nobody views or acts.`);
    const declared: DeclaredRoute = { ...words, takes, handler };
    RouteConfig({ declared })(prototype, name, descriptor);
  };
}
