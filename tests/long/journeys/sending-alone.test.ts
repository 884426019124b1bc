import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { aloneMsOf } from '../../../infra/stages/index.ts';
import { linksIn } from '../../../scripts/local/visitors/inbox-client.ts';
import { subscribe } from '../../../scripts/local/visitors/sign-up.ts';
import { addressOf, theStack } from '../../support/deciding/office-on-stack.ts';
import { anOfficeThatAllows, sendsAlone } from '../../support/deciding/sending-alone.ts';
import { theInbox } from '../../support/stack/inbox.ts';
import { test } from '../../support/visiting/browser.ts';

const linkIn = (mail: Parameters<typeof linksIn>[0]) =>
  linksIn(mail).find((url) => url.includes('/desk/proposal/')) ?? '';

test('Ana sends alone, Omar reads the text in his mail and stops it, and it never leaves', async ({ newPage }) => {
  const { omar, hers, his } = await anOfficeThatAllows(() => newPage({ javaScriptEnabled: false }));
  const reader = addressOf('lea');
  const inbox = theInbox();
  await subscribe({ publicUrl: theStack().publicUrl, inbox }, reader, [{ countries: ['PW'] }]);
  const title = `Palau: a lawyer was beaten in prison ${randomUUID().slice(0, 6)}`;
  await sendsAlone(hers, { title, text: 'Melekeok, 12 March 2024\n\nGuards in Palau **beat** a lawyer.' });
  // The page is shown after it was sent, so that it would have left by then.
  const leavesByMs = Date.now() + aloneMsOf('test');
  const told = await inbox.waitForMailTo(omar.address);
  expect(told.text).toContain('unless someone stops it');
  expect(told.text).toContain('The hearing is at nine.');
  expect(told.text).toContain('Guards in Palau');
  await his.goto(linkIn(told));
  await his.getByRole('button', { name: 'Stop it' }).click();
  await his.getByText('Nothing was sent.').waitFor();
  await new Promise((resolve) => setTimeout(resolve, leavesByMs - Date.now()));
  await hers.getByRole('link', { name: 'Look again' }).click();
  expect(await hers.getByText('Nothing was sent.').isVisible()).toBe(true);
  expect((await inbox.listTo(reader)).map(({ subject }) => subject)).not.toContain(title);
});

test('Ana sends alone, it leaves after the delay, and Omar looks at it afterwards', async ({ newPage }) => {
  const { hers, his } = await anOfficeThatAllows(() => newPage({ javaScriptEnabled: false }));
  const reader = addressOf('lea');
  const inbox = theInbox();
  const { publicUrl } = theStack();
  await subscribe({ publicUrl, inbox }, reader, [{ countries: ['NR'] }]);
  const title = `Nauru: a lawyer was beaten in prison ${randomUUID().slice(0, 6)}`;
  await sendsAlone(hers, { title, text: 'Yaren, 12 March 2024\n\nGuards in Nauru **beat** a lawyer.' });
  expect((await inbox.waitForMailTo(reader, { after: 2 })).subject).toContain(title);
  await his.goto(`${publicUrl}/desk`);
  expect(await his.getByText('Not yet looked at').isVisible()).toBe(true);
  await his.getByRole('link', { name: title }).first().click();
  await his.waitForURL(/\/desk\/proposal\//);
  await his.getByLabel('I have read the whole text, and it is right.').check();
  await his.getByRole('button', { name: 'I have looked at it' }).click();
  await his.getByText(/looked at it on/).waitFor();
  await his.goto(`${publicUrl}/desk/history`);
  expect(await his.getByText(/looked at what was sent without a colleague/).isVisible()).toBe(true);
  expect(await his.getByText('Not yet looked at').count()).toBe(0);
});
