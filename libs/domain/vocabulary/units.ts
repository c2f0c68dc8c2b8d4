/** What a quantity counts. */
export const UNITS = ['personnel', 'aircraft', 'vessels', 'systems', 'brigades', 'items'] as const;

export type Unit = (typeof UNITS)[number];
