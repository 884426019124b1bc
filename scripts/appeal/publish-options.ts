import { type AppealRequestInput, DISTINCT_FROM_ALL, type LeastConfidence } from '../../functions/contract/api.ts';
import { FOLLOW_UP_KINDS } from '../../functions/contract/follow-up-kinds.ts';
import { LANGUAGES, type Language } from '../../functions/contract/languages.ts';
import { usageError } from './command-error.ts';
import type { ImageOptions } from './image-option.ts';
import { countryCodeOf, themeSlugOf } from './name-codes.ts';
import { releaseTimeOf } from './release-time.ts';

export interface PublishOptions extends ImageOptions {
  readonly yes?: boolean;
  readonly id?: string;
  /** False for `--no-country`. */
  readonly country?: readonly string[] | false;
  readonly theme?: readonly string[];
  /** Which of the themes that the page names are used. */
  readonly themes?: LeastConfidence;
  readonly appeal?: string;
  readonly title?: string;
  readonly date?: string;
  readonly sourceUrl?: string;
  readonly update?: boolean;
  readonly correction?: boolean;
  readonly outcome?: boolean;
  readonly retraction?: boolean;
  readonly urgent?: boolean;
  readonly expires?: string;
  readonly expiresZone?: string;
  /** Path of a file. */
  readonly parts?: string;
  /** Of the people in that file who have none of their own there. */
  readonly consent?: string;
  readonly acceptDemands?: boolean;
  readonly addressee?: readonly string[];
  readonly distinctFrom?: readonly string[];
  /** Languages of editions of the version before. */
  readonly stillTrue?: readonly string[];
  readonly leaveOut?: readonly string[];
  readonly jointWith?: string;
  readonly at?: string;
  readonly maxLateness?: string;
  readonly language?: string;
  readonly json?: boolean;
  readonly api?: string;
  readonly key?: string;
}

/** @throws {CommandError} for an answer that cannot be one. */
export function requestOf(page: AppealRequestInput['page'], options: PublishOptions): AppealRequestInput {
  const { id, country, title, date, sourceUrl, language, acceptDemands, urgent, expires, at, maxLateness } = options;
  const { appeal, addressee, distinctFrom, jointWith, expiresZone, stillTrue, leaveOut } = options;
  return {
    page: page && { ...page, ...(appeal !== undefined && { appeal: checkedAppeal(appeal) }) },
    externalId: id,
    countries: country ? country.map(countryCodeOf) : undefined,
    addressesNoCountry: country === false ? true : undefined,
    ...themesOf(options),
    title,
    datedOn: date === undefined ? undefined : checkedDay(date),
    sourceUrl,
    language: language === undefined ? undefined : checkedLanguage(language),
    acceptDemands: acceptDemands || undefined,
    ...kindOf(options),
    addresseesFromBook: addressee && [...addressee],
    distinctFrom: distinctFrom?.includes(DISTINCT_FROM_ALL) ? DISTINCT_FROM_ALL : distinctFrom && [...distinctFrom],
    jointWith,
    stillTrue: stillTrue?.map(checkedLanguage),
    leaveOut: leaveOut?.map(checkedLanguage),
    urgent: urgent || undefined,
    expiresOn: expires === undefined ? undefined : checkedDay(expires),
    actByZone: expiresZone,
    releaseAt: at === undefined ? undefined : releaseTimeOf(at),
    maxLatenessMinutes: maxLateness === undefined ? undefined : checkedMinutes(maxLateness),
  };
}

/** The options as they would be typed again, without the key and without the yes. */
export function retyped(options: PublishOptions): string[] {
  const {
    id,
    country,
    theme = [],
    themes,
    addressee = [],
    distinctFrom = [],
    stillTrue = [],
    leaveOut = [],
    jointWith,
    appeal,
    title,
    date,
    sourceUrl,
    language,
    api,
    acceptDemands,
    urgent,
    expires,
    expiresZone,
    parts,
    consent,
    at,
    maxLateness,
    image,
    imageAlt = [],
    imageCredit,
    imageConsent,
    withoutImage,
  } = options;
  const valued = {
    id,
    appeal,
    title,
    date,
    'source-url': sourceUrl,
    language,
    themes,
    expires,
    'expires-zone': expiresZone,
    parts,
    consent,
    image,
    'image-credit': imageCredit,
    'image-consent': imageConsent,
    'joint-with': jointWith,
    at,
    'max-lateness': maxLateness,
    api,
  };
  return [
    ...(country || []).flatMap((name) => ['--country', name]),
    ...(country === false ? ['--no-country'] : []),
    ...theme.flatMap((name) => ['--theme', name]),
    ...addressee.flatMap((entry) => ['--addressee', entry]),
    ...imageAlt.flatMap((text) => ['--image-alt', text]),
    ...(withoutImage ? ['--without-image'] : []),
    ...distinctFrom.flatMap((id) => ['--distinct-from', id]),
    ...stillTrue.flatMap((language) => ['--still-true', language]),
    ...leaveOut.flatMap((language) => ['--leave-out', language]),
    ...Object.entries(valued).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    ...(acceptDemands ? ['--accept-demands'] : []),
    ...(urgent ? ['--urgent'] : []),
    ...FOLLOW_UP_KINDS.filter((kind) => options[kind]).map((kind) => `--${kind}`),
  ];
}

/** `+torture` comes beside what the page says, `torture` in its place. */
function themesOf({ theme = [], themes }: PublishOptions): Pick<AppealRequestInput, 'themes' | 'moreThemes'> {
  const added = theme.filter((one) => one.startsWith('+'));
  const replacing = theme.filter((one) => !one.startsWith('+'));
  if (replacing.length > 0 && themes !== undefined)
    throw usageError(
      `--themes ${themes} and --theme ${replacing[0]} cannot both hold.`,
      'Leave one of the two out, or add a theme with a + before it.',
    );
  return {
    themes: replacing.length > 0 ? replacing.map((one) => themeSlugOf(one)) : themes,
    moreThemes: added.length > 0 ? added.map((one) => themeSlugOf(one.slice(1), '+')) : undefined,
  };
}

function kindOf(options: PublishOptions): Pick<AppealRequestInput, 'kind'> {
  const [kind, other] = FOLLOW_UP_KINDS.filter((one) => options[one]);
  if (other) throw usageError(`--${kind} and --${other} cannot both hold.`, 'Choose one of the two.');
  return kind ? { kind } : {};
}

function checkedAppeal(text: string): number | 'whole' {
  if (text === 'whole') return text;
  if (!/^[1-9]\d?$/.test(text))
    throw usageError(
      `"${text}" is no number of an appeal.`,
      'Write its number on the page, like --appeal 2, or --appeal whole',
    );
  return Number(text);
}

function checkedMinutes(text: string): number {
  if (!/^\d+$/.test(text))
    throw usageError(`"${text}" is no number of minutes.`, 'Write a whole number, like --max-lateness 30');
  return Number(text);
}

function checkedDay(text: string): string {
  const midnight = new Date(`${text}T00:00:00Z`);
  // V8 rolls 2026-02-30 over to 2 March instead of refusing it.
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(`${text}T`);
  if (!isDay) throw usageError(`"${text}" is no calendar day.`, 'Write it as year-month-day, like --date 2024-03-15');
  return text;
}

function checkedLanguage(text: string): Language {
  const language = LANGUAGES.find((known) => known === text.trim().toLowerCase());
  if (!language)
    throw usageError(`"${text}" is no language that is read here.`, `Choose one of ${LANGUAGES.join(', ')}.`);
  return language;
}
