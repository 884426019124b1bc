import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { makeOffices, makePublisherStore } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import { anOfficeOfAnaAndOmar, theStack } from '../../support/deciding/office-on-stack.ts';
import { theInbox } from '../../support/stack/inbox.ts';
import { keyringOfStack, tableOfStack } from '../../support/stack/table-of-stack.ts';
import { sitsAtDesk } from '../../support/visiting/at-desk.ts';
import { test } from '../../support/visiting/browser.ts';
import { readsItAll } from '../../support/visiting/two-at-desk.ts';

const LEAVES = /It goes out on [^:]*, (\d\d:\d\d:\d\d) UTC/;

test('what an hour has no room for waits in its place, both read and are mailed until when, and either stops it', async ({
  newPage,
}) => {
  const { publicUrl } = theStack();
  const inbox = theInbox();
  const { office, ana, omar } = await anOfficeOfAnaAndOmar();
  const { publisherId } = office;
  await makePublisherStore(tableOfStack()).setLimits(publisherId, { appealsPerHour: 1 });
  const hers = await newPage({ viewport: { width: 1280, height: 900 } });
  const his = await newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await sitsAtDesk(hers, office, ana);
  await sitsAtDesk(his, office, omar);

  /** Ana asks, and Omar sends, and reads at once when it goes out. @returns the address of the proposal's page. */
  const sends = async (place: string, room: string, then: string | RegExp = room): Promise<string> => {
    await hers.goto(`${publicUrl}/desk/write`);
    await hers.getByLabel('Title', { exact: true }).fill(`${place}: a poet is missing ${randomUUID().slice(0, 4)}`);
    await hers.getByLabel('Text', { exact: true }).fill(`12 March 2024\n\nA poet is missing in ${place}.`);
    await hers.getByRole('button', { name: 'Save and see the mail' }).first().click();
    await hers.getByRole('link', { name: 'Ask a colleague to send it' }).click();
    await hers.getByText(room).waitFor();
    await hers.getByRole('button', { name: 'Ask for a decision' }).click();
    await hers.waitForURL(/\/desk\/proposal\//);
    await his.goto(hers.url());
    expect(await his.locator('main').textContent()).toContain(room);
    await readsItAll(his);
    await his.getByRole('button', { name: 'Send it', exact: true }).click();
    await his.getByText(then).first().waitFor();
    return hers.url();
  };
  const reads = (page: Page, address: string, words: string | RegExp) =>
    expect
      .poll(
        async () => {
          await page.goto(address);
          return (await page.locator('main').textContent()) ?? '';
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toMatch(words);
  const leavesAt = async (address: string): Promise<string | undefined> => {
    await hers.goto(address);
    return LEAVES.exec((await hers.locator('main').textContent()) ?? '')?.[1];
  };

  const first = await sends('Kiribati', 'this hour 1 of 1', LEAVES);
  await reads(hers, first, /It went out on/);
  const second = await sends('Samoa', 'this hour 0 of 1', 'Nothing is left before');
  await reads(hers, second, /The approval holds/);
  const third = await sends('Fiji', 'Nothing is left before');
  await reads(hers, third, /The approval holds/);
  const [sooner = '', later = ''] = [await leavesAt(second), await leavesAt(third)];
  expect((Number(later.slice(0, 2)) - Number(sooner.slice(0, 2)) + 24) % 24).toBe(1);
  for (const { address } of [ana, omar]) {
    const waits = async () =>
      (await inbox.listTo(address)).filter(({ subject }) => subject.includes('An approved appeal waits'));
    await expect.poll(async () => (await waits()).length, { timeout: 60_000 }).toBe(2);
    expect((await waits()).map(({ text }) => text).join()).toContain(sooner.slice(0, 5));
  }
  await his.goto(second);
  expect(await his.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await his.getByRole('button', { name: 'Stop it' }).first().click();
  await reads(hers, second, /stopped/);
  const offices = makeOffices(tableOfStack(), keyringOfStack(tableOfStack()));
  const now = await offices.find(publisherId);
  if (!now) throw new Error('there is no office');
  const members = now.members.filter(({ memberId }) => memberId !== omar.memberId);
  expect(await offices.save({ ...now, members }, [])).toBe('saved');
  await reads(hers, third, /it will not go out then\. Who approved it may not decide any more/);
});
