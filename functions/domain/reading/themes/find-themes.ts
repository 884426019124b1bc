import type { Language } from '../../../contract/languages.ts';
import { quoteAround } from '../quote-around.ts';
import type { Evidence, Refusal, ThemeFinding, Where } from '../reading.ts';
import { type Word, wordsOf } from '../words.ts';
import { findThemeWords } from './theme-book.ts';

/** The parts of a page that tell what it is about. */
export interface ThemeText {
  readonly title: string;
  /** Body paragraphs in order, without what they quote from the law. */
  readonly paragraphs: readonly string[];
}

/** The themes of an appeal, and words that looked like one and were not. */
export interface ThemeSearch {
  readonly themes: readonly ThemeFinding[];
  readonly refused: readonly Refusal[];
}

interface ThemeHit {
  readonly slug: string;
  readonly isWeak: boolean;
  readonly sentence: number;
  readonly weight: number;
  readonly evidence: Evidence;
}

const LEAD_WORDS = 120;
const MOST_EVIDENCE = 3;
const MOST_REFUSALS = 8;
// Points: the title 3, the lead 2, further down 1 a sentence, weak words half.
const TITLE_POINTS = 3;
const LEAD_POINTS = 2;
const SURE_POINTS = 3;
const LIKELY_POINTS = 2;
const LONG_TEXT_WORDS = 250;

/**
 * Finds the themes that the title names, the text opens with, or it comes back to. `sure` when the title names one, or two sentences
 * do of which one is in the lead, and not by weak words alone; a single mention far down in a long text is no theme.
 */
export function findThemes({ title, paragraphs }: ThemeText, language: Language): ThemeSearch {
  const inTitle = hitsIn(title, 'title', language);
  const inBody = hitsIn(paragraphs.join('\n'), 'body', language);
  const hits = [...inTitle.hits, ...inBody.hits];
  const leastPoints = inBody.wordCount > LONG_TEXT_WORDS ? 2 : 1;
  const themes = [...Map.groupBy(hits, ({ slug }) => slug)].flatMap(([code, found]): ThemeFinding[] => {
    const points = pointsOf(found);
    if (points < leastPoints) return [];
    const isSure = points >= SURE_POINTS && found.some(({ isWeak }) => !isWeak);
    const confidence = isSure ? 'sure' : points >= LIKELY_POINTS ? 'likely' : 'unsure';
    return [{ code, confidence, evidence: evidenceOf(found) }];
  });
  const taken = new Set(themes.map(({ code }) => code));
  const decoys = [...inTitle.refused, ...inBody.refused].filter(({ value }) => !taken.has(value));
  const refused = [...Map.groupBy(decoys, ({ value }) => value).values()].flatMap(([first]) => (first ? [first] : []));
  return { themes: themes.sort(sureFirst), refused: refused.slice(0, MOST_REFUSALS) };
}

function hitsIn(text: string, where: Where, language: Language) {
  const words = wordsOf(text);
  const composed = text.normalize('NFC');
  const { found, decoys } = findThemeWords(words, language);
  const hits = found.map(
    ({ from, to, slug, isWeak }): ThemeHit => ({
      slug,
      isWeak,
      sentence: words[from]?.sentence ?? 0,
      weight: weightAt(where, from) * (isWeak ? 0.5 : 1),
      evidence: { quote: quoteAround(composed, words, { from, to }), where, why: whyAt(words, from, to) },
    }),
  );
  const refused = decoys.map(
    ({ from, to, slug }): Refusal => ({
      about: 'theme',
      value: slug,
      quote: quoteAround(composed, words, { from, to }),
      where,
      why: 'the words are part of a phrase that does not speak of it',
    }),
  );
  return { hits, refused, wordCount: words.length };
}

function weightAt(where: Where, from: number): number {
  if (where === 'title') return TITLE_POINTS;
  return from < LEAD_WORDS ? LEAD_POINTS : 1;
}

function whyAt(words: readonly Word[], from: number, to: number): string {
  const said = words
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(' ');
  return `it says “${said}”`;
}

// A sentence that says the same thing twice says it once.
function pointsOf(hits: readonly ThemeHit[]): number {
  const bySentence = Map.groupBy(hits, ({ sentence, evidence }) => `${evidence.where} ${sentence}`);
  return [...bySentence.values()].reduce((sum, same) => sum + Math.max(...same.map(({ weight }) => weight)), 0);
}

function evidenceOf(hits: readonly ThemeHit[]): Evidence[] {
  const best = [...hits].sort(
    (a, b) => Number(a.isWeak) - Number(b.isWeak) || b.weight - a.weight || a.sentence - b.sentence,
  );
  const onePerSentence = Map.groupBy(best, ({ sentence, evidence }) => `${evidence.where} ${sentence}`);
  return [...onePerSentence.values()].flatMap(([first]) => (first ? [first.evidence] : [])).slice(0, MOST_EVIDENCE);
}

function sureFirst(a: ThemeFinding, b: ThemeFinding): number {
  if (a.confidence !== b.confidence) return a.confidence === 'sure' ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}
