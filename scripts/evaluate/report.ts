import { safeText } from '../terminal/safe-text.ts';
import type { Miss, Score } from './score.ts';

const NAME_WIDTH = 50;
const FIGURE_WIDTH = 14;

/** Figures and themes of a state, next to those of an older one. */
export function describeScore(score: Score, older?: Score): string {
  const columns = older ? [older, score] : [score];
  const header = row(`${score.appeals} appeals`, older ? ['before', 'now'] : ['now']);
  const figures = Object.keys(score.figures).map((name) =>
    row(
      name,
      columns.map(({ figures }) => inDigits(figures[name])),
    ),
  );
  const themes = score.themes.map((theme) => {
    const old = older?.themes.find((one) => one.theme === theme.theme);
    const shares = [...(older ? [old] : []), theme].map(
      (one) => `${inDigits(one?.precision)}/${inDigits(one?.recall)}`,
    );
    return row(`  ${theme.theme} (${theme.labelled} labelled, ${theme.read} read)`, shares);
  });
  return [header, ...figures, '', 'themes that are sure or likely: right/found', ...themes].join('\n');
}

const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padStart(FIGURE_WIDTH)).join('')}`;

const inDigits = (share: number | undefined): string => (share === undefined ? '–' : share.toFixed(3));

/** Each miss with the words that it rests on. */
export const describeMisses = (misses: readonly Miss[]): string => misses.map(describeMiss).join('\n');

function describeMiss({ id, about, wanted, read, evidence }: Miss): string {
  const quotes = evidence.map(({ quote, where, why }) => `    ${where}: “${safeText(quote)}” – ${safeText(why)}`);
  return [`${safeText(id)}: ${about}: labelled ${safeText(wanted)}, read ${safeText(read)}`, ...quotes].join('\n');
}
