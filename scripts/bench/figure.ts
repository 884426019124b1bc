/** What a figure is held to. */
export interface Bar {
  /** As a sentence's end: `≥ 6`. */
  readonly text: string;
  readonly holds: boolean;
}

/** One measured line of the report. */
export interface Figure {
  readonly name: string;
  /** The figure itself, with its unit; ratios and counts where there is a choice, since they travel between machines. */
  readonly value: string;
  readonly bar?: Bar;
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

export const atLeast = (value: number, bar: number, text = String(bar)): Bar => ({
  text: `≥ ${text}`,
  holds: value >= bar,
});

export const atMost = (value: number, bar: number, text = String(bar)): Bar => ({
  text: `≤ ${text}`,
  holds: value <= bar,
});

/** Figures that are below what they are held to. */
export const belowTheBar = (sections: readonly Section[]): Figure[] =>
  sections.flatMap(({ figures }) => figures.filter(({ bar }) => bar && !bar.holds));

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
