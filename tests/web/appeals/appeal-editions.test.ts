import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../functions/contract/languages.ts';
import { appealPage } from '../../../functions/web/appeals/appeal-page.ts';
import { renderPage } from '../../../functions/web/kit/layout.ts';
import { anEdition } from '../../support/editions.ts';
import { aVersion, NOW_MS } from '../../support/publishing/builders.ts';
import { aSite } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const threefold = aVersion({
  edition: anEdition('en', 'Beaten in prison'),
  translations: [anEdition('fr', 'Battu en prison'), anEdition('ar', 'ضُرب في السجن')],
});

const visitIn = (language: Language) => ({
  ...aSite(),
  language,
  query: `lang=${language}`,
  mayKeep: false,
  isDiscreet: false,
});
const pageIn = (language: Language, version = threefold) =>
  renderPage(visitIn(language), appealPage(visitIn(language), version, NOW_MS));
test('beside its publisher stands in which languages it is, where that of the page is not among them', () => {
  const [english, arabic] = [anEdition('en', 'Beaten'), anEdition('ar', 'ضُرب')];
  expect(pageIn('fr', aVersion({ edition: english, translations: [arabic] }))).toContain(
    'Publié par Example Observatory · uniquement en anglais et arabe</p>',
  );
  expect(pageIn('fr')).not.toContain('uniquement');
});

const titleOf = (page: string) => /<h1>(.*)<\/h1>/.exec(page)?.[1];
const editionLinks = (page: string) => {
  const [article = ''] = page.split('</article>');
  const links = article.matchAll(/<a href="([^"]*)" lang="(..)" hreflang="(..)" dir="(...)">([^<]*)<\/a>/g);
  return [...links].map(([, ...parts]) => parts.join(' '));
};

test('the page shows the edition in its language, and the original where there is none', () => {
  const titles: Partial<Record<Language, string>> = { fr: 'Battu en prison', ar: 'ضُرب في السجن' };
  for (const language of LANGUAGES) expect(titleOf(pageIn(language))).toBe(titles[language] ?? 'Beaten in prison');
  expect(pageIn('ar')).toContain('<article class="appeal" lang="ar" dir="rtl">');
  expect(pageIn('es')).toContain('<article class="appeal" lang="en" dir="ltr">');
  expect(pageIn('fr')).toContain('<meta name="description" content="The text of: Battu en prison.">');
});

test('it links to each other edition by the own name of its language', () => {
  const [english, french, arabic] = [
    '?lang=en en en ltr English',
    '?lang=fr fr fr ltr Français',
    '?lang=ar ar ar rtl العربية',
  ];
  expect(editionLinks(pageIn('fr'))).toEqual([english, arabic]);
  expect(editionLinks(pageIn('es'))).toEqual([french, arabic]);
  expect(pageIn('es')).toContain('aria-label="Este llamamiento en otros idiomas"');
  expect(editionLinks(pageIn('en', aVersion()))).toEqual([]);
});

test('it says in the language of an edition that was left behind that there is a newer text, and to no other reader', () => {
  const corrected = aVersion({ version: 3, staleEditions: [{ language: 'fr', version: 1 }] });
  const note = 'Le texte français est celui de la version 1, et l’appel à agir a changé depuis.';
  expect(LANGUAGES.filter((language) => pageIn(language, corrected).includes(note))).toEqual(['fr']);
  expect(pageIn('es', corrected)).not.toContain('versión 1');
});

test.each(LANGUAGES)('in %s it is valid HTML', async (language) => {
  expect(await htmlFaults(pageIn(language))).toEqual([]);
});
