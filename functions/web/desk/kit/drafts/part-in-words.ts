import { isPartName, PARTS } from '../../../../contract/appeal-parts.ts';
import { LANGUAGES, type Language } from '../../../../contract/languages.ts';
import { type Behind, type DraftFields, editionsOf, TRANSLATED } from '../../../../domain/drafts/drafts.ts';
import { languageName } from '../../../../locales/language-name.ts';
import { type Words, wordsIn } from '../../../../locales/messages.ts';

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

/** In which language the words of a part are, where a draft has them in more than one. */
export function languageOfPart(part: string, fields: DraftFields): string | undefined {
  const [first = '', ...others] = part.split('.');
  const ofEdition = [first, ...others].find((step) => LANGUAGES.some((one) => one === step));
  return ofEdition ?? (TRANSLATED.includes(first) && editionsOf(fields).length > 0 ? fields.language : undefined);
}

/** What an edition lacks, part by part. */
export const missingInWords = (language: Language, { missing }: Pick<Behind, 'missing'>): string =>
  new Intl.ListFormat(language, { type: 'unit' }).format(missing.map((part) => partInWords(language, part)));
