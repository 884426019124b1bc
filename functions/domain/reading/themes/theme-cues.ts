import type { Language } from '../../../contract/languages.ts';
import { quoteAround } from '../quote-around.ts';
import type { Evidence, Refusal, Where } from '../readings.ts';
import { isCapitalised, type Word, wordsOf } from '../words.ts';
import { withoutCitedLaw } from './cited-law.ts';
import { type Zone, zoneOfSentence } from './sentence-zone.ts';
import { findThemeWords, type ThemeWords } from './theme-book.ts';

/** The parts of a page that tell what it is about. */
export interface ThemeText {
  readonly title: string;
  /** Body paragraphs in order. */
  readonly paragraphs: readonly string[];
}

/** A phrase that speaks for a theme, with what is around it. */
export interface ThemeCue extends ThemeWords {
  readonly zone: Zone;
  /** A name is next to it: "journalist Ana Example", "Ana Example, a journalist". */
  readonly isNextToName: boolean;
  /** Unique among the sentences of title and body. */
  readonly sentence: string;
  readonly evidence: Evidence;
}

/** The cues of a text in its order, and words that only look like one. What the text quotes from the law has none. */
export function themeCues(
  { title, paragraphs }: ThemeText,
  language: Language,
): { readonly cues: readonly ThemeCue[]; readonly decoys: readonly Refusal[] } {
  const inTitle = cuesIn(title, 'title', language);
  const inBody = cuesIn(paragraphs.map(withoutCitedLaw).join('\n'), 'body', language);
  return { cues: [...inTitle.cues, ...inBody.cues], decoys: [...inTitle.decoys, ...inBody.decoys] };
}

function cuesIn(text: string, where: Where, language: Language) {
  const composed = text.normalize('NFC');
  const words = wordsOf(composed);
  const zoneAt = where === 'title' ? (): Zone => 'title' : zonesOf(composed, words);
  const { found, decoys } = findThemeWords(words, language);
  const evidenceOf = (span: { readonly from: number; readonly to: number }, why: string): Evidence => ({
    quote: quoteAround(composed, words, span),
    where,
    why,
  });
  return {
    cues: found.map(
      (cue): ThemeCue => ({
        ...cue,
        zone: zoneAt(cue.from),
        isNextToName: where !== 'title' && isNextToName(words, cue),
        sentence: `${where} ${words[cue.from]?.sentence}`,
        evidence: evidenceOf(cue, `it says “${saidBy(words, cue)}”`),
      }),
    ),
    decoys: decoys.map(
      (decoy): Refusal => ({
        about: 'theme',
        value: decoy.slug,
        ...evidenceOf(decoy, 'the words are part of a phrase that does not speak of it'),
      }),
    ),
  };
}

/** The zone of each word. */
function zonesOf(text: string, words: readonly Word[]): (at: number) => Zone {
  const zones = new Map<number, ReturnType<typeof zoneOfSentence>>();
  let first = 0;
  for (const [at, word] of words.entries()) {
    if (words[at + 1]?.sentence === word.sentence) continue;
    // What comes before the first word tells whether the sentence is an item of a list.
    const start = words[first - 1]?.end ?? 0;
    zones.set(word.sentence, zoneOfSentence(text.slice(start, word.end).replace(/^[.!?؟…\s]+/u, '')));
    first = at + 1;
  }
  return (at) => zones.get(words[at]?.sentence ?? 0)?.(at) ?? 'body';
}

const ARTICLES = new Set(['a', 'an', 'the', 'un', 'une', 'una', 'el', 'la', 'le']);

function isNextToName(words: readonly Word[], { from, to }: Pick<ThemeWords, 'from' | 'to'>): boolean {
  const inSentence = (at: number) => (words[at]?.sentence === words[from]?.sentence ? words[at] : undefined);
  const isName = (at: number) => {
    const word = inSentence(at);
    return word !== undefined && isCapitalised(word) && word.raw !== word.raw.toUpperCase();
  };
  const [after, last] = [inSentence(to), words[to - 1]];
  const isFollowed = after !== undefined && last !== undefined && isName(to) && after.start - last.end <= 2;
  // A capital at the start of a sentence is no sign of a name.
  const isAfterName = isName(from - 1) && inSentence(from - 2) !== undefined;
  const isInApposition = ARTICLES.has(inSentence(from - 1)?.folded ?? '') && isName(from - 2);
  return isFollowed || isAfterName || isInApposition;
}

const saidBy = (words: readonly Word[], { from, to }: Pick<ThemeWords, 'from' | 'to'>): string =>
  words
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(' ');
