import { isPartName, PARTS, type PartName } from '../../../../contract/appeal-parts.ts';
import { LANGUAGES, type Language } from '../../../../contract/languages.ts';
import type { Behind, DraftFields, Problem } from '../../../../domain/drafts/drafts.ts';
import { editionsOf, TRANSLATED } from '../../../../domain/drafts/drafts.ts';
import { languageName } from '../../../../locales/language-name.ts';
import { message, type Words, wordsIn } from '../../../../locales/messages.ts';
import type { FieldError } from '../../../kit/kit.ts';

const OTHER_LABELS = {
  title: 'compose.field.title',
  text: 'compose.field.text',
  body: 'compose.field.text',
  countries: 'compose.countries',
  themes: 'compose.themes',
  datedOn: 'compose.dated-on',
  kind: 'compose.field.kind',
  ended: 'sent.end.how',
  followUp: 'compose.field.follow-up',
  follows: 'compose.field.follow-up',
  urgent: 'compose.urgent',
  language: 'compose.language',
  book: 'compose.book',
  editions: 'compose.editions',
  sourceUrl: 'compose.field.own-page',
  alsoNamed: 'compose.also-named',
} as const;

/** What one field of a part is called, where that says more. */
const FIELD_LABELS = {
  'image.alt': 'compose.field.alt',
  'image.credit': 'compose.field.credit',
  'image.consentNote': 'compose.field.image-consent',
} as const;

/**
 * What a part of a draft is called, or one field or row of it, with its language where it is of an edition.
 * @param fields - of the draft: where it has more editions than one, the original's language is named too.
 */
export function partInWords(language: Language, part: string, fields: DraftFields = {}): string {
  const t = wordsIn(language);
  const steps = part.split('.');
  const edition = languageOfPart(part, fields);
  const label = labelOf(t, steps);
  return edition === undefined ? label : `${label} (${languageName(language, edition)})`;
}

function labelOf(t: Words, steps: readonly string[]): string {
  const field = steps.slice(0, 2).join('.');
  if (isIn(FIELD_LABELS, field)) return t(FIELD_LABELS[field]);
  const part = steps.find(isPartName);
  if (part !== undefined) {
    const number = Number(steps[steps.indexOf(part) + 1]);
    const called = PARTS[part];
    return 'row' in called && number > 0 ? t(called.row, { number }) : t(called.label);
  }
  const other = steps.find((step) => isIn(OTHER_LABELS, step));
  return other !== undefined && isIn(OTHER_LABELS, other) ? t(OTHER_LABELS[other]) : t('compose.part-other');
}

const isIn = <Labels extends object>(labels: Labels, key: string): key is Extract<keyof Labels, string> =>
  Object.hasOwn(labels, key);

/** What a field of a row is called, where two parts call it differently with the part before it. What a source says needs no name. */
const ROW_FIELD_LABELS = {
  'people.name': 'compose.field.person-name',
  nativeName: 'compose.field.native-name',
  spellings: 'compose.field.spellings',
  pronoun: 'compose.field.pronoun',
  role: 'compose.field.role',
  state: 'compose.field.state',
  heldSince: 'compose.field.held-since',
  place: 'compose.field.place',
  consentBy: 'compose.field.consent-by',
  consentOn: 'compose.field.consent-on',
  consentFor: 'compose.field.consent-for',
  withoutConsent: 'compose.field.without-consent',
  office: 'compose.field.office',
  'addressees.name': 'compose.field.addressee-name',
  salutation: 'compose.field.salutation',
  languages: 'compose.field.languages',
  post: 'compose.field.post',
  email: 'compose.field.email',
  phone: 'compose.field.phone',
  copies: 'compose.field.copies',
  checkedOn: 'compose.field.checked-on',
  'actions.kind': 'compose.field.action-kind',
  'actions.to': 'compose.field.action-to',
  'actions.subject': 'compose.field.action-subject',
  'actions.url': 'compose.field.action-url',
  'actions.safety': 'compose.field.action-safety',
  'image.file': 'compose.image-file',
  'image.alt': 'compose.field.alt',
  'image.credit': 'compose.field.credit',
  'image.consentNote': 'compose.field.image-consent',
} as const;

/** What a field of a row says, behind what it is called. */
export function fieldInWords(language: Language, part: PartName, field: string, text: string): string {
  const t = wordsIn(language);
  if (field === 'mayBeNamed') return t(text === 'yes' ? 'compose.may-be-named-yes' : 'compose.may-be-named-no');
  const said = part === 'actions' && field === 'kind' && isActionKind(text) ? t(`compose.action-${text}`) : text;
  const name = [`${part}.${field}`, field].find((one) => isIn(ROW_FIELD_LABELS, one));
  return name !== undefined && isIn(ROW_FIELD_LABELS, name)
    ? `${t(ROW_FIELD_LABELS[name])}${t('mail.colon')} ${said}`
    : said;
}

/** How readers can act, in the order in which a form offers it. */
export const ACTION_KINDS = ['letter', 'email', 'call', 'petition', 'share'] as const;
const isActionKind = (text: string): text is (typeof ACTION_KINDS)[number] => ACTION_KINDS.some((one) => one === text);

/** In which language the words of a part are, where a draft has them in more than one. */
function languageOfPart(part: string, fields: DraftFields): string | undefined {
  const [first = '', ...others] = part.split('.');
  const ofEdition = [first, ...others].find((step) => LANGUAGES.some((one) => one === step));
  return ofEdition ?? (TRANSLATED.includes(first) && editionsOf(fields).length > 0 ? fields.language : undefined);
}

/** What an edition lacks, part by part. */
export const missingInWords = (language: Language, { missing }: Pick<Behind, 'missing'>): string =>
  new Intl.ListFormat(language, { type: 'unit' }).format(missing.map((part) => partInWords(language, part)));

/** Names the edition that a page of a draft shows. */
export const EDITION_FIELD = 'edition';

/** What a field is linked to by: its name, in signs that every tool takes. */
export const idOf = (name: string): string => name.replaceAll('.', '_');

const EXAMPLE_ADDRESS = 'https://example.org/appeal';

/** What is said of each of these names its own field, but no language. */
const NAMES_ITS_FIELD: readonly Problem['what'][] = [
  'no-title',
  'no-text',
  'several-appeals',
  'no-kind',
  'no-country',
  'no-date',
  'no-case-reference',
  'not-in-book',
  'image-too-large',
  'image-kind',
  'image-damaged',
  'image-moves',
  'image-unclean',
  'image-with-retraction',
  'no-image-alt',
  'no-image-credit',
  'no-image-consent',
  'no-image-consent-note',
];

/** What is wrong with the fields of a draft, each in words at its field. @param fields - of the draft. */
export const problemsInWords = (language: Language, problems: readonly Problem[], fields: DraftFields): FieldError[] =>
  problems.map(({ field, what, limit = 0, words = '' }) => ({
    fieldId: idOf(field),
    text: message(language, `compose.problem.${what}`, { limit, example: EXAMPLE_ADDRESS }),
    ...((!NAMES_ITS_FIELD.includes(what) || languageOfPart(field, fields) !== undefined) && {
      part: `${partInWords(language, field, fields)}${message(language, 'mail.colon')}`,
    }),
    ...(what === 'other' && { quoted: { language: 'en', text: words } }),
  }));
