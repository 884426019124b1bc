/**
 * The same things in random order, each order as likely as any other.
 * @param randomBelow - a random whole number from 0 up to, but not including, a limit.
 */
export function shuffled<T>(things: readonly T[], randomBelow: (limit: number) => number): T[] {
  const order = [...things];
  // Fisher and Yates: https://xlinux.nist.gov/dads/HTML/fisherYatesShuffle.html
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = randomBelow(last + 1);
    [order[last], order[chosen]] = [order[chosen] as T, order[last] as T]; // both are places of it
  }
  return order;
}
