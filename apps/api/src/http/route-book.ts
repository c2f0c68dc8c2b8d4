import { Findings } from '../wire/findings.js';
import { readObject } from '../wire/read-object.js';
import type { DeclaredRoute } from '../openapi/route.js';

/** A route as it is registered: what the controller declared, at which address, by which method. */
export type BookedRoute = DeclaredRoute & {
  readonly method: string;
  /** The pattern, `/api/v1/pledges/:id`. */
  readonly url: string;
};

/** Every route there is. */
export class RouteBook {
  readonly routes: BookedRoute[] = [];

  /** Throws TypeError when the route's own example of a body would be refused. */
  add(route: BookedRoute): void {
    const { takes, example, handler } = route;
    if (takes.body && example?.body !== undefined) {
      const findings = new Findings();
      readObject(takes.body, example.body, findings);
      const [finding] = findings.list;
      if (finding) throw new TypeError(`${handler}: ${finding.pointer} in the example: ${finding.message}`);
    }
    this.routes.push(route);
  }

  /** The routes by address. */
  byUrl(): ReadonlyMap<string, readonly BookedRoute[]> {
    const byUrl = new Map<string, BookedRoute[]>();
    for (const route of this.routes) byUrl.set(route.url, [...(byUrl.get(route.url) ?? []), route]);
    return byUrl;
  }
}
