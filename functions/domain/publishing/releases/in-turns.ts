/**
 * The first of some that wait in a row, one of each owner in turn: many of one owner keep no other's waiting. Of each owner they stay in order, and
 * the owner whose first waits longest has the first turn.
 */
export function inTurns<T>(waiting: readonly T[], ownerOf: (one: T) => string, most: number): T[] {
  const rows = [...Map.groupBy(waiting, ownerOf).values()];
  const rounds = Math.max(0, ...rows.map(({ length }) => length));
  const turns = Array.from({ length: rounds }, (_, round) => rows.flatMap((row) => row.slice(round, round + 1)));
  return turns.flat().slice(0, most);
}
