import { scaleLinear } from 'd3-scale';
import type { Language } from '../../../contract/languages.ts';
import { type Html, html } from '../html.ts';
import { directionOf } from '../site.ts';

export interface BarChart {
  /** What it shows, and that a table beneath says the same. */
  readonly label: string;
  /** `said` stands beside the bar in place of the count. */
  readonly bars: readonly { readonly name: string; readonly count: number; readonly said?: string }[];
  readonly language: Language;
}

/** Units of the drawing, of which a phone has about as many pixels. */
const WIDTH = 340;
const LINE = 44;
const NAME_BASE = 16;
const BAR_TOP = 22;
const BAR_HEIGHT = 14;
const NUMBER_WIDTH = 40;
const LETTER_WIDTH = 9;
const GAP = 6;

/** A bar for each name, written above it, that begins where the page's language begins to read. No style of its own: the policy of our pages allows none. */
export function barChart({ label, bars, language }: BarChart): Html {
  const isMirrored = directionOf(language) === 'rtl';
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const words = Math.max(0, ...bars.map(({ said = '' }) => said.length * LETTER_WIDTH));
  const length = scaleLinear([0, most], [0, WIDTH - Math.max(NUMBER_WIDTH, words)]);
  const place = (x: number) => Math.round(isMirrored ? WIDTH - x : x);
  const number = new Intl.NumberFormat(language);
  const bar = ({ name, count, said }: BarChart['bars'][number], index: number) => {
    const end = Math.round(length(count));
    const top = index * LINE;
    return html`<text x="${place(0)}" y="${top + NAME_BASE}">${name}</text><rect x="${isMirrored ? WIDTH - end : 0}" y="${top + BAR_TOP}" width="${end}" height="${BAR_HEIGHT}" rx="2"/><text x="${place(end + GAP)}" y="${top + BAR_TOP + BAR_HEIGHT - 2}">${said ?? number.format(count)}</text>
`;
  };
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${bars.length * LINE}" role="img" aria-label="${label}">
${bars.map(bar)}</svg>`;
}
