import type { FieldFault, Missing } from '../../contract/api.ts';
import { MAX_TITLE_CHARACTERS } from '../../contract/limits.ts';
import type { AppealKind, AppealVersion, Edition, Subject } from '../appeal/appeal.ts';
import { contentHash } from '../appeal/identity.ts';
import { hasUserName, hasUserNameInLink } from '../reading/user-names.ts';
import { supersedesEarlier } from './supersede.ts';
import { fromEarlier, sureValues, type Taken, type TakenAppeal } from './taken.ts';

/** What a version says, whoever publishes it and whenever. */
export interface AppealContent {
  readonly kind: AppealKind;
  readonly datedOn: string;
  readonly sourceUrl?: string;
  readonly isUrgent?: boolean;
  readonly expiresOn?: string;
  readonly subject: Subject;
  readonly edition: Edition;
}

/**
 * Fills in what a person settled in the version before: the same text needs no second answer, and a follow-up whose page
 * says nothing surely is about the same countries and themes.
 */
export function withEarlierAnswers(taken: TakenAppeal, earlier: AppealVersion): TakenAppeal {
  const isSame = isSameText(taken, earlier);
  const sourceUrl = taken.sourceUrl ?? earlier.sourceUrl;
  return {
    ...taken,
    ...(isSame ? earlierText(taken, earlier) : {}),
    ...(shouldKeep('countries', taken, isSame) ? earlierCountries(earlier) : {}),
    ...(shouldKeep('themes', taken, isSame) ? { themes: earlier.subject.themes.map(fromEarlier) } : {}),
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...earlierCircumstances(taken, earlier, isSame || supersedesEarlier(taken.kind.value)),
  };
}

/**
 * A retraction is about what it takes back, and as urgent, whatever else its text or its request names: a correction of it is compared with it, and
 * would reach more people without counting as a new appeal. It leads nobody to where what it takes back may still stand.
 */
export function asRetractionOf(earlier: AppealVersion, taken: TakenAppeal): TakenAppeal {
  const { title, datedOn } = taken;
  return {
    ...taken,
    title: title?.from === 'person' ? title : fromEarlier(earlier.edition.title),
    datedOn: datedOn?.from === 'person' ? datedOn : fromEarlier(earlier.datedOn),
    ...earlierCountries(earlier),
    themes: earlier.subject.themes.map(fromEarlier),
    ...earlierCircumstances(taken, earlier, true),
    isUrgent: earlier.isUrgent === true,
  };
}

/** @param isStillTrue - whether what was said of the earlier text's urgency and last day holds for this one. */
function earlierCircumstances(taken: TakenAppeal, earlier: AppealVersion, isStillTrue: boolean) {
  const expiresOn = taken.expiresOn ?? (isStillTrue ? earlier.expiresOn : undefined);
  return {
    ...(expiresOn === undefined ? {} : { expiresOn }),
    isUrgent: taken.isUrgent || (isStillTrue && earlier.isUrgent === true),
  };
}

/** Whether the same words were published: a title or date that the page does not make sure may have been a person's answer. */
function isSameText(taken: TakenAppeal, { edition, datedOn }: AppealVersion): boolean {
  const isSameBody = contentHash([taken.blocks, taken.footnotes]) === contentHash([edition.blocks, edition.footnotes]);
  return isSameBody && !contradicts(taken.title, edition.title) && !contradicts(taken.datedOn, datedOn);
}

const contradicts = (found: Taken<string> | undefined, earlier: string): boolean =>
  found?.confidence === 'sure' && found.value !== earlier;

function earlierText({ title, datedOn, language, answered }: TakenAppeal, earlier: AppealVersion) {
  return {
    title: title?.confidence === 'sure' ? title : fromEarlier(earlier.edition.title),
    datedOn: datedOn?.confidence === 'sure' ? datedOn : fromEarlier(earlier.datedOn),
    language: answered.language ? language : earlier.edition.language,
  };
}

const shouldKeep = (list: 'countries' | 'themes', taken: TakenAppeal, isSame: boolean): boolean =>
  !taken.answered[list] && (isSame || !isAnySure(taken[list]));

const earlierCountries = ({ subject }: AppealVersion) => ({
  countries: subject.countries.map(fromEarlier),
  addressesNoCountry: subject.countries.length === 0,
});

const isAnySure = (answers: TakenAppeal['countries']) => sureValues(answers).length > 0;

/** Fields that a person has to fill in before this can be published; none when it can. */
export function missingFrom(taken: TakenAppeal): Missing[] {
  const missing: Missing[] = [];
  if (taken.title?.confidence !== 'sure') missing.push(missingTitle(taken));
  if (taken.datedOn?.confidence !== 'sure') missing.push(missingDate(taken));
  if (!taken.addressesNoCountry && !isAnySure(taken.countries)) missing.push(missingCountry(taken));
  if (taken.kind.from === 'page' && taken.kind.value === 'retraction') missing.push(MISSING_KIND);
  return missing;
}

function missingTitle({ title }: TakenAppeal): Missing {
  if (!title) return { field: 'title', message: 'The page shows no title: say what it is.' };
  return { field: 'title', message: `Is “${title.value}” the title? The page does not make it sure.` };
}

function missingDate({ datedOn, isDatedInFuture }: TakenAppeal): Missing {
  if (!datedOn) return { field: 'datedOn', message: 'The page shows no date of publication: say which day it is.' };
  if (isDatedInFuture)
    return {
      field: 'datedOn',
      message: `The page is dated ${datedOn.value}, which lies in the future: say which day it is.`,
    };
  return { field: 'datedOn', message: `Is ${datedOn.value} the day of publication? The page does not make it sure.` };
}

function missingCountry({ countries }: TakenAppeal): Missing {
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
export function settledContent(taken: TakenAppeal): AppealContent {
  const { title, datedOn, language, blocks, footnotes, sourceUrl, isUrgent, expiresOn } = taken;
  if (!title || !datedOn) throw new RangeError('an appeal without a title or a date cannot be settled');
  return {
    kind: taken.kind.confidence === 'sure' ? taken.kind.value : 'new',
    datedOn: datedOn.value,
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...(isUrgent ? { isUrgent } : {}),
    ...(expiresOn === undefined ? {} : { expiresOn }),
    subject: { countries: sureValues(taken.countries), themes: sureValues(taken.themes) },
    edition: { language, title: title.value, blocks, footnotes },
  };
}

/**
 * Hash of what readers are told. The kind does not count: the same words sent again as an update are no news. But whoever sends them
 * again to take them back means it.
 */
export function hashOfContent({ kind, isUrgent: _, ...told }: AppealContent): string {
  return contentHash(kind === 'retraction' ? { kind, ...told } : told);
}

/** A retraction that repeats what it takes back says nothing: the text must not go out once more. */
export function withoutRetractedText(content: AppealContent, earlier: AppealVersion): AppealContent {
  const { edition } = content;
  const isRepeated = contentHash(edition.blocks) === contentHash(earlier.edition.blocks);
  return isRepeated ? { ...content, edition: { ...edition, blocks: [], footnotes: [] } } : content;
}

/** What of a settled content cannot be published as it is. */
export function faultsOfContent({ edition }: AppealContent): FieldFault[] {
  return [...faultsOfTitle(edition.title), ...faultsOfLinks(edition)];
}

function faultsOfTitle(title: string): FieldFault[] {
  if (!/[\p{L}\p{N}]/u.test(title)) return [{ field: 'title', message: 'holds no letter and no digit' }];
  const { length } = title;
  if (length <= MAX_TITLE_CHARACTERS) return [];
  return [{ field: 'title', message: `has ${length} characters, and a title may have ${MAX_TITLE_CHARACTERS}` }];
}

function faultsOfLinks({ title, blocks, footnotes }: Edition): FieldFault[] {
  const message =
    'holds an address with a user name or a password before its host, which can pass for another host: leave it out';
  const isInText = [...blocks, ...footnotes].some(({ html }) => hasUserNameInLink(html));
  return [
    ...(hasUserName(title) ? [{ field: 'title', message }] : []),
    ...(isInText ? [{ field: 'body', message }] : []),
  ];
}
