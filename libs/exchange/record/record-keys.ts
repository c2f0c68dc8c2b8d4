import type { Body } from './record.js';

/** The ids that the keys of a record have come to stand for. */
export class RecordKeys {
  private readonly ids = new Map<string, string>();

  /** Notes the id that was given to what a key names. */
  note(kind: string, key: unknown, id: string): void {
    if (typeof key === 'string') this.ids.set(`${kind} ${key}`, id);
  }

  /** @throws Error when nothing recorded so far has this key */
  idOf(kind: string, key: unknown): string {
    const id = this.ids.get(`${kind} ${String(key)}`);
    if (!id) throw new Error(`The record names the ${kind} ${String(key)} before it is recorded.`);
    return id;
  }

  /** The id of an optional reference; null stays null. */
  maybe(kind: string, key: unknown): string | null {
    return key === undefined || key === null ? null : this.idOf(kind, key);
  }

  /** A body without its key, citing its source by id. */
  cited({ key: _key, source, ...body }: Body): Body {
    return { ...body, sourceId: this.maybe('source', source) };
  }
}
