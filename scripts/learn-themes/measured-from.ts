/** A chance that was computed without the appeal's own labels, and whether it came true. */
export interface Prediction {
  readonly chance: number;
  readonly isRight: boolean;
  /** The appeal is labelled with it, and not only accepted. */
  readonly isWanted: boolean;
}

/** The lowest chance from which on all themes together were right in at least `share`; 1 where there is none. */
export function rightTogetherFrom(
  predictions: readonly Pick<Prediction, 'chance' | 'isRight'>[],
  share: number,
): number {
  let right = 0;
  let lowest = 1;
  for (const [index, one] of predictions.toSorted((a, b) => b.chance - a.chance).entries()) {
    right += Number(one.isRight);
    if (right / (index + 1) >= share) lowest = one.chance;
  }
  return lowest;
}

/**
 * The chance from which on a theme as likely was right in at least `share` of the cases. Neighbours are pooled until the share rises with the chance
 * (isotonic regression by pooling adjacent violators), so a lucky few make no level.
 * @returns 1 where no chance is that good.
 */
export function rightEachFrom(predictions: readonly Pick<Prediction, 'chance' | 'isRight'>[], share: number): number {
  const pools: { from: number; right: number; seen: number }[] = [];
  for (const { chance, isRight } of predictions.toSorted((one, other) => one.chance - other.chance)) {
    pools.push({ from: chance, right: Number(isRight), seen: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last && before; last = pools.at(-1), before = pools.at(-2)) {
      if (before.right / before.seen < last.right / last.seen) break;
      pools.splice(-2, 2, { from: before.from, right: before.right + last.right, seen: before.seen + last.seen });
    }
  }
  return pools.find(({ right, seen }) => right / seen >= share)?.from ?? 1;
}
