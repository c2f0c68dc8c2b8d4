import type { ReportHead } from '#tracker/status/status.service.js';
import type { StatusLine } from '#tracker/status/status-line.js';

/** The status report as one JSON document, in pieces: the head, then `proposals`, one a line. */
export async function* statusJson(
  head: ReportHead,
  lines: AsyncIterable<StatusLine>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"proposals":[`;
  let separator = '\n';
  for await (const line of lines) {
    yield separator + JSON.stringify(line);
    separator = ',\n';
  }
  yield '\n]}\n';
}
