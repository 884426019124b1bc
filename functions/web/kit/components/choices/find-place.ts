import type { Language } from '../../../../contract/languages.ts';
import type { EnteredFollow } from '../../../../domain/signing-up/signing-up.ts';
import type { FoundPlaces } from '../../../../domain/vocabulary/vocabulary.ts';
import { message, wordsIn } from '../../../../locales/messages.ts';
import { type Html, html } from '../../html.ts';
import { choiceList } from './choice.ts';
import { countryChoice, regionChoice } from './place-choices.ts';

export interface PlaceSearch {
  readonly text: string;
  readonly found: FoundPlaces;
}

/**
 * A field to look for a place by its name: its button posts the form and shows the page again with what was found, and where a
 * script runs, it shortens the list at each letter instead.
 */
export function findPlace(language: Language, entered: EnteredFollow, { text, found }: PlaceSearch): Html {
  const t = wordsIn(language);
  const choices = [
    ...found.regions.map((place) => regionChoice(language, entered, place)),
    ...found.countries.map((place) => countryChoice(entered, place)),
  ];
  return html`<div class="find" id="find-place">
<label class="field" for="find">${t('page.choose.find-label')}</label>
<p class="hint" id="find-hint">${t('page.choose.find-hint')}</p>
<div class="find__row"><input type="search" id="find" name="find" value="${text}" autocomplete="off" spellcheck="false" aria-describedby="find-hint"><button class="button button--quiet" type="submit" name="step" value="find">${t('page.choose.find-button')}</button></div>
<p class="find__news" id="find-news" role="status">${text.trim() !== '' && choices.length === 0 ? t('page.choose.none-found') : undefined}</p>
<template id="find-none-words">${t('page.choose.none-found')}</template>
<template id="find-count-words">${message(language, 'page.choose.found', { count: '#' })}</template>
${choices.length > 0 ? html`<div class="find__found" role="group" aria-labelledby="found"><h3 class="group-name" id="found">${message(language, 'page.choose.found', { count: choices.length })}</h3>${choiceList(choices)}</div>` : undefined}
</div>`;
}
