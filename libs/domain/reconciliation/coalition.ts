/**
 * The bloc whose members claims are taken to speak of unless another is asked for: the Coalition of the Willing. Where a
 * book does not have it, nobody is asked for who is silent.
 */
export const COALITION = 'COTW';
