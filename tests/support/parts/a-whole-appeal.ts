import type { AppealRequest } from '../../../functions/contract/api.ts';
import {
  EDITION_PART_NAMES,
  PARTS,
  type Part,
  type PartName,
  SHARED_PART_NAMES,
} from '../../../functions/contract/appeal-parts.ts';
import type { Language } from '../../../functions/contract/languages.ts';
import { anImage } from '../publishing/images.ts';

/** Languages of the appeal: its original's first. */
export const WRITTEN_IN = ['en', 'fr', 'ar'] as const satisfies Language[];
type WrittenIn = (typeof WRITTEN_IN)[number];

/** A word of a part that stands nowhere else. */
export const wordOf = (part: PartName, language: WrittenIn | ''): string => `zq${part}${language}`.toLowerCase();

const inEach = (part: PartName) =>
  Object.fromEntries(WRITTEN_IN.map((language) => [language, `${wordOf(part, language)} said`]));

/** What is the same in each edition, by its name. */
const SHARED: Readonly<Record<string, unknown>> = {
  caseReference: wordOf('caseReference', '').slice(0, 20),
  expiresOn: '2024-07-15',
  actByZone: 'Europe/Moscow',
  people: [
    { name: 'Ana Example', role: inEach('people'), mayBeNamed: true, withoutConsent: 'Her lawyer advises to publish.' },
  ],
  addressees: [{ office: inEach('addressees'), post: '1 Example Square', email: 'office@example.org' }],
  actions: [{ kind: 'letter', to: 1, safety: inEach('actions') }],
  sources: [{ title: inEach('sources'), url: 'https://example.org/sources/1' }],
  image: anImage({ alt: inEach('image') }),
};

/** What an edition says in one part. */
export function saidIn(part: PartName, language: WrittenIn): string | string[] {
  const { shape }: Part = PARTS[part];
  const word = wordOf(part, language);
  return shape.of === 'lines' ? [`${word} one`, `${word} two`] : `${word} said`;
}

const editionParts = (parts: readonly PartName[], language: WrittenIn) =>
  Object.fromEntries(
    EDITION_PART_NAMES.filter((part) => parts.includes(part)).map((part) => [part, saidIn(part, language)]),
  );

const TITLES = { en: 'RUSSIA: zqtitleen', fr: 'RUSSIE : zqtitlefr', ar: 'روسيا: zqtitlear' };
export const textIn = (language: WrittenIn, news = '') => ({
  title: `${TITLES[language]}${news}`,
  body: { text: `zqbody${language} was said.${news}` },
});

/** A request with these parts, in these languages beside English. */
export const anAppealWith = (parts: readonly PartName[], languages: readonly WrittenIn[] = WRITTEN_IN) =>
  ({
    ...textIn('en'),
    language: 'en',
    datedOn: '2024-06-01',
    externalId: 'case-1',
    countries: ['RU'],
    themes: ['lawyers'],
    ...editionParts(parts, 'en'),
    ...Object.fromEntries(SHARED_PART_NAMES.filter((part) => parts.includes(part)).map((part) => [part, SHARED[part]])),
    translations: languages
      .filter((language) => language !== 'en')
      .map((language) => ({ language, ...textIn(language), ...editionParts(parts, language) })),
  }) as unknown as AppealRequest; // made of the table, which the types do not follow
