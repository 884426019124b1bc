import type { Language } from '../../../contract/languages.ts';
import type { Problem } from '../../../domain/drafts/problem.ts';
import { message } from '../../../locales/messages.ts';
import type { FieldError } from '../../kit/components/errors.ts';
import { idOf } from './form.ts';

const EXAMPLE_ADDRESS = 'https://example.org/appeal';

/** What is wrong with the fields of a draft, each in words at its field. */
export const problemsInWords = (language: Language, problems: readonly Problem[]): FieldError[] =>
  problems.map(({ field, what, limit = 0, words = '' }) => ({
    fieldId: idOf(field),
    text: message(language, `compose.problem.${what}`, { limit, example: EXAMPLE_ADDRESS }),
    ...(what === 'other' && { quoted: { language: 'en', text: words } }),
  }));
