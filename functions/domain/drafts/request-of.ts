import { AppealRequest, DISTINCT_FROM_ALL } from '../../contract/api.ts';
import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { withNotWritten } from '../checks/names/unspelled.ts';
import { findTimeZone } from '../time/time-zones.ts';
import { caseEndIn, ENDED_PART } from './case-end.ts';
import { dayIn } from './day-fields.ts';
import type { Draft } from './draft.ts';
import { begunEditionsOf, editionsOf } from './editions.ts';
import { fieldOfPath } from './field-of-path.ts';
import { ANSWERED_FIELD, type DraftFields, NO_IMAGE_FIELD, ticksIn } from './fields.ts';
import { htmlOfMarkdown } from './markdown.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem-of-issue.ts';
import { type Row, rowsOf } from './rows.ts';

/** What a draft comes to: the request that publishing takes, or what is to be put right before it is one. */
export interface DraftReading {
  readonly request?: AppealRequest;
  readonly problems: readonly Problem[];
}

/** @param image - bytes of the draft's image, where it has one. */
export function requestOf({ draftId, fields }: Pick<Draft, 'draftId' | 'fields'>, image?: Uint8Array): DraftReading {
  const days = ['datedOn', 'expiresOn', ...(fields.kind === 'outcome' ? [ENDED_PART] : []), ...daysOfRows(fields)].map(
    (field) => dayIn(fields, field),
  );
  const own: Problem[] = [
    ...days.filter((day) => typeof day === 'object'),
    ...(fields.actByZone !== undefined && findTimeZone(fields.actByZone) === undefined
      ? [{ field: 'actByZone', what: 'no-zone' as const }]
      : []),
  ];
  if (fields.countries === NONE_TICKED && !fields.addressesNoCountry)
    own.push({ field: 'countries', what: 'no-country' });
  const parsed = AppealRequest.safeParse(rawRequest(draftId, fields, image));
  if (parsed.success)
    return own.length > 0
      ? { problems: own }
      : { request: withNotWritten(parsed.data, ticksIn(fields, ANSWERED_FIELD)), problems: [] };
  const found = parsed.error.issues.map((issue) => problemOf(issue, fieldOfPath(issue.path, fields)));
  const named = new Set(own.map(({ field }) => field.replace(/-(?:day|month|year)$/, '')));
  return { problems: unlike([...own, ...found.filter(({ field }) => !named.has(field))]) };
}

const unlike = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    ({ field, what }, index) => problems.findIndex((one) => one.field === field && one.what === what) === index,
  );

const daysOfRows = (fields: DraftFields) => [
  ...rowsOf(fields, 'people').flatMap(({ number }) => [`people.${number}.heldSince`, `people.${number}.consentOn`]),
  ...rowsOf(fields, 'addressees').map(({ number }) => `addressees.${number}.checkedOn`),
];

/** Under which its publisher knows the appeal that a draft becomes: that of the appeal that it follows up, where it follows one. */
export const ownIdOf = ({ draftId, fields }: Pick<Draft, 'draftId' | 'fields'>): string =>
  followUpIn(fields) ?? fields.externalId ?? draftId;

/** The appeal that a draft says it follows up; undefined for a new one. */
export const followUpIn = ({ kind, followUp }: DraftFields) =>
  kind !== undefined && kind !== 'new' ? followUp : undefined;

/** Left out, the image of the version before stays. */
const takesImageAway = (fields: DraftFields) =>
  fields[NO_IMAGE_FIELD] !== undefined && followUpIn(fields) !== undefined;

function rawRequest(draftId: string, fields: DraftFields, image: Uint8Array | undefined): unknown {
  const language = LANGUAGES.find((one) => one === fields.language);
  const local = { language, fields };
  const html = htmlOfMarkdown(fields.text ?? '');
  const addressesNoCountry = fields.addressesNoCountry ? true : undefined;
  return defined({
    page: html === '' ? undefined : { content: html, format: 'html' },
    title: fields.title,
    language,
    datedOn: dayOrNone(fields, 'datedOn') ?? fields.datedOn,
    kind: fields.kind,
    ended: caseEndIn(fields),
    follows: followUpIn(fields) !== undefined && fields.follows !== undefined ? Number(fields.follows) : undefined,
    externalId: ownIdOf({ draftId, fields }),
    draftId,
    ...editionParts(fields, ''),
    caseReference: fields.caseReference,
    people: some(rowsOf(fields, 'people').map((row) => personOf(row, local))),
    addressees: some(rowsOf(fields, 'addressees').map((row) => addresseeOf(row, local))),
    addresseesFromBook: some(ticksIn(fields, 'book')),
    actions: some(rowsOf(fields, 'actions').map((row) => actionOf(row, local))),
    sources: some(rowsOf(fields, 'sources').map((row) => sourceOf(row, local))),
    image: image ? imageOf(image, local) : takesImageAway(fields) ? null : undefined,
    countries: addressesNoCountry
      ? undefined
      : some(ticksIn(fields, 'countries').filter((code) => code !== NONE_TICKED)),
    addressesNoCountry,
    themes: fields.themes === undefined ? undefined : ticksIn(fields, 'themes').filter((slug) => slug !== NONE_TICKED),
    acceptDemands: fields.acceptDemands && rowsOf(fields, 'demands').length === 0 ? true : undefined,
    urgent: fields.urgent ? true : undefined,
    expiresOn: dayOrNone(fields, 'expiresOn'),
    actByZone: fields.actByZone,
    sourceUrl: fields.sourceUrl,
    distinctFrom: fields.distinct ? DISTINCT_FROM_ALL : undefined,
    translations: some(begunEditionsOf(fields).map((one) => editionOf(fields, one))),
  });
}

/** Stands for the ticks when none is meant: without it, what was read holds. */
export const NONE_TICKED = '-';

interface InLanguage {
  readonly language: Language | undefined;
  readonly fields: DraftFields;
}

function dayOrNone(fields: DraftFields, field: string): string | undefined {
  const day = dayIn(fields, field);
  return typeof day === 'string' ? day : undefined;
}

function editionOf(fields: DraftFields, language: Language) {
  const html = htmlOfMarkdown(fields[`${language}.text`] ?? '');
  return defined({
    language,
    title: fields[`${language}.title`],
    body: html === '' ? undefined : { html },
    ...editionParts(fields, `${language}.`),
  });
}

/** @param prefix - `''` for the original, `fr.` for an edition. */
function editionParts(fields: DraftFields, prefix: string) {
  const texts = (part: string) => some(rowsOf(fields, `${prefix}${part}`).map(({ texts: { '': text = '' } }) => text));
  return {
    summary: fields[`${prefix}summary`],
    demands: texts('demands'),
    actByReason: fields[`${prefix}actByReason`],
    cautions: texts('cautions'),
    whatChanged: fields[`${prefix}whatChanged`],
    letter: fields[`${prefix}letter`],
  };
}

/** A text of a row: in each language of the draft that has it, or for all where none but the original's stands there. */
function localText({ texts }: Pick<Row, 'texts'>, key: string, { language, fields }: InLanguage) {
  const own = texts[key];
  const others = editionsOf(fields).flatMap((one) => {
    const text = texts[`${key}.${one}`];
    return text === undefined ? [] : [[one, text] as const];
  });
  if (others.length === 0 || language === undefined) return own;
  return Object.fromEntries([...(own === undefined ? [] : [[language, own] as const]), ...others]);
}

function personOf(row: Row, local: InLanguage) {
  const { texts, number } = row;
  const may = { yes: true, no: false }[texts.mayBeNamed ?? ''];
  return defined({
    name: texts.name,
    nativeName: texts.nativeName,
    spellings: some(linesOf(texts.spellings)),
    pronoun: localText(row, 'pronoun', local),
    role: localText(row, 'role', local),
    state: localText(row, 'state', local),
    heldSince: dayOrNone(local.fields, `people.${number}.heldSince`),
    place: localText(row, 'place', local),
    mayBeNamed: may,
    consent: consentOf(row, local),
    withoutConsent: texts.withoutConsent,
  });
}

function consentOf({ texts, number }: Row, { fields }: InLanguage) {
  const consent = defined({
    by: texts.consentBy,
    on: dayOrNone(fields, `people.${number}.consentOn`),
    for: texts.consentFor,
  });
  return Object.keys(consent).length > 0 ? consent : undefined;
}

function addresseeOf(row: Row, local: InLanguage) {
  const { texts, number } = row;
  return defined({
    office: localText(row, 'office', local),
    name: texts.name,
    salutation: localText(row, 'salutation', local),
    languages: some((texts.languages ?? '').split(/[\s,;]+/).filter(Boolean)),
    post: texts.post,
    email: texts.email,
    phone: texts.phone,
    copies: some(linesOf(texts.copies)),
    checkedOn: dayOrNone(local.fields, `addressees.${number}.checkedOn`),
  });
}

function actionOf(row: Row, local: InLanguage) {
  const { kind, url, to } = row.texts;
  const isToSomeone = kind === 'letter' || kind === 'email' || kind === 'call';
  return defined({
    kind,
    url: kind === 'petition' ? (url ?? '') : undefined,
    to: isToSomeone && to !== undefined ? Number(to) : undefined,
    subject: kind === 'email' ? localText(row, 'subject', local) : undefined,
    safety: localText(row, 'safety', local),
  });
}

const sourceOf = (row: Row, local: InLanguage) =>
  defined({ title: localText(row, 'title', local), url: row.texts.url });

function imageOf(bytes: Uint8Array, { language, fields }: InLanguage) {
  const texts = Object.fromEntries(
    ['alt', 'credit', ...LANGUAGES.flatMap((one) => [`alt.${one}`, `credit.${one}`])].flatMap((key) => {
      const text = fields[`image.${key}`];
      return text === undefined ? [] : [[key, text]];
    }),
  );
  return defined({
    data: Buffer.from(bytes).toString('base64'),
    alt: altOf(texts, { language, fields }),
    credit: localText({ texts }, 'credit', { language, fields }),
    consentNote: fields['image.consentNote'],
    consent: fields['image.consent'] ? true : undefined,
  });
}

/** Of an appeal in several languages each text says its own, so that publishing tells which is missing. */
function altOf(texts: Row['texts'], local: InLanguage) {
  const alt = localText({ texts }, 'alt', local);
  const { language, fields } = local;
  const isOfSeveral = language !== undefined && begunEditionsOf(fields).length > 0;
  return typeof alt === 'string' && isOfSeveral ? { [language]: alt } : alt;
}

const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

const defined = (object: object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
