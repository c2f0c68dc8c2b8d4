import type { Page, PageRequest } from '#tracker/listing/page.query.js';

const PAGE = 500;

/** Prints every item of a list, one a line, as columns with tabs between: for eyes, and for `cut`. */
export async function printList(
  columns: readonly string[],
  list: (request: PageRequest) => Promise<Page>,
  filters: PageRequest['filters'],
): Promise<void> {
  console.log(columns.join('\t'));
  let after: string | undefined;
  do {
    const { items, next }: Page = await list({ limit: PAGE, filters, ...(after !== undefined && { after }) });
    for (const item of JSON.parse(items) as Record<string, unknown>[]) {
      console.log(columns.map((column) => cell(item[column])).join('\t'));
    }
    after = next ?? undefined;
  } while (after !== undefined);
}

/** Text of one line, with nothing in it that a terminal would obey. */
const cell = (value: unknown): string =>
  value === null || value === undefined ? '-' : String(value).replace(/\p{Cc}/gu, ' ');
