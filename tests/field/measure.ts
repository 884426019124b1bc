import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readPage } from '../../functions/domain/reading/read-page.ts';
import type { Reading, ThemeConfidence } from '../../functions/domain/reading/reading.ts';

const Labelled = z.object({
  id: z.string(),
  lang: z.enum(['en', 'fr', 'es', 'ar']),
  title: z.string(),
  /** The day that the publisher gave it, where known. */
  date: z.string().nullable(),
  text: z.string(),
  countries: z.array(z.string()),
  themes: z.array(z.string()),
  kind: z.string(),
  /** Answers that a fair reader accepts besides. */
  countries_ok: z.array(z.string()),
  themes_ok: z.array(z.string()),
  kind_ok: z.array(z.string()),
  /** False where nothing in the text says which country it is: then nothing may be sure. */
  country_in_text: z.boolean(),
});
type LabelledAppeal = z.infer<typeof Labelled>;

/** The labelled appeals of a file beside this one, a JSON object a line. */
export function readLabelled(fileName: string): LabelledAppeal[] {
  const lines = readFileSync(new URL(fileName, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => Labelled.parse(JSON.parse(line)));
}

/** Ids of the appeals that were read otherwise than labelled. */
export interface Wrong {
  readonly sureCountries: readonly string[];
  readonly countries: readonly string[];
  readonly dates: readonly string[];
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
}

/** Reads each appeal with its title given, as from a feed, and holds the reading against the labels. Figures are shares from 0 to 1. */
export function measure(appeals: readonly LabelledAppeal[], today: string) {
  const read = appeals.map((appeal) => ({
    appeal,
    reading: readPage({
      content: `${appeal.title}\n\n${appeal.text}`,
      format: 'text',
      today,
      hints: { title: appeal.title },
    }),
  }));
  const idsWhere = (isWrong: (pair: { appeal: LabelledAppeal; reading: Reading }) => boolean) =>
    read.filter(isWrong).map(({ appeal }) => appeal.id);

  const wrong: Wrong = {
    sureCountries: idsWhere(({ appeal, reading }) =>
      codesOf(reading, 'sure').some((code) => !accepted(appeal).has(code)),
    ),
    countries: idsWhere(({ appeal, reading }) => !countriesAreRight(appeal, reading)),
    dates: idsWhere(
      ({ appeal, reading }) =>
        appeal.date !== null && reading.datedOn !== undefined && reading.datedOn.value !== appeal.date,
    ),
    kinds: idsWhere(({ appeal, reading }) => !acceptedKinds(appeal).includes(reading.kind.value)),
    languages: idsWhere(({ appeal, reading }) => reading.language !== appeal.lang),
  };
  const dated = read.filter(({ appeal }) => appeal.date !== null);
  const figures = {
    appeals: read.length,
    countriesExact: 1 - wrong.countries.length / read.length,
    countriesSure: share(read, ({ appeal, reading }) =>
      appeal.countries.every((code) => codesOf(reading, 'sure').includes(code)),
    ),
    themePrecision: precision(read, ['sure', 'likely', 'unsure']),
    themeRecall: recall(read, ['sure', 'likely', 'unsure']),
    sureThemePrecision: precision(read, ['sure']),
    sureThemeRecall: recall(read, ['sure']),
    datesFound: share(dated, ({ appeal, reading }) => reading.datedOn?.value === appeal.date),
    kindsRight: 1 - wrong.kinds.length / read.length,
  };
  return { figures, wrong };
}

type Pair = { readonly appeal: LabelledAppeal; readonly reading: Reading };
type Confidences = readonly ThemeConfidence[];

function countriesAreRight(appeal: LabelledAppeal, reading: Reading): boolean {
  if (!appeal.country_in_text) return codesOf(reading, 'sure').length === 0;
  const found = reading.countries.map(({ code }) => code);
  return appeal.countries.every((code) => found.includes(code)) && found.every((code) => accepted(appeal).has(code));
}

function codesOf(reading: Reading, confidence: 'sure' | 'unsure'): string[] {
  return reading.countries.filter((finding) => finding.confidence === confidence).map(({ code }) => code);
}

function accepted({ countries, countries_ok }: LabelledAppeal): Set<string> {
  return new Set([...countries, ...countries_ok]);
}

// The labels know good news and statements; here the first is an outcome, and the second is new unless it is marked.
function acceptedKinds({ kind, kind_ok }: LabelledAppeal): string[] {
  return [kind, ...kind_ok].flatMap((label) =>
    label === 'good-news' ? 'outcome' : label === 'statement' ? ['new', 'statement'] : label,
  );
}

function themesFound(pairs: readonly Pair[], confidences: Confidences) {
  return pairs.flatMap(({ appeal, reading }) =>
    reading.themes.filter(({ confidence }) => confidences.includes(confidence)).map(({ code }) => ({ appeal, code })),
  );
}

function precision(pairs: readonly Pair[], confidences: Confidences): number {
  return share(themesFound(pairs, confidences), ({ appeal, code }) =>
    [...appeal.themes, ...appeal.themes_ok].includes(code),
  );
}

function recall(pairs: readonly Pair[], confidences: Confidences): number {
  const found = themesFound(pairs, confidences);
  const wanted = pairs.flatMap(({ appeal }) => appeal.themes.map((code) => ({ appeal, code })));
  return share(wanted, ({ appeal, code }) => found.some((theme) => theme.appeal === appeal && theme.code === code));
}

function share<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.filter(isCounted).length / items.length;
}
