import type { PageReader } from '../../../functions/domain/reading/page-reading.ts';
import type { ThemeConfidence, ThemeFinding } from '../../../functions/domain/reading/readings.ts';
import { readHere } from '../publishing/read-here.ts';

/** A theme that a page names, with the sentence that it rests on. */
export const aThemeFound = (
  code: string,
  confidence: ThemeConfidence,
  quote = `A sentence about ${code}.`,
): ThemeFinding => ({
  code,
  confidence,
  evidence: [{ quote, where: 'body', why: 'it says so' }],
});

/** Reads a page as ever, and finds these themes in it. */
export const readsThemes =
  (...themes: readonly ThemeFinding[]): PageReader =>
  async (page) => {
    const outcome = await readHere(page);
    return outcome.kind === 'read' ? { ...outcome, reading: { ...outcome.reading, themes } } : outcome;
  };

/** One of each kind. */
export const THREE_THEMES = [
  aThemeFound('lawyers', 'sure'),
  aThemeFound('death-penalty', 'likely', 'Ivan Example was sentenced to death.'),
  aThemeFound('killings', 'unsure', 'Guards killed others before.'),
] as const;
