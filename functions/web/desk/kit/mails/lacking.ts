import type { Language } from '../../../../contract/languages.ts';
import { type DraftFields, partsWithoutWords } from '../../../../domain/drafts/drafts.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { type Html, html } from '../../../kit/kit.ts';
import { missingInWords } from '../drafts/part-in-words.ts';
import type { LookedAt } from './looked-at.ts';

/** What a mail says in the original's language, or not at all, as the edition that it shows has no words of its own for it. @param languages - of the editions. */
export function lackingOfEdition(
  language: Language,
  { reader, as }: Pick<Required<LookedAt>, 'reader' | 'as'>,
  fields: DraftFields,
  languages: readonly Language[],
): Html | undefined {
  if (as === 'discreet' || reader === fields.language || !languages.includes(reader)) return undefined;
  const missing = partsWithoutWords(fields, reader);
  if (missing.length === 0) return undefined;
  const parts = missingInWords(language, { missing });
  return html`<p class="unsure" id="missing">${wordsIn(language)('compose.missing-parts', { parts })}</p>`;
}
