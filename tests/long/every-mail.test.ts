import { expect } from 'vitest';
import { mailStates } from '../../emails/compile/mail-states.ts';
import { test } from '../support/visiting/browser.ts';
import { MAIL_LOOKS } from './mails/mail-looks.ts';
import { note } from './walk/walked.ts';

const mails = mailStates().map(({ mailName, stateName, render }) => ({ name: `${mailName} · ${stateName}`, render }));

test.for(mails)(
  '$name can be read and used by everyone, at every width, with every size of text and in every scheme',
  async ({ name, render }, { newPage, task }) => {
    note({ task }, { mails: [name], looks: MAIL_LOOKS.map(({ how }) => how) });
    const { html } = render();
    const page = await newPage();
    const found: Record<string, string[]> = {};
    for (const { how, width, scheme, drop, faultsOn } of MAIL_LOOKS) {
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.setContent(drop ? drop(html) : html);
      const faults = await faultsOn(page);
      if (faults.length > 0) found[how] = faults;
    }
    expect(found).toEqual({});
  },
);
