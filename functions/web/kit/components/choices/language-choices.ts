import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../../contract/languages.ts';
import { type MessageKey, message } from '../../../../locales/messages.ts';
import { type Html, html } from '../../html.ts';
import { select } from '../select.ts';

const RANKS = ['language-1', 'language-2', 'language-3'] as const;

/** Languages in the order in which a subscriber reads them: the first is needed, the others may stay empty. */
export function languageChoices(
  language: Language,
  entered: readonly string[],
  errorOf: (fieldId: string) => Html | undefined,
): Html {
  const t = (key: MessageKey) => message(language, key);
  const named = LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_FACTS[one].name }));
  const none = { value: '', label: t('page.review.no-more-languages') };
  const selects = RANKS.map((id, rank) =>
    select({
      id,
      label: t(`page.review.${id}`),
      options: rank === 0 ? named : [none, ...named],
      chosen: entered[rank] ?? '',
      emptyLabel: t('page.sign-up.choose'),
      error: errorOf(id),
    }),
  );
  return html`<div class="languages-asked">${selects.map((one) => html`<div class="part">${one}</div>`)}</div>`;
}
