export interface Bar {
  /** As a sentence's end: `≥ 6`. */
  readonly text: string;
  readonly holds: boolean;
}

export interface Figure {
  readonly name: string;
  /** The figure itself, with its unit; ratios and counts where there is a choice, since they travel between machines. */
  readonly value: string;
  readonly bar?: Bar;
  /** What it was measured beside, or how. */
  readonly note?: string;
  readonly raw: Readonly<Record<string, number>>;
}

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

export const belowTheBar = (sections: readonly Section[]): Figure[] =>
  sections.flatMap(({ figures }) => figures.filter(({ bar }) => bar && !bar.holds));

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
