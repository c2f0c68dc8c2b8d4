/** Most characters that still fit into an address once they take twelve in it. */
const FITTING = 600;

/** A text of so many characters, of which each is as long as can be; of letters where those fit into no address. */
export const longest = (length: number): string => (length > FITTING ? 'x' : '🪖').repeat(length);
