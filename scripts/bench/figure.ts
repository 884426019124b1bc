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

/** Bars in milliseconds are of a machine that takes so long for an HMAC: another has as much more time as its HMAC takes longer. */
const HMAC_MICROSECONDS = 20;

export function barOfMachine(ms: number, barMs: number, hmacMicroseconds: number): Bar {
  const scaledMs = Math.round((barMs * hmacMicroseconds) / HMAC_MICROSECONDS);
  return atMost(ms, scaledMs, `${scaledMs} ms (${barMs} where an HMAC takes ${HMAC_MICROSECONDS} µs)`);
}

/** Waits in milliseconds, by their median. */
export function waitFigure(name: string, waits: readonly number[]): Figure {
  const [ms, fastestMs, slowestMs] = [median(waits), Math.min(...waits), Math.max(...waits)].map(Math.round) as [
    number,
    number,
    number,
  ]; // as many as were given
  return {
    name,
    value: `${ms} ms`,
    note: `median of ${waits.length}, from ${fastestMs} to ${slowestMs} ms`,
    raw: { ms, fastestMs, slowestMs },
  };
}
