import { expect } from 'vitest';
import type { Member, Office } from '../../functions/domain/members/office.ts';
import { readKeyText } from '../../functions/domain/publishing/publishers/publisher-key.ts';
import { anOfficeOfAnaAndOmar, theStack } from '../support/deciding/office-on-stack.ts';
import { publisher } from '../support/stack/commands.ts';
import { sitsAtDesk } from '../support/visiting/at-desk.ts';
import { test } from '../support/visiting/browser.ts';

/** A key that acts as a member, as the operator makes one. */
async function aKeyOf({ publisherId }: Office, { address }: Member) {
  const { stdout, stderr } = await publisher('add-key', publisherId, '--owner', address);
  const keyText = /\baa_[0-9a-f]+_\S+/.exec(stdout)?.[0] ?? '';
  expect(keyText, stderr).not.toBe('');
  return { keyText, keyId: readKeyText(keyText)?.keyId ?? '' };
}

/** What the API answers who asks by a key for the office’s drafts. */
async function answerTo(keyText: string): Promise<number> {
  const url = `${theStack().publicUrl}/v1/drafts`;
  return (await fetch(url, { headers: { authorization: `Bearer ${keyText}` } })).status;
}

test('Ana removes Omar, who owns keys: even a revoked one stands in no one’s way, and none opens anything more', async ({
  newPage,
}) => {
  const { office, ana, omar } = await anOfficeOfAnaAndOmar();
  const [key, revoked] = [await aKeyOf(office, omar), await aKeyOf(office, omar)];
  await publisher('revoke-key', revoked.keyId);
  expect(await answerTo(key.keyText)).toBe(200);
  const page = await newPage({ javaScriptEnabled: false });
  await sitsAtDesk(page, office, ana);
  const { publicUrl } = theStack();
  await page.goto(`${publicUrl}/desk/team/${omar.memberId}`);
  await page.getByRole('link', { name: 'Remove from the team' }).click();
  await page.waitForURL(/remove/);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.waitForURL(/done=removed/);
  expect(await answerTo(key.keyText)).toBe(401);
  await page.goto(`${publicUrl}/desk/history`);
  const told = ((await page.locator('main').textContent()) ?? '').replaceAll(/[\u2066-\u2069]/g, '');
  expect(told).toContain(`Ana ended the key ${key.keyId}, which acted as Omar.`);
  expect(told).toContain(`An operator ended the key ${revoked.keyId}, which acted as Omar.`);
});

test('Ana takes from Omar that he may decide, and his key ends', async ({ newPage }) => {
  const { office, ana, omar } = await anOfficeOfAnaAndOmar();
  const { keyText } = await aKeyOf(office, omar);
  const page = await newPage({ javaScriptEnabled: false });
  await sitsAtDesk(page, office, ana);
  await page.goto(`${theStack().publicUrl}/desk/team/${omar.memberId}`);
  await page.getByRole('checkbox', { name: 'Decides whether an appeal is sent' }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/done=changed/);
  expect(await answerTo(keyText)).toBe(401);
});
