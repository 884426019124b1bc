import type { AppealRequestInput } from '../../functions/contract/api.ts';
import { LANGUAGES, type Language } from '../../functions/domain/appeal/appeal.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-codes.ts';
import { countryCodeOf, themeSlugOf } from './name-codes.ts';

/** Options of `appeal publish`, as they were typed. */
export interface PublishOptions {
  readonly yes?: boolean;
  readonly id?: string;
  /** False for `--no-country`. */
  readonly country?: readonly string[] | false;
  readonly theme?: readonly string[];
  readonly title?: string;
  readonly date?: string;
  readonly sourceUrl?: string;
  readonly update?: boolean;
  readonly correction?: boolean;
  readonly language?: string;
  readonly json?: boolean;
  readonly api?: string;
  readonly key?: string;
}

/** @throws {CommandError} for an answer that cannot be one. */
export function requestOf(content: string, options: PublishOptions): AppealRequestInput {
  const { id, country, theme, title, date, sourceUrl, language } = options;
  return {
    page: { content },
    ...(id === undefined ? {} : { externalId: id }),
    ...(country ? { countries: country.map(countryCodeOf) } : {}),
    ...(country === false ? { addressesNoCountry: true } : {}),
    ...(theme ? { themes: theme.map(themeSlugOf) } : {}),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { datedOn: checkedDay(date) }),
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...(language === undefined ? {} : { language: checkedLanguage(language) }),
    ...kindOf(options),
  };
}

/** The options as they would be typed again, without the key and without the consent. */
export function retyped(options: PublishOptions): string[] {
  const { id, country, theme = [], title, date, sourceUrl, update, correction, language, api } = options;
  const valued = { id, title, date, 'source-url': sourceUrl, language, api };
  return [
    ...(country || []).flatMap((name) => ['--country', name]),
    ...(country === false ? ['--no-country'] : []),
    ...theme.flatMap((name) => ['--theme', name]),
    ...Object.entries(valued).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    ...(update ? ['--update'] : []),
    ...(correction ? ['--correction'] : []),
  ];
}

function kindOf({ update, correction }: PublishOptions): Pick<AppealRequestInput, 'kind'> {
  if (update && correction) throw usage('--update and --correction cannot both hold.', 'Choose one of the two.');
  if (update) return { kind: 'update' };
  return correction ? { kind: 'correction' } : {};
}

function checkedDay(text: string): string {
  const midnight = new Date(`${text}T00:00:00Z`);
  // V8 rolls 2026-02-30 over to 2 March instead of refusing it.
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(`${text}T`);
  if (!isDay) throw usage(`"${text}" is no calendar day.`, 'Write it as year-month-day, like --date 2024-03-15');
  return text;
}

function checkedLanguage(text: string): Language {
  const language = LANGUAGES.find((known) => known === text.trim().toLowerCase());
  if (!language) throw usage(`"${text}" is no language that is read here.`, `Choose one of ${LANGUAGES.join(', ')}.`);
  return language;
}

const usage = (message: string, hint: string) => new CommandError('usage', message, { hint, exitCode: EXIT.notAsked });
