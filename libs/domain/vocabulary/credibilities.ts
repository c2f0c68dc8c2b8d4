/** How credible one piece of information is: the figures of the Admiralty scale (NATO AJP-2.1). */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;

export type Credibility = (typeof CREDIBILITIES)[number];

export const CREDIBILITY_MEANINGS: Readonly<Record<Credibility, string>> = {
  1: 'Confirmed by other sources',
  2: 'Probably true',
  3: 'Possibly true',
  4: 'Doubtful',
  5: 'Improbable',
  6: 'Truth cannot be judged',
};
