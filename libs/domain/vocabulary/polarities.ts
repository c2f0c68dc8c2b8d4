/** Whether a pledge offers something or refuses it. */
export const POLARITIES = ['offer', 'refusal'] as const;

export type Polarity = (typeof POLARITIES)[number];
