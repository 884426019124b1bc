import type { Language } from '../../../../contract/languages.ts';
import type { EnteredFollow } from '../../../../domain/signing-up/signing-up.ts';
import { findPlaces } from '../../../../domain/vocabulary/vocabulary.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { type Html, html } from '../../html.ts';
import { step } from '../step.ts';
import { choice } from './choice.ts';
import { findPlace } from './find-place.ts';
import { placeChoices } from './place-choices.ts';
import { themeChoices } from './theme-choices.ts';

/** All of a form that says one follow. Its page loads the script of `CHOOSE_SCRIPT`, and its form answers `step=find` and `step=map`. */
export interface FollowFields {
  readonly language: Language;
  readonly entered: EnteredFollow;
  readonly find: string;
  readonly errorOf: (fieldId: string) => Html | undefined;
}

export function followFields({ language, entered, find, errorOf }: FollowFields): Html {
  const t = wordsIn(language);
  const found = findPlaces(find, language);
  const elsewhere = new Set([...found.countries, ...found.regions].map(({ code }) => code));
  return html`${step({
    id: 'where',
    legend: t('page.sign-up.where'),
    hint: t('page.sign-up.where-hint'),
    error: errorOf('where'),
    inside: html`${findPlace(language, entered, { text: find, found })}
<p class="actions"><button class="button button--quiet" type="submit" name="step" value="map">${t('map.choose.way')}</button></p>
${placeChoices({ language, entered, elsewhere })}`,
  })}
${step({
  id: 'about',
  legend: t('page.sign-up.about'),
  hint: t('page.sign-up.about-hint'),
  error: errorOf('about'),
  inside: themeChoices(language, entered.themes),
})}
${step({
  id: 'everything',
  legend: t('page.sign-up.everything'),
  hint: t('page.sign-up.everything-hint'),
  error: errorOf('everything'),
  inside: choice({
    name: 'everything',
    value: 'yes',
    label: t('page.sign-up.everything-choice'),
    isChosen: entered.everything,
  }),
})}`;
}
