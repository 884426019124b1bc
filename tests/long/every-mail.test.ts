import { expect } from 'vitest';
import { mailStates } from '../../emails/compile/mail-states.ts';
import { barriersOn, test } from '../support/visiting/browser.ts';

const mails = mailStates().map(({ mailName, stateName, render }) => ({ name: `${mailName} · ${stateName}`, render }));

test.for(mails)(
  '$name can be read and used by everyone, at every width and in every scheme',
  async ({ render }, { newPage }) => {
    const found: Record<string, string[]> = {};
    const page = await newPage();
    await page.setContent(render().html);
    for (const width of [360, 700])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        // A mail is no page: it has no landmarks, and its headings are the publisher's.
        const barriers = (await barriersOn(page)).filter(
          (barrier) => !/^(region|landmark|heading-order)/.test(barrier),
        );
        if (barriers.length > 0) found[`${width}, ${colorScheme}`] = barriers;
      }
    expect(found).toEqual({});
  },
);
