import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { message } from '../../functions/locales/messages.ts';
import { aLinkWorld } from '../support/subscribing/link-world.ts';
import { RARE_PAGES } from '../support/subscribing/rare-pages.ts';
import { toldBy } from '../support/subscribing/way-on.ts';
import { htmlFaults } from '../support/visiting/html-faults.ts';

const inEachLanguage = Object.entries(RARE_PAGES).flatMap(([name, page]) =>
  // One of each direction; the long check looks at all four in a browser.
  (['en', 'ar'] as const).map((language) => ({ name, language, ...page })),
);

describe.each(inEachLanguage)('$name in $language', ({ language, heading, says, answer }) => {
  test('says what happened and leads on, in valid HTML and in that language', async () => {
    const world = await aLinkWorld();
    world.pages.headers = { 'accept-language': language };
    const { statusCode, text } = await answer(world);
    expect(toldBy({ statusCode, body: text }).heading).toBe(message(language, heading));
    if (says) expect(parseHTML(text).document.querySelector('main')?.textContent).toContain(message(language, says));
    expect(await htmlFaults(text)).toEqual([]);
  });
});
