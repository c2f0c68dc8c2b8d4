import { rolesWith, ROLES } from '#domain/access/role.js';
import type { Capability } from '#domain/access/capability.js';
import { endpointsOf, type Endpoint, type OpenApi } from '../contract/openapi.js';

/** An operation as the table has it: what it needs, and which roles may do it. */
export interface Line {
  readonly endpoint: Endpoint;
  readonly needs: Capability;
}

/** Every operation that needs a key, in the order of addresses. */
export function linesOf(document: OpenApi): Line[] {
  return endpointsOf(document).flatMap((endpoint) => {
    const [requirement] = endpoint.operation.security as { key?: [Capability] }[];
    return requirement?.key ? [{ endpoint, needs: requirement.key[0] }] : [];
  });
}

/** The table of docs/access.md: one line an operation, one column a role. */
export function accessTable(document: OpenApi): string {
  const lines = linesOf(document).map(({ endpoint: { method, path, operation }, needs }) => [
    `\`${method} ${path.replace('/api/v1', '')}\``,
    operation.summary ?? '',
    needs,
    ...ROLES.map((role) => (rolesWith(needs).includes(role) ? 'yes' : '–')),
  ]);
  return tableOf(['operation', 'what it does', 'needs', ...ROLES], lines);
}

/** Markdown as prettier sets it. */
function tableOf(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((word, at) => Math.max(word.length, ...lines.map((line) => line[at]!.length)));
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [row(head), row(widths.map((width) => '-'.repeat(width))), ...lines.map(row)].join('\n');
}
