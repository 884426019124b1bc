import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { MANIFESTS } from '../../../functions/web/kit/assets/manifests.ts';
import { AppealPages, aWholeVersion } from '../../support/publishing/appeal-pages.ts';

const pages = new AppealPages([aWholeVersion()]);
const shown = async (path: string) => parseHTML((await pages.ask(path)).text).document;

test.each(LANGUAGES)(
  'a page for readers who want discretion begins with a way out, and says what Back still shows: %s',
  async (language) => {
    const document = await shown(`/m/appeal-1?lang=${language}`);
    const [first] = document.querySelectorAll('main a');
    expect(first?.getAttribute('href')).toBe('https://www.wikipedia.org/');
    const hints = [...document.querySelectorAll('[data-exit-hint]')];
    expect(hints.map((hint) => hint.hasAttribute('hidden'))).toEqual([false, true]);
    expect(document.querySelector('script')?.getAttribute('src')).toMatch(/^\/assets\/quick-exit\./);
  },
);

test('a browser may offer to install the site, and never from a page for readers who want discretion', async () => {
  const manifestOf = async (path: string) =>
    (await shown(path)).querySelector('link[rel="manifest"]')?.getAttribute('href');
  expect(await manifestOf('/appeals/appeal-1?lang=fr')).toBe(MANIFESTS.fr.path);
  expect(await manifestOf('/m/appeal-1?lang=fr')).toBeUndefined();
  expect(JSON.parse(MANIFESTS.ar.content)).toMatchObject({ dir: 'rtl', start_url: '/?lang=ar', scope: '/' });
});
