import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../../contract/languages.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { type Html, html } from '../../html.ts';
import { select } from '../fields/select.ts';
import { choice } from './choice.ts';

const RANKS = ['language-1', 'language-2', 'language-3'] as const;

/** What a form says about languages. */
export interface EnteredLanguages {
  /** The best first; some may be empty. */
  readonly languages: readonly string[];
  readonly waitsForEdition: boolean;
}

/**
 * Languages in the order in which a subscriber reads them, of which the first is needed and the others may stay empty; and what is to become of
 * an appeal that is in none of them.
 */
export function languageChoices(
  language: Language,
  { languages, waitsForEdition }: EnteredLanguages,
  errorOf: (fieldId: string) => Html | undefined,
): Html {
  const t = wordsIn(language);
  const named = LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_FACTS[one].name }));
  const none = { value: '', label: t('page.review.no-more-languages') };
  const selects = RANKS.map((id, rank) =>
    select({
      id,
      label: t(`page.review.${id}`),
      options: rank === 0 ? named : [none, ...named],
      chosen: languages[rank] ?? '',
      emptyLabel: t('page.sign-up.choose'),
      error: errorOf(id),
    }),
  );
  const untranslated = (value: 'send' | 'wait', isChosen: boolean) =>
    choice({ type: 'radio', name: 'untranslated', value, label: t(`page.review.untranslated-${value}`), isChosen });
  return html`<div class="languages-asked">${selects.map((one) => html`<div class="part">${one}</div>`)}</div>
<div role="group" aria-labelledby="untranslated" aria-describedby="untranslated-hint"><p class="group-name" id="untranslated">${t('page.review.untranslated')}</p>
${untranslated('send', !waitsForEdition)}
${untranslated('wait', waitsForEdition)}
<p class="hint" id="untranslated-hint">${t('page.review.untranslated-hint')}</p></div>`;
}
