import type { AppealRequest, FieldFault, Missing } from '../../contract/api.ts';
import { isPartName, PARTS } from '../../contract/appeal-parts.ts';
import { MAX_TITLE_CHARACTERS } from '../../contract/limits.ts';
import { message as messageIn } from '../../locales/messages.ts';
import type { AppealContent, AppealKind, AppealVersion, Edition } from '../appeal/appeal.ts';
import { contentHash, kindAtFirst } from '../appeal/appeal.ts';
import { supersedesEarlier } from '../dispatch/dispatch.ts';
import { holdsEncodedWord } from '../encoded-word.ts';
import { madeOnce } from '../made-once.ts';
import { hasUserName, hasUserNameInLink } from '../reading/reading.ts';
import { checkThemes } from './check-codes.ts';
import { fieldOfContent } from './content-of.ts';
import type { KnownById } from './faults/faults-of-names.ts';
import { faultsOfParts } from './faults/faults-of-parts.ts';
import { partsOfRetraction, withEarlierParts } from './following/carried-parts.ts';
import type { AppealInput, UnansweredEdition } from './input/appeal-input.ts';
import { fromEarlier, type InputAnswer, sureValues } from './input/input-answer.ts';
import { sureParts } from './input/part-answers.ts';
import { type ThemeAnswer, themeFromEarlier, themeFromPerson, usedThemes } from './input/theme-answers.ts';

/**
 * Fills in what a person settled in the version before: the same text needs no second answer, and a follow-up whose page
 * says nothing surely is about the same countries and themes. An update and an outcome stay about the themes of their case.
 */
export function withEarlierAnswers(input: AppealInput, earlier: AppealVersion, nowMs: number): AppealInput {
  const isSame = isSameText(input, earlier) && !endsItsCalls(input, earlier);
  // What was said of the urgency and the last day of the earlier text may not hold for what happened since.
  const isStillTrue = isSame || supersedesEarlier(input.kind.value);
  return {
    ...input,
    ...(isSame ? earlierText(input, earlier) : {}),
    ...(shouldKeepCountries(input, isSame) ? earlierCountries(earlier) : {}),
    themes: themesOf(input, earlier, isSame),
    sourceUrl: sourceOf(input, earlier, isSame),
    parts: withEarlierParts(input, earlier, { kind: input.kind.value, isSame, nowMs }),
    isUrgent: input.isUrgent || (isStillTrue && earlier.isUrgent === true),
  };
}

/** Of a follow-up that says all of its parts: its case, the picture on its page, and what it is about where it says nothing surely. */
export const withEarlierCase = (input: AppealInput, earlier: AppealVersion, nowMs: number): AppealInput => ({
  ...input,
  ...(shouldKeepCountries(input, false) ? earlierCountries(earlier) : {}),
  ...(saysThemes(input) ? {} : { themes: besideThoseOf(earlier, input.themes) }),
  parts: withEarlierParts(input, earlier, { kind: input.kind.value, isSame: false, isWhole: true, nowMs }),
});

/**
 * A retraction is about what it takes back, and as urgent, even if its text or its request names other things: a correction of it is compared with it, and
 * would reach more people without counting as a new appeal. It leads no reader to where what it takes back may still stand.
 * Its people count: it may be sent because one of them must not be named.
 */
export function asRetractionOf(earlier: AppealVersion, input: AppealInput): AppealInput {
  const { title, datedOn } = input;
  return {
    ...input,
    title: title?.from === 'person' ? title : fromEarlier(earlier.edition.title),
    datedOn: datedOn?.from === 'person' ? datedOn : fromEarlier(earlier.datedOn),
    ...earlierCountries(earlier),
    themes: earlier.subject.themes.map(themeFromEarlier),
    parts: partsOfRetraction(input, earlier),
    sourceUrl: input.sourceUrl?.from === 'person' ? input.sourceUrl : undefined,
    isUrgent: earlier.isUrgent === true,
  };
}

/** A page that was published before keeps the address that it had: the same words under another one are no other appeal. */
function sourceOf({ sourceUrl }: AppealInput, earlier: AppealVersion, isSame: boolean) {
  if (sourceUrl?.from === 'person' || (sourceUrl && !isSame)) return sourceUrl;
  return earlier.sourceUrl === undefined ? undefined : fromEarlier(earlier.sourceUrl);
}

/** Whether the same words were published: a title or date that the page does not make sure may have been a person's answer. */
function isSameText(input: AppealInput, { edition, datedOn }: AppealVersion): boolean {
  const isSameBody = contentHash([input.blocks, input.footnotes]) === contentHash([edition.blocks, edition.footnotes]);
  return isSameBody && !contradicts(input.title, edition.title) && !contradicts(input.datedOn, datedOn);
}

/** An outcome may repeat the text of the version before, and say beside it what has changed: that version’s calls are over. Saying nothing new it is no news. */
const endsItsCalls = ({ kind, parts }: AppealInput, earlier: AppealVersion): boolean =>
  kind.value === 'outcome' && earlier.kind !== 'outcome' && parts.whatChanged !== undefined;

const contradicts = (found: InputAnswer<string> | undefined, earlier: string): boolean =>
  found?.confidence === 'sure' && found.value !== earlier;

function earlierText({ title, datedOn, language, answered }: AppealInput, earlier: AppealVersion) {
  return {
    title: title?.confidence === 'sure' ? title : fromEarlier(earlier.edition.title),
    datedOn: datedOn?.confidence === 'sure' ? datedOn : fromEarlier(earlier.datedOn),
    language: answered.language ? language : earlier.edition.language,
  };
}

const shouldKeepCountries = ({ answered, countries }: AppealInput, isSame: boolean): boolean =>
  !answered.countries && (isSame || !isAnySure(countries));

const saysThemes = ({ answered, themes }: AppealInput): boolean => answered.themes || usedThemes(themes).length > 0;

/**
 * The news that a person is free does not say again that they were tortured: readers who were called for that reason are told too. A correction says
 * itself what it is about.
 */
function themesOf(input: AppealInput, earlier: AppealVersion, isSame: boolean): AppealInput['themes'] {
  if (input.answered.themes) return input.themes;
  if (isSame) return earlier.subject.themes.map(themeFromEarlier);
  if (supersedesEarlier(input.kind.value) && saysThemes(input)) return input.themes;
  return besideThoseOf(earlier, input.themes);
}

/** Themes of a case, and the other subjects that its text names. The desk shows the ones that are not used too. */
function besideThoseOf({ subject }: AppealVersion, themes: readonly ThemeAnswer[]): ThemeAnswer[] {
  const used = usedThemes(themes);
  return [
    ...themes.filter(({ value, isUsed }) => isUsed || !subject.themes.includes(value)),
    ...subject.themes.filter((slug) => !used.includes(slug)).map(themeFromEarlier),
  ];
}

const earlierCountries = ({ subject }: AppealVersion) => ({
  countries: subject.countries.map(fromEarlier),
  addressesNoCountry: subject.countries.length === 0,
});

const isAnySure = (answers: AppealInput['countries']) => sureValues(answers).length > 0;

/**
 * The kind that it is mailed as, and shown as before. A guess of the reader's is none, and what was never published is not corrected: both go out as new, and a
 * person is asked about it.
 */
export function withMailedKind(input: AppealInput, isFirst: boolean): AppealInput {
  const { kind, doubts } = input;
  const value = kind.confidence === 'sure' ? (isFirst ? kindAtFirst(kind.value) : kind.value) : 'new';
  if (value === kind.value) return input;
  const message = `The page reads like ${KINDS_IN_WORDS[kind.value]}, and goes out as a new appeal: say which kind it is if it follows one up.`;
  const doubt = { about: 'kind', field: 'kind', message } as const;
  return { ...input, kind: { ...kind, value, confidence: 'sure' }, doubts: [...doubts, doubt] };
}

const KINDS_IN_WORDS = {
  new: 'a new appeal',
  update: 'an update',
  correction: 'a correction',
  outcome: 'an outcome',
  retraction: 'a retraction',
} as const satisfies Record<AppealKind, string>;

/** Fields that a person has to fill in before this can be published; none when it can. */
export function missingFrom(input: AppealInput): Missing[] {
  const missing: Missing[] = [];
  if (input.appealsOnPage) missing.push(missingChoice(input.appealsOnPage));
  if (input.title?.confidence !== 'sure') missing.push(missingTitle(input));
  if (input.datedOn?.confidence !== 'sure') missing.push(missingDate(input));
  if (!input.addressesNoCountry && !isAnySure(input.countries)) missing.push(missingCountry(input));
  if (input.kind.from === 'page' && input.kind.value === 'retraction') missing.push(MISSING_KIND);
  missing.push(...input.unanswered.map(missingEdition));
  return missing;
}

const englishNames = madeOnce(() => new Intl.DisplayNames('en', { type: 'language' }));
const inList = madeOnce(() => new Intl.ListFormat('en', { type: 'conjunction' }));
const partInEnglish = (part: string): string =>
  messageIn('en', isPartName(part) ? PARTS[part].called : part === 'title' ? 'part.title' : 'part.body');

/** Its readers would get words that the original does not say any more. */
function missingEdition({ language, parts }: UnansweredEdition): Missing {
  const name = englishNames().of(language) ?? language;
  const message = `The ${name} edition translates words that have changed (${inList().format(parts.map(partInEnglish))}): send it again, or name it in stillTrue if it says what the appeal says now, or in leaveOut to publish without it.`;
  return { field: 'translations', message };
}

/** Two appeals in one mail would reach the readers of neither. */
function missingChoice(appeals: NonNullable<AppealInput['appealsOnPage']>): Missing {
  const titles = appeals.map(({ title }, index) => `${index + 1}. “${title}”`).join('; ');
  const message = `The page has ${appeals.length} appeals: ${titles}. Say which one it is, by its number or its title, or "whole" if it is one appeal after all.`;
  return { field: 'page.appeal', message };
}

function missingTitle({ title }: AppealInput): Missing {
  if (!title) return { field: 'title', message: 'The page shows no title: say what it is.' };
  return { field: 'title', message: `Is “${title.value}” the title? The page does not make it sure.` };
}

function missingDate({ datedOn, isDatedInFuture }: AppealInput): Missing {
  if (!datedOn) return { field: 'datedOn', message: 'The page shows no date of publication: say which day it is.' };
  if (isDatedInFuture)
    return {
      field: 'datedOn',
      message: `The page is dated ${datedOn.value}, which lies in the future: say which day it is.`,
    };
  const days = [datedOn.value, datedOn.otherwise].filter((day) => day !== undefined).join(' or ');
  return { field: 'datedOn', message: `Is ${days} the day of publication? The page does not make it sure.` };
}

function missingCountry({ countries }: AppealInput): Missing {
  const message =
    countries.length === 0
      ? 'Nothing on the page says which state it addresses: name it, or say that it addresses none.'
      : 'The page does not make sure which state it addresses: name it, or say that it addresses none.';
  return { field: 'countries', message };
}

// Published as new, it would call people to act for a case that its publisher takes back.
const MISSING_KIND: Missing = {
  field: 'kind',
  message: 'This reads like a retraction of an earlier appeal: say which kind it is.',
};

/**
 * The content to publish, of what is sure.
 * @throws {RangeError} when something is missing: ask {@link missingFrom} first.
 */
export function contentFrom(input: AppealInput): AppealContent {
  const { title, datedOn, language, blocks, footnotes, sourceUrl, isUrgent, ended } = input;
  if (!title || !datedOn) throw new RangeError('an appeal without a title or a date cannot be settled');
  const parts = sureParts(input.parts);
  return {
    ...parts.shared,
    kind: input.kind.value,
    datedOn: datedOn.value,
    sourceUrl: sourceUrl?.value,
    isUrgent: isUrgent || undefined,
    ...(ended && { ended }),
    subject: { countries: sureValues(input.countries), themes: usedThemes(input.themes) },
    edition: { language, title: title.value, blocks, footnotes, ...parts.edition },
    ...(input.translations?.length ? { translations: input.translations } : {}),
  };
}

/**
 * Hash of what readers are told. The kind does not count: the same words sent again as an update are no news. But a publisher who sends them
 * again to take them back means it. Nor does the case's reference: its first version is given one when it is published. Nor how the case ended: a member can change that
 * in its place.
 */
export function hashOfContent({ kind, isUrgent: _, caseReference: __, ended: ___, ...content }: AppealContent): string {
  const { translations } = content;
  const told = { ...content, ...(translations && { translations: translations.map(wordsOf) }) };
  return contentHash(kind === 'retraction' ? { kind, ...told } : told);
}

/** What readers are told of an edition: not which words it was made from. */
const wordsOf = ({ madeFrom: _, ...edition }: Edition): Edition => edition;

/** A version with editions in further languages; undefined when one of them differs from the one that it has in its language. */
export function withMoreEditions(version: AppealVersion, editions: readonly Edition[] = []): AppealVersion | undefined {
  const { translations = [], lateLanguages = [], staleEditions = [] } = version;
  const hashOf = (edition: Edition) => contentHash(wordsOf(edition));
  const has = new Map(translations.map((edition) => [edition.language, hashOf(edition)]));
  const isOther = (edition: Edition) => has.has(edition.language) && has.get(edition.language) !== hashOf(edition);
  if (editions.some(isOther)) return undefined;
  const added = editions.filter(({ language }) => !has.has(language));
  const stillStale = staleEditions.filter((stale) => !added.some(({ language }) => language === stale.language));
  return {
    ...version,
    ...(staleEditions.length > 0 && { staleEditions: stillStale }),
    translations: [...translations, ...added],
    lateLanguages: [...lateLanguages, ...added.map(({ language }) => language)],
  };
}

/** A retraction's further editions with their texts alone: it calls for nothing in any language. */
export function askingForNothing({ translations, ...content }: AppealContent): AppealContent {
  if (!translations) return content;
  const textOf = ({ language, title, blocks, footnotes }: Edition) => ({ language, title, blocks, footnotes });
  return { ...content, translations: translations.map(textOf) };
}

/** A retraction that repeats what it takes back would mail that once more, and tell no reader why it is withdrawn. */
export function faultsOfRetraction(
  { edition, translations = [] }: AppealContent,
  earlier: AppealVersion | undefined,
  request: AppealRequest,
): FieldFault[] {
  if (request.kind !== 'retraction' || !earlier) return [];
  const taken = new Set([earlier.edition, ...(earlier.translations ?? [])].map(({ blocks }) => contentHash(blocks)));
  const isRepeated = ({ blocks }: Edition) => taken.has(contentHash(blocks));
  const message = 'is the text of the appeal itself: write in its place why it is withdrawn, in a sentence or two';
  return [
    ...(isRepeated(edition) ? [{ field: fieldOfContent(request), message }] : []),
    ...(translations.some(isRepeated) ? [{ field: 'translations', message }] : []),
  ];
}

/** Adds themes that a person names beside those that were found. */
export function withMoreThemes(input: AppealInput, more: readonly string[]): AppealInput {
  const added = checkThemes(more).codes.map(themeFromPerson);
  const isAdded = ({ value }: ThemeAnswer) => added.some((theme) => theme.value === value);
  return { ...input, themes: [...input.themes.filter((theme) => !isAdded(theme)), ...added] };
}

/** What of a settled content cannot be published as it is. */
export function faultsOfContent(content: AppealContent, known: KnownById): FieldFault[] {
  const { edition } = content;
  return [
    ...faultsOfTitle(edition.title),
    ...faultsOfEncodedWords(content),
    ...faultsOfLinks(edition),
    ...faultsOfLastDay(content),
    ...faultsOfParts(content, known),
  ];
}

/** A reason or a zone of a day that is not given would be shown to no reader. */
function faultsOfLastDay({ expiresOn, actByZone, edition, translations = [] }: AppealContent): FieldFault[] {
  if (expiresOn !== undefined) return [];
  const reasons = [edition, ...translations].flatMap(({ actByReason }, index) =>
    actByReason === undefined ? [] : [index === 0 ? 'actByReason' : `translations[${index - 1}].actByReason`],
  );
  return [...(actByZone === undefined ? [] : ['actByZone']), ...reasons].map((field) => ({
    field,
    message: 'means nothing without expiresOn: say which day it is',
  }));
}

function faultsOfTitle(title: string): FieldFault[] {
  if (!/[\p{L}\p{N}]/u.test(title)) return [{ field: 'title', message: 'holds no letter and no digit' }];
  const { length } = title;
  if (length <= MAX_TITLE_CHARACTERS) return [];
  return [{ field: 'title', message: `has ${length} characters, and a title may have ${MAX_TITLE_CHARACTERS}` }];
}

/** A title goes into the subject of mails. */
const faultsOfEncodedWords = ({ edition, translations = [] }: AppealContent): FieldFault[] =>
  [edition, ...translations].flatMap(({ title }, index) =>
    holdsEncodedWord(title)
      ? [{ field: index === 0 ? 'title' : `translations[${index - 1}].title`, message: ENCODED_WORD }]
      : [],
  );

const ENCODED_WORD = 'holds =? or ?=, which mail programs decode to other words: leave it out';

function faultsOfLinks({ title, blocks, footnotes }: Edition): FieldFault[] {
  const message =
    'holds an address with a user name or a password before its host, which can pass for another host: leave it out';
  const isInText = [...blocks, ...footnotes].some(({ html }) => hasUserNameInLink(html));
  return [
    ...(hasUserName(title) ? [{ field: 'title', message }] : []),
    ...(isInText ? [{ field: 'body', message }] : []),
  ];
}
