import { AppealRequest, DISTINCT_FROM_ALL } from '../../contract/api.ts';
import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { withNotWritten } from '../checks/checks.ts';
import { someOrNone } from '../some-or-none.ts';
import { findTimeZone } from '../time/time.ts';
import { answeredNamesIn } from './answered-names.ts';
import { caseEndIn, ENDED_PART } from './case-end.ts';
import { dayIn } from './day-fields.ts';
import type { Draft } from './draft.ts';
import { leftOutEditionsOf, sentEditionsOf } from './editions/editions.ts';
import { fieldOfPath } from './field-of-path.ts';
import { ANSWERED_FIELD, type DraftFields, NO_IMAGE_FIELD, NONE_TICKED, ticksIn } from './fields.ts';
import { htmlOfMarkdown } from './markdown.ts';
import { dayFieldsIn, dayOrNone, definedOf, editionPartsIn, localText, sharedPartsIn } from './part-fields.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem-of-issue.ts';
import { type Row, rowField, rowsOf } from './rows.ts';

/** What a draft comes to: the request that publishing takes, or what is to be put right before it is one. */
export interface DraftReading {
  readonly request?: AppealRequest;
  readonly problems: readonly Problem[];
}

/** @param image - bytes of the draft's image, where it has one. */
export function requestOf({ draftId, fields }: Pick<Draft, 'draftId' | 'fields'>, image?: Uint8Array): DraftReading {
  const days = [
    'datedOn',
    ...(fields.kind === 'outcome' ? [ENDED_PART] : []),
    ...dayFieldsIn(fields),
    ...daysOfConsents(fields),
  ].map((field) => dayIn(fields, field));
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

/** Days that only a draft has: since when someone agreed. */
const daysOfConsents = (fields: DraftFields) =>
  rowsOf(fields, 'people').map(({ number }) => rowField('people', number, 'consentOn'));

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
  const html = htmlOfMarkdown(fields.text ?? '');
  const addressesNoCountry = fields.addressesNoCountry ? true : undefined;
  const shared = sharedPartsIn(fields, language);
  return defined({
    // Its writer has it before them: all of it is one.
    page: html === '' ? undefined : { content: html, format: 'html', appeal: 'whole' },
    title: fields.title,
    language,
    datedOn: dayOrNone(fields, 'datedOn') ?? fields.datedOn,
    kind: fields.kind,
    ended: caseEndIn(fields),
    follows: followUpIn(fields) !== undefined && fields.follows !== undefined ? Number(fields.follows) : undefined,
    externalId: ownIdOf({ draftId, fields }),
    draftId,
    ...editionPartsIn(fields, ''),
    ...shared,
    people: withConsents(shared.people, fields),
    ...answeredNamesIn(fields),
    addresseesFromBook: someOrNone(ticksIn(fields, 'book')),
    image: image ? imageOf(image, { language, fields }) : takesImageAway(fields) ? null : undefined,
    countries: addressesNoCountry
      ? undefined
      : someOrNone(ticksIn(fields, 'countries').filter((code) => code !== NONE_TICKED)),
    addressesNoCountry,
    themes: fields.themes === undefined ? undefined : ticksIn(fields, 'themes').filter((slug) => slug !== NONE_TICKED),
    urgent: fields.urgent ? true : undefined,
    sourceUrl: fields.sourceUrl,
    distinctFrom: fields.distinct ? DISTINCT_FROM_ALL : undefined,
    translations: someOrNone(sentEditionsOf(fields).map((one) => editionOf(fields, one))),
    leaveOut: followUpIn(fields) === undefined ? undefined : someOrNone(leftOutEditionsOf(fields)),
  });
}

function editionOf(fields: DraftFields, language: Language) {
  const html = htmlOfMarkdown(fields[`${language}.text`] ?? '');
  return defined({
    language,
    title: fields[`${language}.title`],
    body: html === '' ? undefined : { html },
    ...editionPartsIn(fields, `${language}.`),
  });
}

/** Who agreed is said of a person, and is no part of the appeal. */
function withConsents(people: unknown, fields: DraftFields): unknown {
  const rows = rowsOf(fields, 'people');
  if (!Array.isArray(people)) return people;
  return people.map((person, index) => {
    const { number = 0, texts = {} } = rows[index] ?? {};
    return defined({
      ...person,
      consent: consentOf({ number, texts }, fields),
      withoutConsent: texts.withoutConsent,
    });
  });
}

function consentOf({ texts, number }: Row, fields: DraftFields) {
  const consent = defined({
    by: texts.consentBy,
    on: dayOrNone(fields, rowField('people', number, 'consentOn')),
    for: texts.consentFor,
  });
  return Object.keys(consent).length > 0 ? consent : undefined;
}

interface InLanguage {
  readonly language: Language | undefined;
  readonly fields: DraftFields;
}

/** In place of a yes: no person can be recognised in the image, and so no one had to agree. */
export const NO_ONE = 'no-one';
const NO_ONE_NOTE = 'No one can be recognised in it.';

/** An image says its texts in each language of the draft; its bytes come beside the fields. */
function imageOf(bytes: Uint8Array, { language, fields }: InLanguage) {
  const texts = Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) =>
      name.startsWith('image.') ? [[name.slice('image.'.length), text]] : [],
    ),
  );
  return defined({
    data: Buffer.from(bytes).toString('base64'),
    alt: altOf(texts, { language, fields }),
    credit: localText(texts, 'credit', { language, fields }),
    // Until it is said that people are in it, no one is asked who agreed.
    consentNote: texts.consent === 'yes' ? texts.consentNote : NO_ONE_NOTE,
    consent: texts.consent ? true : undefined,
  });
}

/** Of an appeal in several languages each text says its own, so that publishing tells which is missing. */
function altOf(texts: Row['texts'], local: InLanguage) {
  const alt = localText(texts, 'alt', local);
  const { language, fields } = local;
  const isOfSeveral = language !== undefined && sentEditionsOf(fields).length > 0;
  return typeof alt === 'string' && isOfSeveral ? { [language]: alt } : alt;
}

const defined = (object: object) => definedOf(Object.entries(object));
