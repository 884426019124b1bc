/** One measured line of the report. */
export interface Figure {
  readonly name: string;
  /** The figure itself, with its unit; ratios and counts where there is a choice, since they travel between machines. */
  readonly value: string;
  /** What it was measured beside, or how. */
  readonly note?: string;
  /** The same as numbers, for machines. */
  readonly raw: Readonly<Record<string, number>>;
}

/** The figures of one thing that was measured. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
