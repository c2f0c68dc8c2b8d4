/** One thing that is wrong with one field: where (JSON pointer, RFC 6901), which mistake, in a sentence. */
export interface Finding {
  pointer: string;
  code: string;
  message: string;
}

/** More are not reported: an answer must not grow with the mistakes of the question. */
const MOST = 100;

/**
 * Collects what is wrong while a request is read. A reader of a value reports at its own place (pointer '');
 * whoever called it for a member then says under which name it stands. So a request without mistakes pays
 * nothing for pointers.
 */
export class Findings {
  readonly list: Finding[] = [];

  add(code: string, message: string, pointer = ''): undefined {
    if (this.list.length < MOST) this.list.push({ pointer, code, message });
    return undefined;
  }

  /** Puts all findings from the `from`-th on under the member `name`. */
  under(name: string | number, from: number): void {
    for (let i = from; i < this.list.length; i++) {
      const finding = this.list[i]!;
      finding.pointer = pointerTo(name) + finding.pointer;
    }
  }
}

/** The JSON pointer to a member of the document itself. */
export const pointerTo = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
