/** The Traffic Light Protocol 2.0 (FIRST): who may see a record. An audience, not a ladder. */
export const MARKINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

export type Marking = (typeof MARKINGS)[number];
