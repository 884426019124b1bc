import type { Language } from '../../contract/languages.ts';
import { EMPTY_FOLLOW } from '../../domain/signing-up/signing-up.ts';
import { countriesByRegion, countryName, findPlaces } from '../../domain/vocabulary/vocabulary.ts';
import type { Words } from '../../locales/messages.ts';
import type { Html } from '../kit/kit.ts';
import {
  cadenceChoices,
  choiceList,
  continentChoices,
  discreetChoice,
  errorAt,
  findPlace,
  html,
  languageChoices,
  step,
  themeChoices,
} from '../kit/kit.ts';
import { LONG_WORD, specimen } from './specimen.ts';

const OCEANIA = '009';
const EUROPE = '150';
const SHOWN_CONTINENTS = [EUROPE, OCEANIA];

/** What the steps of forms are made of: all that is chosen and not written. */
export function choiceSpecimens(language: Language, t: Words): Html[] {
  const errorsAt = (wrongId: string) => (fieldId: string) =>
    errorAt(fieldId, [{ fieldId: wrongId, text: t('page.error.nothing-chosen') }], t('page.error.prefix'));
  const cadence = { frequency: 'weekly', weekday: '1', hour: '', timeZone: 'Europe/Paris' };
  const looked = countryName('ML', language);
  return [
    specimen(
      t('design.state-error'),
      step({
        id: 'step-wrong',
        legend: t('design.step'),
        hint: t('page.sign-up.where-hint'),
        error: errorsAt('step-wrong')('step-wrong'),
        inside: choiceList([{ name: 'long', value: 'long', label: LONG_WORD, isChosen: false }]),
      }),
    ),
    specimen(
      t('design.state-error'),
      step({
        id: 'cadence',
        legend: t('page.sign-up.cadence'),
        hint: t('page.sign-up.cadence-hint'),
        inside: cadenceChoices(language, cadence, errorsAt('hour'), ['Europe']),
      }),
    ),
    specimen(
      t('design.state-error'),
      languageChoices(language, { languages: [language, ''], waitsForEdition: true }, errorsAt('language-2')),
    ),
    specimen(t('design.state-chosen'), discreetChoice(language, true)),
    specimen(
      t('design.state-filled'),
      findPlace(
        language,
        { ...EMPTY_FOLLOW, countries: ['ML'] },
        { text: looked, found: findPlaces(looked, language) },
      ),
    ),
    specimen(t('design.state-chosen'), themeChoices(language, ['torture'])),
    specimen(
      t('design.state-chosen'),
      // All of them would make the page too large.
      html`${SHOWN_CONTINENTS.map((code) => oneContinent(code, language))}`,
    ),
  ];
}

/** Oceania is open, since a visitor chose Fiji in it. */
function oneContinent(code: string, language: Language): Html | undefined {
  const continent = countriesByRegion(language).find((one) => one.code === code);
  const entered = { countries: ['FJ'], regions: [] };
  return continent && continentChoices(continent, { language, entered, elsewhere: new Set() });
}
