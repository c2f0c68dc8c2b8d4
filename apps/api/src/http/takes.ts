import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { actOf } from '../access/acting.js';
import { viewingOf } from '../access/viewing.js';
import { isShaped } from '../wire/field.js';
import type { Shaped } from '../wire/shaped.js';

/** What a handler takes of a request, as its own parameters say. */
export interface Takes {
  readonly body?: Shaped;
  readonly query?: Shaped;
  /** It reads the book, so it takes `asOf` and `knownAt`. */
  readonly viewing: boolean;
  /** It writes, so it takes `Idempotency-Key`. */
  readonly acting: boolean;
}

interface Argument {
  index: number;
  data?: unknown;
  factory?: unknown;
}

/**
 * Reads a handler's signature: the class of its `@Body()` and `@Query()`, and whether it has `@Viewing()` or
 * `@Acting()`. Throws TypeError when a body or query is not taken whole, as a class of fields.
 */
export function takesOf(prototype: object, method: string | symbol): Takes {
  const found: Record<string, Argument> =
    Reflect.getMetadata(ROUTE_ARGS_METADATA, prototype.constructor, method) ?? {};
  const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as unknown[];
  const classOf = (kind: RouteParamtypes): Shaped | undefined => {
    const [, argument] = Object.entries(found).find(([key]) => key.startsWith(`${kind}:`)) ?? [];
    if (!argument) return undefined;
    const type = types[argument.index];
    if (argument.data === undefined && isShaped(type)) return type;
    const where = `${prototype.constructor.name}.${String(method)}`;
    throw new TypeError(
      `${where} must take its ${RouteParamtypes[kind].toLowerCase()} whole, as a class of fields.`,
    );
  };
  const has = (factory: unknown) => Object.values(found).some((argument) => argument.factory === factory);
  return {
    body: classOf(RouteParamtypes.BODY),
    query: classOf(RouteParamtypes.QUERY),
    viewing: has(viewingOf),
    acting: has(actOf),
  };
}
