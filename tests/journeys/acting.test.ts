import { readFile } from 'node:fs/promises';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import { appealVersionKey } from '../../functions/contract/table-keys.ts';
import {
  A_WHOLE_APPEAL,
  previewRequest,
  publishRequestToTheEnd,
  publishToTheEnd,
} from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';
import { test } from '../support/visiting/browser.ts';

const table = tableOfStack();

const TITLE = 'RUSSIA: lawyer beaten, as a reader may act on it';

/** The code that the mails of an appeal's first version show. */
async function checkCodeOf(appealUrl: string): Promise<string> {
  const Key = appealVersionKey(appealUrl.split('/').at(-1) ?? '', 1);
  const { Item } = await table.documents.send(new GetCommand({ TableName: table.name, Key }));
  return String(Item?.checkCode);
}

test('a reader acts on an appeal: from its page to its letter, and to a mail of their own', async ({
  plainPage: page,
}) => {
  const appealUrl = await publishToTheEnd({ title: TITLE, countries: ['RU'], parts: A_WHOLE_APPEAL });
  await page.goto(`${appealUrl}?lang=en`);
  const mail = page.getByRole('link', { name: 'Write an e‑mail to Prosecutor General of Russia' });
  const mailto = await mail.getAttribute('href');
  expect(mailto).toBe(
    'mailto:pg@example.org?subject=Ivan%20Example&body=Dear%20Prosecutor%20General%2C%0D%0A%0D%0AI%20write%20about%20Ivan%20Example.%0D%0A%5B%E2%80%A6%5D%0D%0AYours%20faithfully',
  );
  expect(await page.content()).not.toMatch(/zqan|zxse/i);
  await page.getByRole('link', { name: 'Send a letter to Prosecutor General of Russia' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Letter and addresses');
  expect(await page.locator('pre').textContent()).toBe(
    'Dear Prosecutor General,\n\nI write about Ivan Example.\n[…]\nYours faithfully',
  );
  expect(await mail.getAttribute('href')).toBe(mailto);
  expect(await page.content()).not.toMatch(/zqan|zxse/i);
});

test('a page is pasted, what it demands is accepted, and a reader writes to the office that its publisher named', async ({
  plainPage: page,
}) => {
  const sample = await readFile('docs/samples/lawyer-beaten-in-prison.txt', 'utf8');
  // Another publisher's journey publishes the sample as it is, and the same text would be held.
  const content = sample.replace('during a visit', 'during her visit');
  const demands = [
    'release him',
    'let doctors of his own choice examine him',
    'bring those who beat him before a court',
  ];
  const { reading } = await previewRequest({ page: { content } });
  expect(reading.demands.map(({ value, confidence, from }) => [value, confidence, from])).toEqual(
    demands.map((demand) => [demand, 'unsure', 'page']),
  );
  const { addressees, letter } = A_WHOLE_APPEAL;
  const request = { page: { content }, acceptDemands: true, addressees, letter };
  const appealUrl = await publishRequestToTheEnd(request);
  await page.goto(`${appealUrl}?lang=en`);
  for (const demand of demands) expect(await page.getByRole('listitem').filter({ hasText: demand }).count()).toBe(1);
  await page.getByRole('link', { name: 'Send a letter to Prosecutor General of Russia' }).click();
  const mail = page.getByRole('link', { name: 'Write an e‑mail to Prosecutor General of Russia' });
  const subject = 'RUSSIA%3A%20lawyer%20Ivan%20Example%20beaten%20in%20prison';
  expect(await mail.getAttribute('href')).toBe(
    `mailto:pg@example.org?subject=${subject}&body=Dear%20Prosecutor%20General%2C%0D%0A%0D%0AI%20write%20about%20Ivan%20Example.%0D%0A%5B%E2%80%A6%5D%0D%0AYours%20faithfully`,
  );
});

test('a reader checks the code of a mail, as they type it', async ({ plainPage: page }) => {
  const appealUrl = await publishToTheEnd({ title: `${TITLE}, checked`, countries: ['RU'] });
  const code = await checkCodeOf(appealUrl);
  await page.goto(`${inject('publicUrl')}/check?lang=en`);
  const check = async (typed: string) => {
    await page.getByLabel('Code in the e‑mail').fill(typed);
    await page.getByRole('button', { name: 'Check the code' }).click();
    return page.locator('main').textContent();
  };
  expect(await check('7KQ4-M2XD-9PRT')).toContain('We have sent no e‑mail with this code.');
  expect(await check(code.toLowerCase().replace(/(.{4})(?=.)/g, '$1 '))).toContain(`${TITLE}, checked`);
  await page.getByRole('link', { name: appealUrl }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`${TITLE}, checked`);
});

test('all versions of an appeal are listed', async ({ plainPage: page }) => {
  const appealUrl = await publishToTheEnd({ title: `${TITLE}, listed`, countries: ['RU'] });
  await page.goto(`${appealUrl}/versions?lang=en`);
  expect(await page.locator('.versions > li').allTextContents()).toEqual([
    expect.stringMatching(/^Appeal · \d+ \w+ \d{4}\s+RUSSIA: lawyer beaten, as a reader may act on it, listed$/),
  ]);
});
