/** How reliable a source is: the letters of the Admiralty scale (NATO AJP-2.1). */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export type Reliability = (typeof RELIABILITIES)[number];

export const RELIABILITY_MEANINGS: Readonly<Record<Reliability, string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
};
