/** No key is as short as this; a party's code, a reference, a day and most words are. */
const SHORT = 20;

/** Long, and no secret: an id, or an instant. */
const KNOWN = /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/i;

/**
 * An address as a log may hold it. Keys end up in addresses by mistake, and logs are read by many: so a part of the path
 * or the query that is long enough to be one is left out.
 */
export function loggable(url: string): string {
  return url.replace(/[^/?&=#]+/g, (part) =>
    part.length <= SHORT || KNOWN.test(part.replaceAll(/%3A/gi, ':')) ? part : '…',
  );
}
