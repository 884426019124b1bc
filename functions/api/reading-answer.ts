import type { DroppedPart as DroppedAnswer, ReadingAnswer } from '../contract/api.ts';
import type { AppealInput, DroppedPart, InputAnswer, ThemeAnswer } from '../domain/publishing/publishing.ts';
import { lackingParts, lettersTooLong } from '../domain/publishing/publishing.ts';
import { countryName, themeLabel } from '../domain/vocabulary/vocabulary.ts';

export function readingAnswer(input: AppealInput): ReadingAnswer {
  const { title, datedOn } = input;
  return {
    title: title && shown(title),
    datedOn: datedOn && { ...shown(datedOn), otherwise: datedOn.otherwise },
    kind: shown(input.kind),
    language: input.language,
    countries: input.countries.map((country) => named(country, countryName(country.value, 'en'))),
    addressesNoCountry: input.addressesNoCountry,
    themes: themesAnswer(input.themes),
    demands: input.demandsFound.map(({ language, ...demand }) => ({ language, ...shown(demand) })),
    parts: Object.entries(input.parts).map(([part, { from }]) => ({ part, from })),
    image: imageAnswer(input),
    translations: (input.translations ?? []).map(({ language }) => language),
    unanswered: input.unanswered.map(({ language, parts }) => ({ language, parts: [...parts] })),
    lacking: lackingParts(input).map(({ language, parts }) => ({ language, parts: [...parts] })),
    lettersTooLong: lettersTooLong(input),
    doubts: [...input.doubts],
    sourceUrl: input.sourceUrl && shown(input.sourceUrl),
    leftOut: input.leftOut.map((one) => ({ ...one, shown: [...one.shown] })),
    refused: input.refused.map(({ about, value, quote, why }) => ({ about, value, quote, why })),
    blocks: input.blocks.length,
    footnotes: input.footnotes.length,
  };
}

/** Each theme that was found, with whether subscribers who follow it are mailed. */
export const themesAnswer = (themes: readonly ThemeAnswer[]): ReadingAnswer['themes'] =>
  themes.map(({ isUsed, confidence, ...theme }) => ({
    ...named({ ...theme, confidence }, themeLabel(theme.value, 'en')),
    isUsed,
  }));

function imageAnswer({ parts: { image } }: AppealInput): ReadingAnswer['image'] {
  if (!image) return undefined;
  const { type, width, height } = image.value;
  return { type, width, height, from: image.from };
}

const shown = <T extends string>({ value, ...finding }: InputAnswer<T>) => ({ value, ...withEvidence(finding) });

const named = <Confidence>({ value, ...finding }: Answered<string, Confidence>, name: string) => ({
  code: value,
  name,
  ...withEvidence(finding),
});

type Answered<T, Confidence> = Omit<InputAnswer<T>, 'confidence'> & { readonly confidence: Confidence };

const withEvidence = <Confidence>({ confidence, from, evidence }: Omit<Answered<string, Confidence>, 'value'>) => ({
  confidence,
  from,
  evidence: evidence.map(({ quote, where, why }) => ({ quote, where, why })),
});

/** The parts that a follow-up drops, as an answer lists them; undefined without any. */
export const droppedAnswer = (dropped: readonly DroppedPart[] | undefined): DroppedAnswer[] | undefined =>
  dropped?.map(({ lines, ...one }) => ({ ...one, ...(lines && { lines: [...lines] }) }));
