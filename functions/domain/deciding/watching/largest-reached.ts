import { type Band, bandOf, rangeOf } from '../../../contract/bands.ts';
import { EXACT_FROM_PEOPLE } from '../../../contract/limits.ts';
import type { SendingFigures } from './sending-report.ts';
import type { SentVersion } from './sendings-of-appeal.ts';

/** How many the largest mailing of an appeal reached, as far as members may know. */
export type LargestReached = { readonly kind: 'few' } | { readonly kind: 'band'; readonly people: Band };

/** Of the mailings of an appeal the largest, as one band: many people are in several of them, so that a sum would tell too many. Undefined where there was none. */
export function largestReached(versions: readonly SentVersion[]): LargestReached | undefined {
  const counts = versions.flatMap(({ sending }) => (sending ? [leastOf(sending.report.figures)] : []));
  if (counts.length === 0) return undefined;
  const largest = Math.max(...counts);
  return largest < EXACT_FROM_PEOPLE ? { kind: 'few' } : { kind: 'band', people: bandOf(largest) };
}

/** Nothing is counted here that its members are not told anyway. */
function leastOf(figures: SendingFigures): number {
  switch (figures.kind) {
    case 'few':
      return 0;
    case 'band':
      return rangeOf(figures.people).from;
    case 'so-far':
      return figures.atLeast;
    case 'exact':
      return figures.asked;
  }
}
