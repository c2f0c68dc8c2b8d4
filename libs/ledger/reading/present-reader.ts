import { translated } from '../sqlstate.js';
import type { Statement, Value } from '../statement.js';
import { toldOf, type Told } from '../told.js';
import type { Viewer } from '../viewer.js';
import type { Reader } from './reader.js';
import type { SharedConnections } from './shared-connections.js';

/** Reads the present, on the shared connections. */
export class PresentReader implements Reader {
  private readonly told: Told;

  constructor(
    private readonly shared: SharedConnections,
    viewer: Viewer,
  ) {
    this.told = toldOf(viewer);
  }

  async rows<R extends object>(what: Statement, values: readonly Value[] = []): Promise<R[]> {
    try {
      return await this.shared.query<R>(what, values, this.told);
    } catch (error) {
      throw translated(error);
    }
  }

  async row<R extends object>(what: Statement, values?: readonly Value[]): Promise<R | undefined> {
    return (await this.rows<R>(what, values))[0];
  }

  async json(what: Statement, values?: readonly Value[]): Promise<string | undefined> {
    return (await this.row<{ json: string }>(what, values))?.json;
  }
}
