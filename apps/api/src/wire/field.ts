import type { Kind, Presence } from './kind.js';
import type { Shaped } from './shaped.js';

export interface Field extends Presence {
  readonly name: string;
  readonly kind: Kind;
}

const declaredOn = new WeakMap<object, Field[]>();
const collected = new WeakMap<Shaped, readonly Field[]>();

/** Declares a property as a field of this kind: check, conversion and OpenAPI in one. */
export function field(kind: Kind, presence: Presence = {}): PropertyDecorator {
  return (prototype, name) => {
    const declared: Field = { ...presence, name: String(name), kind };
    const fields = declaredOn.get(prototype);
    if (fields) fields.push(declared);
    else declaredOn.set(prototype, [declared]);
  };
}

/** The declared fields of a class, inherited ones first. Throws TypeError for a class that has none. */
export function fieldsOf(shaped: Shaped): readonly Field[] {
  let fields = collected.get(shaped);
  if (!fields) collected.set(shaped, (fields = [...collect(shaped.prototype as object).values()]));
  if (fields.length === 0) throw new TypeError(`${shaped.name} declares no fields.`);
  return fields;
}

/** Whether a class has fields. */
export const isShaped = (type: unknown): type is Shaped =>
  typeof type === 'function' && collect(type.prototype as object).size > 0;

function collect(prototype: object | null | undefined): Map<string, Field> {
  if (!prototype) return new Map();
  const fields = collect(Object.getPrototypeOf(prototype) as object | null);
  for (const declared of declaredOn.get(prototype) ?? []) fields.set(declared.name, declared);
  return fields;
}
