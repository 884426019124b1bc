import type { Language } from '../../../contract/languages.ts';
import { LANGUAGE_FIELD } from '../../../domain/subscriber/links.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { errorAt, type FieldError } from '../../kit/components/errors.ts';
import { textField } from '../../kit/components/fields/text-field.ts';
import { type Html, html } from '../../kit/html.ts';
import { MAX_WORDS_CHARACTERS, WORDS_FIELD } from './asked-list.ts';

/** By which a member finds what their publisher sent, and what it writes. It only asks, so it needs no proof of its page. */
export function searchForm(language: Language, typed: string, errors: readonly FieldError[] = []): Html {
  const t = wordsIn(language);
  return html`<form class="search" method="get" action="/desk/search" role="search">
<input type="hidden" name="${LANGUAGE_FIELD}" value="${language}">
${textField({ id: WORDS_FIELD, label: t('desk.search.label'), type: 'search', value: typed, maxCharacters: MAX_WORDS_CHARACTERS, error: errorAt(WORDS_FIELD, errors, t('page.error.prefix')) })}
<p class="actions"><button class="button button--quiet" type="submit">${t('desk.search.button')}</button></p>
</form>`;
}
