import { randomInt } from 'node:crypto';

/** The most that `randomInt` gives. https://nodejs.org/api/crypto.html#cryptorandomintmin-max-callback */
const VALUES = 2 ** 48 - 1;

/** A random number in [0, 1) that no one foresees. */
export const unforeseen = (): number => randomInt(VALUES) / VALUES;
