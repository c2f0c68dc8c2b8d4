import type { RefusedAs } from '../access/refused-as.js';
import type { Finding } from '../wire/findings.js';
import { PROBLEM_TYPES, type ProblemCode } from './problem-types.js';

/** Which part of the request a field error points into. */
export type Part = 'body' | 'query' | 'path' | 'header';

export interface FieldError extends Finding {
  in: Part;
}

interface Particulars {
  /** A sentence on this occurrence; the type's explanation if there is nothing more to say. */
  readonly detail?: string;
  /** A code finer than the type's own, such as `duplicate_reference` for a conflict. */
  readonly code?: string;
  readonly errors?: readonly FieldError[];
  readonly blockers?: readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
  /** For the record alone: whom they are known as who are told so. */
  readonly whom?: RefusedAs;
}

/** An answer that is not the one hoped for, as RFC 9457 describes it. Thrown anywhere, written in one place. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly type: ProblemCode,
    readonly particulars: Particulars = {},
  ) {
    super(particulars.detail ?? PROBLEM_TYPES[type].says, { cause: particulars.cause });
    this.status = PROBLEM_TYPES[type].status;
    this.headers = particulars.headers ?? {};
  }

  /** What programs tell it by: finer than the type, where there is more to tell. */
  get code(): string {
    return this.particulars.code ?? this.type;
  }

  /** Every reason that it gives, by code: its own, those of the fields, and those of what stands against it. */
  get reasons(): readonly string[] {
    const { errors = [], blockers = [] } = this.particulars;
    const finer = [...errors, ...(blockers as readonly { code: string }[])].map(({ code }) => code);
    return [...new Set([this.code, ...finer])];
  }

  /** The problem document. @param instance the path of the request that met it, where it is known */
  document(instance?: string): string {
    const { errors, blockers } = this.particulars;
    return JSON.stringify({
      type: `/problems/${this.type}`,
      title: PROBLEM_TYPES[this.type].title,
      status: this.status,
      detail: this.message,
      instance,
      code: this.code,
      errors,
      blockers,
    });
  }
}

/** A 400 that points at one thing in the request. */
export const invalid = (place: Part, pointer: string, code: string, message: string): Problem =>
  invalidFields([{ pointer, in: place, code, message }]);

/** A 400 that points at everything wrong with the request. */
export const invalidFields = (errors: readonly FieldError[]): Problem =>
  new Problem('invalid_request', { detail: summary(errors), errors });

function summary(errors: readonly FieldError[]): string {
  const [first] = errors;
  if (errors.length !== 1 || !first) return `${errors.length} fields are not valid.`;
  return first.pointer ? `${first.pointer} in the ${first.in}: ${first.message}` : first.message;
}
