import { foldedText } from './folded-text.ts';

/** A word of a text, in all forms in which it may be a part of a name. */
export interface NameWord {
  /** As it stands there; letters that were spaced out with their spaces. */
  readonly raw: string;
  /** Letters alone, as names are compared: whole, each piece around an apostrophe or a capital, and without a plural ending or Arabic particles. */
  readonly forms: ReadonlySet<string>;
  /** Of a script without capitals it is undefined. */
  readonly isCapitalised: boolean | undefined;
  /** All that stands between the word before it and this one. */
  readonly gap: string;
  /** Where it begins in the text, composed (NFC). */
  readonly start: number;
}

/** A part of a name, as {@link NameWord.forms} has it. */
export interface NamePart {
  readonly raw: string;
  readonly folded: string;
}

const WORD = /\p{L}[\p{L}\p{M}\p{Cf}'’ʼ]*/gu;
/** Three letters and more, each with a space or a sign behind it: "S i d i b e". */
const SPACED_OUT = /(?<![\p{L}\p{M}\p{N}'’])\p{L}\p{M}*(?:[ \u00a0._·-]{1,2}\p{L}\p{M}*(?![\p{L}\p{M}'’])){2,}/gu;
const CASED = /[\p{Lu}\p{Ll}\p{Lt}]/u;
/** What stands before a name or in it and tells no one apart, folded. */
const PARTICLES = new Set(
  'de del da das do dos di du la le el al il ad an as ar bin ibn bint ben abu abd abdel abdul umm oulad ould ul ud ur van von der den dela della y e و بن ابن بنت ابو ام عبد'.split(
    ' ',
  ),
);
const ARABIC_PARTICLES = /^[وفبلك]{0,2}(?:ال)?(?=\p{L}{2})/u;
const ARTICLE = /^ال(?=\p{L}{2})/u;

/** Words of a text in their order. */
export function nameWordsOf(text: string): NameWord[] {
  const composed = text.normalize('NFC');
  const spaced = [...composed.matchAll(SPACED_OUT)].map(({ 0: raw, index }) => ({ raw, index }));
  const isWithin = (index: number) => spaced.some((one) => index >= one.index && index < one.index + one.raw.length);
  const single = [...composed.matchAll(WORD)]
    .map(({ 0: raw, index }) => ({ raw, index }))
    .filter(({ index }) => !isWithin(index));
  let end = 0;
  return [...spaced, ...single]
    .toSorted((one, other) => one.index - other.index)
    .map(({ raw, index }) => {
      const gap = composed.slice(end, index);
      end = index + raw.length;
      return {
        raw,
        gap,
        start: index,
        forms: formsOf(raw),
        isCapitalised: CASED.test(raw) ? /^\p{Lu}|^\p{Lt}/u.test(raw) : undefined,
      };
    });
}

const lettersOf = (text: string): string => foldedText(text).replace(/\P{L}/gu, '');

function formsOf(raw: string): Set<string> {
  const pieces = foldedText(raw).split(/\P{L}+/u);
  const whole = [pieces.join(''), ...pieces.filter((piece) => piece.length > 1)];
  return new Set(whole.flatMap((one) => [one, one.replace(/e?s$/, ''), one.replace(/s$/, ''), ...withoutArabic(one)]));
}

const withoutArabic = (word: string): string[] => [
  ...[word.replace(ARTICLE, ''), word.replace(ARABIC_PARTICLES, ''), word.replace(/^[وف]?لل/u, '')],
  ...[1, 2].map((count) => word.slice(count)).filter((_, count) => /^[وفبلك]+$/u.test(word.slice(0, count + 1))),
];

/** Parts of a name that tell a person apart: no particles, and no initials. @example namePartsOf('Juan de la Cruz') // Juan, Cruz */
export const namePartsOf = (name: string): NamePart[] =>
  name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}\p{Cf}'’ʼ]+/u)
    .map((raw) => ({ raw, folded: lettersOf(raw).replace(ARTICLE, '') }))
    .filter(({ folded }) => [...folded].length > (HAN.test(folded) ? 0 : 1) && !PARTICLES.has(folded));

/** Whether a text without all that is no letter could hold all parts of a name, declined too: most texts are looked at no further. */
export const couldHold = (letters: string, parts: readonly NamePart[]): boolean =>
  parts.every(({ folded }) => letters.includes(folded.slice(0, Math.max(1, folded.length - 1))));

const HAN = /\p{scx=Han}|\p{scx=Hang}/u;
/** So many letters of a part tell a person apart, where a word can be short. */
const LETTERS_ALONE = 4;
/** "On", which is folded as the name علي is. */
const ON = 'على';

/** Whether a word that is a part of a name may tell of whom it is with nothing beside it. */
export const isAlone = ({ raw, isCapitalised }: NameWord, part: NamePart): boolean =>
  isCapitalised === undefined ? raw !== ON || part.raw === ON : part.folded.length >= LETTERS_ALONE;

const ENDING_LETTERS = 3;
/** The letters of a stem that stay when a Russian or Ukrainian name is declined. */
const LEAST_STEM = 4;

/** Whether a word is a part of a name, in the plural, owned or declined. */
export const isPart = (word: NameWord, { raw, folded }: NamePart): boolean =>
  word.forms.has(folded) ||
  isDeclined(word.raw, raw) ||
  // Of a name that is written in one with the words around it, or with what follows its spaced letters.
  (/\s/.test(word.raw) && folded.length >= LETTERS_ALONE && lettersOf(word.raw).includes(folded));

/** The same for many parts at once: the first of them that a word is. Each word is compared with as many parts as decline, and not with all. */
export function makePartMatcher(parts: readonly NamePart[]): (word: NameWord) => NamePart | undefined {
  const placeOf = new Map(parts.map(({ folded }, place) => [folded, place] as const).toReversed());
  const stems = parts.flatMap(({ raw }, place) => {
    const stem = stemOf(raw);
    return stem === undefined ? [] : [{ stem, place }];
  });
  const isLong = ({ folded }: NamePart) => folded.length >= LETTERS_ALONE;
  return (word) => {
    const places = [...word.forms].flatMap((form) => placeOf.get(form) ?? []);
    const declined = stems.find(({ stem }) => isStemOf(stem, word.raw))?.place;
    if (declined !== undefined) places.push(declined);
    if (/\s/.test(word.raw)) {
      const letters = lettersOf(word.raw);
      const within = parts.findIndex((part) => isLong(part) && letters.includes(part.folded));
      if (within >= 0) places.push(within);
    }
    return places.length === 0 ? undefined : parts[Math.min(...places)];
  };
}

function isDeclined(word: string, part: string): boolean {
  const stem = stemOf(part);
  return stem !== undefined && isStemOf(stem, word);
}

/** What stays of a Russian or Ukrainian name when it is declined. */
function stemOf(part: string): string | undefined {
  if (!/^\p{scx=Cyrl}+$/u.test(part)) return undefined;
  const stem = part.toLowerCase().replace(/[аяйьоеиія]$/u, '');
  return stem.length >= LEAST_STEM ? stem : undefined;
}

function isStemOf(stem: string, word: string): boolean {
  const written = word.toLowerCase();
  return written.startsWith(stem) && written.length <= stem.length + ENDING_LETTERS;
}
