/** How many times as large the large input is: linear work takes as long for it as for that many small ones, quadratic work this many times as long. */
const TIMES = 8;
/** Above what a busy machine and its caches make of linear work, below what quadratic work comes to. */
export const MOST_SLOWDOWN = 3.5;

/** A run that is shorter tells more of the clock than of the work. */
const LEAST_MS = 4;
const TRIES = 6;

/**
 * How much longer work takes on one input than on eight of an eighth of its size: about 1 where it is linear, about 8 where it is quadratic. Both do the same work in turns, and of
 * each the fastest counts, since a busy machine only makes them slower. A ratio that is low enough ends the tries.
 * @param make - makes the work on an input of a size; making it is not measured.
 * @param largest - the size of the one input. Where the work is done in less than four milliseconds the result is 0.
 */
export async function slowdown(largest: number, make: (size: number) => () => unknown): Promise<number> {
  const small = make(largest / TIMES);
  const large = make(largest);
  let [ofSmall, ofLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tried = 0; tried < TRIES; tried += 1) {
    ofSmall = Math.min(ofSmall, await msOf(small, TIMES));
    ofLarge = Math.min(ofLarge, await msOf(large, 1));
    if (tried > 0 && (ofLarge < LEAST_MS || ofLarge / ofSmall < MOST_SLOWDOWN / 2)) break;
  }
  return ofLarge < LEAST_MS ? 0 : ofLarge / ofSmall;
}

async function msOf(work: () => unknown, times: number): Promise<number> {
  const start = performance.now();
  for (let run = 0; run < times; run += 1) await work();
  return performance.now() - start;
}
