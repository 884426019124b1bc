import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { linksIn } from '../../scripts/local/visitors/inbox-client.ts';
import { subscribe } from '../../scripts/local/visitors/sign-up.ts';
import { addressOf, anOfficeOfAnaAndOmar, theStack } from '../support/deciding/office-on-stack.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { sitsAtDesk } from '../support/visiting/at-desk.ts';
import { test } from '../support/visiting/browser.ts';
import { readsItAll } from '../support/visiting/two-at-desk.ts';

test('on a phone without scripts, Ana writes and asks, Omar reads the same text in his mail, sends it, and its reader gets it', async ({
  newPage,
}) => {
  const title = `Micronesia: a lawyer was beaten in prison ${randomUUID().slice(0, 6)}`;
  const reader = addressOf('lea');
  const { publicUrl } = theStack();
  const inbox = theInbox();
  await subscribe({ publicUrl, inbox }, reader, [{ countries: ['FM'] }]);
  const { office, ana, omar } = await anOfficeOfAnaAndOmar();

  const hers = await newPage({ javaScriptEnabled: false });
  await sitsAtDesk(hers, office, ana);
  await hers.goto(`${publicUrl}/desk/write`);
  await hers.getByLabel('Title', { exact: true }).fill(title);
  await hers
    .getByLabel('Text', { exact: true })
    .fill('Palikir, 12 March 2024\n\nGuards of a prison in Micronesia **beat** a lawyer. No doctor has seen her.');
  await hers.getByRole('button', { name: 'Save and see the mail' }).first().click();
  await hers.waitForURL(/\/mail/);
  await hers.getByRole('link', { name: 'Ask a colleague to send it' }).click();
  await hers.waitForURL(/\/ask/);
  await hers.getByLabel('A note for the colleague who decides').fill('Her family agreed this morning.');
  await hers.getByRole('button', { name: 'Ask for a decision' }).click();
  await hers.waitForURL(/\/desk\/proposal\//);
  expect(await hers.getByText('You asked for it yourself').isVisible()).toBe(true);

  const asked = await inbox.waitForMailTo(omar.address);
  expect(asked.text).toContain('No doctor has seen her.');
  expect(asked.text).toContain('Her family agreed this morning.');
  const link = linksIn(asked).find((url) => url.includes('/desk/proposal/')) ?? '';
  const his = await newPage({ javaScriptEnabled: false });
  await sitsAtDesk(his, office, omar);
  await his.goto(link);
  expect(await his.getByRole('heading', { level: 1 }).textContent()).toBe('Ana asks you to send an appeal');
  const [digits = 'none'] = /[0-9a-f]{12}/.exec(asked.text.replace(/https?:\S+/g, '')) ?? [];
  expect(await his.locator('dl code').textContent()).toBe(digits);
  await readsItAll(his);
  await his.getByRole('button', { name: 'Send it', exact: true }).click();
  await his.getByText(/It goes out on .*, \d\d:\d\d:\d\d UTC/).waitFor();

  const mail = await inbox.waitForMailTo(reader, { after: 2 });
  expect(mail.subject).toContain(title);
  expect(mail.text).toContain('No doctor has seen her.');
  await his.getByRole('link', { name: 'Look again' }).click();
  expect(await his.getByText('It went out on').isVisible()).toBe(true);
});
