import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { message } from '../../functions/locales/messages.ts';
import { linksIn } from '../../scripts/local/visitors/inbox-client.ts';
import { seedOffice, seedPublisher } from '../../scripts/local/visitors/seed.ts';
import { appCodeAt } from '../support/members/builders.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { test } from '../support/visiting/browser.ts';

const STEP_MS = 30_000;
const says = (key: Parameters<typeof message>[1]) => message('ar', key);

/** The link in the mail to an address that comes after so many others. */
async function linkMailedTo(address: string, after = 0): Promise<string> {
  const mail = await theInbox().waitForMailTo(address, { after });
  return (
    linksIn(mail)
      .find((url) => url.includes('/desk/'))
      ?.replace('lang=en', 'lang=ar') ?? ''
  );
}

test('in Arabic and without scripts, a person joins with an app, and signs in by a mailed link and its code', async ({
  plainPage: page,
}) => {
  const stack = {
    publicUrl: inject('publicUrl'),
    inboxUrl: inject('inboxUrl'),
    environment: inject('environment'),
    outputs: inject('outputs'),
  };
  const address = `ana.${randomUUID().slice(0, 8)}@example.org`;
  await seedOffice(stack, await seedPublisher(stack), [{ name: 'Ana Example', address }]);
  const presses = (name: string) => page.getByRole('button', { name }).click();
  const heading = () => page.getByRole('heading', { level: 1 }).textContent();

  await page.goto(await linkMailedTo(address));
  await presses(says('desk.invitation.button'));
  await page.getByRole('link', { name: says('desk.join.app-button') }).click();
  expect(await heading()).toBe(says('desk.app.heading'));
  const secret = (await page.locator('bdi[dir=ltr]').first().textContent())?.replaceAll(' ', '') ?? '';
  await page.getByLabel(says('desk.app.code')).fill(appCodeAt(Date.now(), secret));
  await presses(says('desk.app.button'));
  expect(await heading()).toBe(message('ar', 'desk.home.heading', { office: 'Example Observatory' }));

  await presses(says('desk.sign-out'));
  await page.getByLabel(says('desk.sign-in.address')).fill(address);
  await presses(says('desk.sign-in.link-button'));
  expect(await heading()).toBe(says('desk.asked.heading'));
  await page.goto(await linkMailedTo(address, 1));
  expect(await heading()).toBe(says('desk.enter.heading'));
  // The code of the next step, which is taken already: that of this one let her join.
  await page.getByLabel(says('desk.enter.code')).fill(appCodeAt(Date.now() + STEP_MS, secret));
  await presses(says('desk.enter.button'));
  expect(await heading()).toBe(message('ar', 'desk.home.heading', { office: 'Example Observatory' }));
});
