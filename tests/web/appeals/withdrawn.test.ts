import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { caseRoutes } from '../../../functions/web/feeds/case-routes.ts';
import { askRoutes } from '../../support/feeds/asking.ts';
import { AppealPages, aWholeVersion } from '../../support/publishing/appeal-pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const FIRST = aWholeVersion();
const RETRACTION = aWholeVersion({
  version: 2,
  kind: 'retraction',
  publishedAtMs: Date.UTC(2024, 4, 2),
  edition: { ...FIRST.edition, blocks: [{ kind: 'paragraph', html: 'We were told wrongly.' }] },
});
const VERSIONS = [FIRST, RETRACTION];
const IMAGE = `/appeals/appeal-1/images/${FIRST.image?.digest}`;
/** Of what is in the appeal or in its retraction. */
const TOLD =
  /Ivan|RUSSIA|beaten|RUS-0147|Russia|Lawyers|Torture|Prosecutor|told wrongly|moved to another|example\.org\/(?:appeals\/1|report|sign)|gate of|Iván/;

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['/appeals/appeal-1', 200],
    ['/appeals/appeal-1/letter', 410],
    ['/appeals/appeal-1/versions', 410],
    [IMAGE, 410],
    ['/m/appeal-1', 200],
    ['/m/appeal-1/letter', 410],
    ['/m/appeal-1/versions', 410],
    ['/check?code=7KQ4M2XD9PRT', 200],
  ])('%s says of a withdrawn appeal that it was withdrawn, and nothing that it said', async (path, status) => {
    const { statusCode, text } = await new AppealPages(VERSIONS).ask(
      `${path}${path.includes('?') ? '&' : '?'}lang=${language}`,
    );
    expect([statusCode, await htmlFaults(text)]).toEqual([status, []]);
    expect(text.match(TOLD)).toBeNull();
    expect(text).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(text).not.toMatch(/ld\+json|og:|rel="canonical"|rel="alternate" (?:type|hreflang="x)|name="description"/);
  });
});

test('the page says when it was withdrawn and by whom, and asks not to pass it on', async () => {
  const { text } = await new AppealPages(VERSIONS).ask('/appeals/appeal-1?lang=en');
  const main = parseHTML(text).document.querySelector('main');
  expect(main?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
    'This appeal was withdrawn ' +
      'Please do not act on it or pass it on. Nothing that it said is shown here any more. ' +
      'Example Observatory withdrew it on 2 May 2024. All appeals',
  );
});

test('its earlier versions are not read for its page', async () => {
  const pages = new AppealPages(VERSIONS);
  await pages.ask('/appeals/appeal-1');
  expect(pages.reads).toEqual(['newest version']);
});

test.each(['feed.atom', 'feed.json', 'cap.xml'])('its %s says so too', async (file) => {
  const routes = caseRoutes({ listVersions: async () => VERSIONS });
  const { body = '' } = await askRoutes(routes, `/appeals/appeal-1/${file}?lang=en`);
  expect(body).toMatch(/An appeal was withdrawn|<msgType>Cancel/);
  expect(body.match(TOLD)).toBeNull();
});

test('a correction that says that it holds after all brings its page back', async () => {
  const held = aWholeVersion({ version: 3, kind: 'correction' });
  const { statusCode, text } = await new AppealPages([...VERSIONS, held]).ask('/appeals/appeal-1?lang=en');
  expect([statusCode, text.includes('<h1>RUSSIA: lawyer Ivan Example beaten in prison</h1>')]).toEqual([200, true]);
});
