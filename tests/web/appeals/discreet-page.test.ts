import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { message } from '../../../functions/locales/messages.ts';
import { manifestIn } from '../../../functions/web/kit/assets/manifests.ts';
import { AppealPages, aWholeVersion } from '../../support/publishing/appeal-pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const pages = new AppealPages([aWholeVersion(), aWholeVersion({ version: 2, kind: 'update' })]);
const shown = async (path: string, of = pages) => parseHTML((await of.ask(path)).text).document;
const DISCREET = ['/m/appeal-1', '/m/appeal-1/letter', '/m/appeal-1/versions'];

describe.each(DISCREET)('%s', (path) => {
  test.each(LANGUAGES)('begins with a way out, and says what Back still shows: %s', async (language) => {
    const document = await shown(`${path}?lang=${language}`);
    const [first] = document.querySelectorAll('body a');
    expect(first?.getAttribute('href')).toBe('https://www.wikipedia.org/');
    const hints = [...document.querySelectorAll('[data-exit-hint]')];
    expect(hints.map((hint) => hint.hasAttribute('hidden'))).toEqual([false, true]);
    expect(document.querySelector('script')?.getAttribute('src')).toMatch(/^\/assets\/quick-exit\./);
    expect(document.title).toBe(message(language, 'mail.discreet.subject'));
  });

  test('shows what its plain address does, tells nothing of it in its head, and is kept by no browser', async () => {
    const { statusCode, text, headers } = await pages.ask(`${path}?lang=en`);
    expect([statusCode, headers?.['Cache-Control'], await htmlFaults(text)]).toEqual([200, 'no-store', []]);
    const [head = '', body = ''] = text.split('<body>');
    expect(head).toContain('noindex');
    expect(head).not.toMatch(/name="description"|canonical|manifest|og:|ld\+json|rel="alternate"|Ivan|Appeal/);
    expect(body).not.toContain('printed-address');
    const headingOf = async (address: string) => (await shown(`${address}?lang=en`)).querySelector('h1')?.textContent;
    expect(await headingOf(path)).toBe(await headingOf(path.replace('/m/', '/appeals/')));
  });

  test('leads to no page of ours that tells what was read', async () => {
    const document = await shown(`${path}?lang=en`);
    const ours = [...document.querySelectorAll('a')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/^(?:#|\?|https:|mailto:|tel:)/.test(href))
      .map((href) => href.replace('?lang=en', ''));
    const quiet = [...DISCREET, '/about', '/privacy', '/preferences'];
    expect(ours.filter((href) => !quiet.includes(href))).toEqual([]);
    expect(document.body.textContent).not.toContain('/appeals/');
  });
});

test('a discreet page leads to the letter and the versions, and these lead back', async () => {
  const linksOf = async (path: string) =>
    [...(await shown(`${path}?lang=en`)).querySelectorAll('main a')].map((link) => link.getAttribute('href'));
  expect(await linksOf('/m/appeal-1')).toEqual(
    expect.arrayContaining(['/m/appeal-1/letter?lang=en', '/m/appeal-1/versions?lang=en']),
  );
  for (const path of ['/m/appeal-1/letter', '/m/appeal-1/versions'])
    expect(await linksOf(path)).toContain('/m/appeal-1?lang=en');
});

test('a browser may offer to install the site, and never from a page for readers who want discretion', async () => {
  const manifestOf = async (path: string, of = pages) =>
    (await shown(path, of)).querySelector('link[rel="manifest"]')?.getAttribute('href');
  expect(await manifestOf('/appeals/appeal-1?lang=fr')).toBe(manifestIn('fr').path);
  const broken = new AppealPages([{ ...aWholeVersion(), edition: undefined as never }]);
  for (const path of [...DISCREET, '/m/unknown', '/m/unknown/letter', '/m/a/b/c'])
    expect([path, await manifestOf(`${path}?lang=fr`), await manifestOf(path, broken)]).toEqual([
      path,
      undefined,
      undefined,
    ]);
  expect(JSON.parse(manifestIn('ar').content)).toMatchObject({ dir: 'rtl', start_url: '/?lang=ar', scope: '/' });
});
