import type { Language } from '../../../contract/languages.ts';
import { readDateLine } from '../date/dated-line.ts';
import { titlePrefixOf } from './title-prefix.ts';

/** The line that is most like a title, by index, and whether no other came near. */
export interface TitleChoice {
  readonly index: number;
  readonly isPlain: boolean;
}

const SHORTEST_TITLE = 12;
const LONGEST_TITLE = 300;
const SHORTEST_BODY_PARAGRAPH = 180;
const LINES_CONSIDERED = 80;

/**
 * Chooses the title among the lines above the body: one that opens with a country, stands over a date line, and reads like
 * a headline. `undefined` where no line does.
 */
export function chooseTitle(lines: readonly string[], today: string, language: Language): TitleChoice | undefined {
  const bodyAt = lines.findIndex((line) => line.length >= SHORTEST_BODY_PARAGRAPH);
  // What has no text below it is the text.
  const head = lines.slice(0, Math.min(bodyAt < 0 ? Math.max(0, lines.length - 1) : bodyAt, LINES_CONSIDERED));
  const scores = head.map((line, index) => scoreOf(line, head[index + 1], today, language));
  const best = Math.max(...scores, 0);
  if (best === 0) return undefined;
  // Pages repeat their title in breadcrumbs and menus; the last one stands over the text.
  const index = scores.lastIndexOf(best);
  const isRivalled = scores.some((score, at) => score >= best - 1 && head[at] !== head[index]);
  return { index, isPlain: best >= 4 && !isRivalled };
}

function scoreOf(line: string, next: string | undefined, today: string, language: Language): number {
  if (line.length < SHORTEST_TITLE || line.length > LONGEST_TITLE) return 0;
  if (readDateLine(line, today, language) || /^(https?:|www\.|\[\d)/.test(line)) return 0;
  const opensWithCountry = titlePrefixOf(line).countries.length > 0;
  const standsOverDate = next !== undefined && next.length < 90 && readDateLine(next, today, language) !== undefined;
  const readsLikeHeadline = /\s.*\s/.test(line) && !/[.,;]$/.test(line);
  return 1 + (opensWithCountry ? 3 : 0) + (standsOverDate ? 3 : 0) + (readsLikeHeadline ? 1 : 0);
}
