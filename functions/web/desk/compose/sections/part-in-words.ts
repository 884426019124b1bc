import { LANGUAGES, type Language } from '../../../../contract/languages.ts';
import type { Behind } from '../../../../domain/drafts/behind.ts';
import { editionsOf, TRANSLATED } from '../../../../domain/drafts/editions.ts';
import type { DraftFields } from '../../../../domain/drafts/fields.ts';
import { languageName } from '../../../../locales/language-name.ts';
import { type Words, wordsIn } from '../../../../locales/messages.ts';

const PART_LABELS = {
  title: 'compose.field.title',
  summary: 'compose.field.summary',
  text: 'compose.field.text',
  demands: 'compose.demands',
  actByReason: 'compose.field.act-by-reason',
  cautions: 'compose.cautions',
  whatChanged: 'compose.field.what-changed',
  letter: 'compose.letter',
  people: 'compose.people',
  addressees: 'compose.addressees',
  actions: 'compose.actions',
  sources: 'compose.sources',
  image: 'compose.image',
  countries: 'compose.countries',
  themes: 'compose.themes',
  datedOn: 'compose.dated-on',
  expiresOn: 'compose.field.act-by',
  actByZone: 'compose.field.zone',
  kind: 'compose.field.kind',
  ended: 'sent.end.how',
  followUp: 'compose.field.follow-up',
  follows: 'compose.field.follow-up',
  urgent: 'compose.urgent',
  language: 'compose.language',
  caseReference: 'compose.field.case-reference',
  book: 'compose.book',
  editions: 'compose.editions',
  sourceUrl: 'compose.field.own-page',
} as const;

/** What one field of a part is called, where that says more. */
const FIELD_LABELS = {
  'image.alt': 'compose.field.alt',
  'image.credit': 'compose.field.credit',
  'image.consentNote': 'compose.field.image-consent',
} as const;

/** What one row of a part is called. */
const ROW_LABELS = {
  people: 'compose.person',
  demands: 'compose.demand',
  addressees: 'compose.addressee',
  actions: 'compose.action',
  cautions: 'compose.caution',
  sources: 'compose.field.source-title',
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
  const name = steps.find((step) => isIn(PART_LABELS, step));
  if (name === undefined || !isIn(PART_LABELS, name)) return t('compose.part-other');
  const number = Number(steps[steps.indexOf(name) + 1]);
  return isIn(ROW_LABELS, name) && number > 0 ? t(ROW_LABELS[name], { number }) : t(PART_LABELS[name]);
}

const isIn = <Labels extends object>(labels: Labels, key: string): key is Extract<keyof Labels, string> =>
  Object.hasOwn(labels, key);

/** In which language the words of a part are, where a draft has them in more than one. */
export function languageOfPart(part: string, fields: DraftFields): string | undefined {
  const [first = '', ...others] = part.split('.');
  const ofEdition = [first, ...others].find((step) => LANGUAGES.some((one) => one === step));
  return ofEdition ?? (TRANSLATED.includes(first) && editionsOf(fields).length > 0 ? fields.language : undefined);
}

/** What an edition lacks, part by part. */
export const missingInWords = (language: Language, { missing }: Pick<Behind, 'missing'>): string =>
  new Intl.ListFormat(language, { type: 'unit' }).format(missing.map((part) => partInWords(language, part)));
