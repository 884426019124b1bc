import { LANGUAGES, type Language } from '../functions/contract/languages.ts';
import type { SenderFields } from './sender-fields.ts';

export const SAMPLE_SENDER: SenderFields = {
  name: 'Example Alerts',
  postalAddress: '1 Example Street\n1200 Exampleville',
  homeUrl: 'https://alerts.example.org/',
  privacyUrl: 'https://alerts.example.org/privacy',
};

/** The same state in each language but its own, for a mail that shows no words but the catalogue's. */
export const inOtherLanguages = <Fields extends { readonly language: Language }>(
  state: Fields,
): Record<string, Fields> =>
  Object.fromEntries(
    LANGUAGES.filter((language) => language !== state.language).map((language) => [
      `in-${language}`,
      { ...state, language },
    ]),
  );
