import type { Evidence, PageInput, Reading, ThemeConfidence } from '../../functions/domain/reading/reading.ts';
import { readPage } from '../../functions/domain/reading/reading.ts';
import type { LabelledAppeal } from './labelled.ts';

/** A labelled appeal and what the reader makes of it. */
export interface Pair {
  readonly appeal: LabelledAppeal;
  readonly reading: Reading;
}

/** The day on which labelled appeals are read. */
export const READ_ON = '2026-11-24';

/** An appeal as a publisher would send it: its text with the title and its address given. */
export const pageOf = ({ title, text, url }: LabelledAppeal, today: string): PageInput => ({
  content: `${title}\n\n${text}`,
  format: 'text',
  today,
  hints: { title, sourceUrl: url },
});

/** Reads each appeal. @param today - `YYYY-MM-DD`. */
export const readAll = (appeals: readonly LabelledAppeal[], today: string): Pair[] =>
  appeals.map((appeal) => ({ appeal, reading: readPage(pageOf(appeal, today)) }));

/** Shares from 0 to 1; undefined where there is nothing to count. */
export type Figures = Readonly<Record<string, number | undefined>>;

/** What was read otherwise than labelled. */
export interface Miss {
  readonly id: string;
  readonly about: 'country' | 'sure country' | 'theme not found' | 'theme not there' | 'kind' | 'date' | 'language';
  readonly wanted: string;
  readonly read: string;
  readonly evidence: readonly Evidence[];
}

/** How well one theme is read; shares are undefined where it was never read, or never labelled. */
export interface ThemeScore {
  readonly theme: string;
  readonly labelled: number;
  readonly read: number;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
}

/** What a labelled file comes to. */
export interface Score {
  readonly appeals: number;
  readonly figures: Figures;
  /** Of those that are used: sure and likely. */
  readonly themes: readonly ThemeScore[];
  readonly misses: readonly Miss[];
}

const SURE: readonly ThemeConfidence[] = ['sure'];
const USED: readonly ThemeConfidence[] = ['sure', 'likely'];
const ALL: readonly ThemeConfidence[] = ['sure', 'likely', 'unsure'];

/** Compares what was read with the labels. */
export function scoreOf(pairs: readonly Pair[]): Score {
  const misses = pairs.flatMap(missesOf);
  const idsMissing = (about: Miss['about']) =>
    new Set(misses.filter((miss) => miss.about === about).map(({ id }) => id));
  const naming = pairs.filter(({ appeal }) => appeal.country_in_text);
  const sureCountries = pairs.flatMap((pair) => sureCodes(pair.reading).map((code) => ({ pair, code })));
  const dated = pairs.filter(({ appeal }) => appeal.date !== null);
  const wrongCountries = idsMissing('country');
  const wrongKinds = idsMissing('kind');
  return {
    appeals: pairs.length,
    figures: {
      'countries: set right, of appeals that name one': share(naming, ({ appeal }) => !wrongCountries.has(appeal.id)),
      'countries: set sure, of appeals that name one': share(naming, ({ appeal, reading }) =>
        appeal.countries.every((code) => sureCodes(reading).includes(code)),
      ),
      'countries: right, of sure ones': share(sureCountries, ({ pair, code }) => isAcceptedCountry(pair, code)),
      'themes: sure, right': precision(pairs, SURE),
      'themes: sure, found': recall(pairs, SURE),
      'themes: sure or likely, right': precision(pairs, USED),
      'themes: sure or likely, found': recall(pairs, USED),
      'themes: all, right': precision(pairs, ALL),
      'themes: all, found': recall(pairs, ALL),
      'kind: right': share(pairs, ({ appeal }) => !wrongKinds.has(appeal.id)),
      'date: right, of appeals with a date': share(
        dated,
        ({ appeal, reading }) => reading.datedOn?.value === appeal.date,
      ),
      'date: wrong and sure': share(
        dated,
        ({ appeal, reading }) => reading.datedOn?.confidence === 'sure' && reading.datedOn.value !== appeal.date,
      ),
      'waits for a person': share(pairs, waitsForAPerson),
    },
    themes: themeScores(pairs),
    misses,
  };
}

/** What publishing would ask a person for: a country, or the day. The title is given. */
const waitsForAPerson = ({ reading }: Pair): boolean =>
  sureCodes(reading).length === 0 || reading.datedOn?.confidence !== 'sure';

const sureCodes = ({ countries }: Reading): string[] =>
  countries.filter(({ confidence }) => confidence === 'sure').map(({ code }) => code);

const isAcceptedCountry = ({ appeal }: Pair, code: string): boolean =>
  [...appeal.countries, ...appeal.countries_ok].includes(code);

const isAcceptedTheme = ({ appeal }: Pair, code: string): boolean =>
  [...appeal.themes, ...appeal.themes_ok].includes(code);

function missesOf(pair: Pair): Miss[] {
  return [
    ...countryMisses(pair),
    ...themeMisses(pair),
    ...kindMisses(pair),
    ...dateMisses(pair),
    ...languageMisses(pair),
  ];
}

function countryMisses(pair: Pair): Miss[] {
  const { appeal, reading } = pair;
  const found = reading.countries.map(({ code }) => code);
  const isRight =
    !appeal.country_in_text ||
    (appeal.countries.every((code) => found.includes(code)) && found.every((code) => isAcceptedCountry(pair, code)));
  const miss = { id: appeal.id, wanted: appeal.countries.join(' ') || 'none' };
  const read = reading.countries.map(({ code, confidence }) => `${code} (${confidence})`).join(' ') || 'none';
  const wrongSure = reading.countries.filter(
    ({ code, confidence }) => confidence === 'sure' && !(appeal.country_in_text && isAcceptedCountry(pair, code)),
  );
  return [
    ...(isRight
      ? []
      : [
          {
            ...miss,
            about: 'country' as const,
            read,
            evidence: [
              ...reading.countries.flatMap(({ evidence }) => evidence),
              ...refusedAs(reading, appeal.countries),
            ],
          },
        ]),
    ...wrongSure.map(({ code, evidence }) => ({ ...miss, about: 'sure country' as const, read: code, evidence })),
  ];
}

const refusedAs = ({ refused }: Reading, values: readonly string[]): Evidence[] =>
  refused.filter(({ value }) => values.includes(value));

function themeMisses(pair: Pair): Miss[] {
  const { appeal, reading } = pair;
  const used = reading.themes.filter(({ confidence }) => USED.includes(confidence));
  const missed = appeal.themes.filter((theme) => !used.some(({ code }) => code === theme));
  const wrong = used.filter(({ code }) => !isAcceptedTheme(pair, code));
  return [
    ...missed.map((theme): Miss => {
      const unused = reading.themes.find(({ code }) => code === theme);
      const evidence = unused?.evidence ?? refusedAs(reading, [theme]);
      return { id: appeal.id, about: 'theme not found', wanted: theme, read: unused ? 'unsure' : 'not read', evidence };
    }),
    ...wrong.map(
      ({ code, confidence, evidence }): Miss => ({
        id: appeal.id,
        about: 'theme not there',
        wanted: appeal.themes.join(' '),
        read: `${code} (${confidence})`,
        evidence,
      }),
    ),
  ];
}

/** The labels know good news and statements; here the first is an outcome, and the second is new unless it is marked. */
const acceptedKinds = ({ kind, kind_ok }: LabelledAppeal): string[] =>
  [kind, ...kind_ok].flatMap((label) =>
    label === 'good-news' ? 'outcome' : label === 'statement' ? ['new', 'statement'] : label,
  );

function kindMisses({ appeal, reading: { kind } }: Pair): Miss[] {
  if (acceptedKinds(appeal).includes(kind.value)) return [];
  const read = `${kind.value} (${kind.confidence})`;
  return [{ id: appeal.id, about: 'kind', wanted: appeal.kind, read, evidence: kind.evidence }];
}

function dateMisses({ appeal, reading: { datedOn, refused } }: Pair): Miss[] {
  if (appeal.date === null || datedOn?.value === appeal.date) return [];
  const read = datedOn ? `${datedOn.value} (${datedOn.confidence})` : 'none';
  const evidence = datedOn?.evidence ?? refused.filter(({ about }) => about === 'date');
  return [{ id: appeal.id, about: 'date', wanted: appeal.date, read, evidence }];
}

function languageMisses({ appeal, reading: { language } }: Pair): Miss[] {
  if (language === appeal.lang) return [];
  return [{ id: appeal.id, about: 'language', wanted: appeal.lang, read: language, evidence: [] }];
}

type Confidences = readonly ThemeConfidence[];

function themesRead(pairs: readonly Pair[], confidences: Confidences) {
  return pairs.flatMap((pair) =>
    pair.reading.themes
      .filter(({ confidence }) => confidences.includes(confidence))
      .map(({ code }) => ({ pair, code, isRight: isAcceptedTheme(pair, code) })),
  );
}

const themesLabelled = (pairs: readonly Pair[], confidences: Confidences) =>
  pairs.flatMap(({ appeal, reading }) =>
    appeal.themes.map((code) => ({
      code,
      isFound: reading.themes.some((theme) => theme.code === code && confidences.includes(theme.confidence)),
    })),
  );

const precision = (pairs: readonly Pair[], confidences: Confidences) =>
  share(themesRead(pairs, confidences), ({ isRight }) => isRight);

const recall = (pairs: readonly Pair[], confidences: Confidences) =>
  share(themesLabelled(pairs, confidences), ({ isFound }) => isFound);

function themeScores(pairs: readonly Pair[]): ThemeScore[] {
  const read = themesRead(pairs, USED);
  const labelled = themesLabelled(pairs, USED);
  const themes = [...new Set([...read, ...labelled].map(({ code }) => code))].sort();
  return themes.map((theme) => {
    const ownRead = read.filter(({ code }) => code === theme);
    const ownLabelled = labelled.filter(({ code }) => code === theme);
    return {
      theme,
      labelled: ownLabelled.length,
      read: ownRead.length,
      precision: share(ownRead, ({ isRight }) => isRight),
      recall: share(ownLabelled, ({ isFound }) => isFound),
    };
  });
}

function share<T>(items: readonly T[], isCounted: (item: T) => boolean): number | undefined {
  return items.length === 0 ? undefined : items.filter(isCounted).length / items.length;
}
