import type { Language } from '../../../../contract/languages.ts';
import type { DraftFields, Problem } from '../../../../domain/drafts/drafts.ts';
import { message } from '../../../../locales/messages.ts';
import type { FieldError } from '../../../kit/kit.ts';
import { languageOfPart, partInWords } from './part-in-words.ts';

/** Names the edition that a page of a draft shows. */
export const EDITION_FIELD = 'edition';

/** What a field is linked to by: its name, in signs that every tool takes. */
export const idOf = (name: string): string => name.replaceAll('.', '_');

const EXAMPLE_ADDRESS = 'https://example.org/appeal';

/** What is said of each of these names its own field, but no language. */
const NAMES_ITS_FIELD: readonly Problem['what'][] = [
  'no-title',
  'no-text',
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
