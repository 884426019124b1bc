import type { Language } from '../../../contract/languages.ts';
import { type ChosenFollow, followOf } from '../../../domain/signing-up/signing-up.ts';
import { type CaseNames, listsOfFollow, NO_CASES } from '../../../domain/subscriber/subscriber.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../html.ts';
import { referenceInOnePiece } from '../in-one-piece.ts';
import { followSentence } from '../signing-up/follow-sentence.ts';

/**
 * A follow where a page has room for lists: as a sentence, or, of more places or themes than are read at a glance, with its names as lists.
 * @param cases - how cases may be named.
 */
export function followBlock(chosen: ChosenFollow, language: Language, cases: CaseNames = NO_CASES): Html {
  const lists = listsOfFollow(followOf(chosen), language);
  if (!lists) return html`<span>${referenceInOnePiece(followSentence(chosen, language, cases))}</span>`;
  const t = wordsIn(language);
  const { places, themes } = lists;
  if (themes.length === 0) return html`<div>${t('follow.any-of-places')}${namesMarkup(places)}</div>`;
  if (places.length === 0) return html`<div>${t('follow.any-of-themes')}${namesMarkup(themes)}</div>`;
  return html`<div>${t('follow.any-of-themes-in-places')}
<p class="group-name">${t('follow.themes-heading')}</p>${namesMarkup(themes)}
<p class="group-name">${t('follow.places-heading')}</p>${namesMarkup(places)}</div>`;
}

const namesMarkup = (names: readonly string[]): Html =>
  html`<ul class="follow-names">${names.map((name) => html`<li>${name}</li>`)}</ul>`;
