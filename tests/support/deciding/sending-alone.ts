import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Member, Office } from '../../../functions/domain/members/office.ts';
import { sitsAtDesk } from '../visiting/at-desk.ts';
import { anOfficeOfAnaAndOmar, theStack } from './office-on-stack.ts';

interface AloneStory {
  readonly office: Office;
  readonly ana: Member;
  readonly omar: Member;
  readonly hers: Page;
  readonly his: Page;
}

/** Ana and Omar at their desks, on phones without scripts. Their office lets one person send alone, once Ana has pressed its button. */
export async function anOfficeThatAllows(newPage: () => Promise<Page>): Promise<AloneStory> {
  const { office, ana, omar } = await anOfficeOfAnaAndOmar();
  const [hers, his] = [await newPage(), await newPage()];
  await sitsAtDesk(hers, office, ana);
  await sitsAtDesk(his, office, omar);
  await hers.goto(`${theStack().publicUrl}/desk/team`);
  await hers.getByRole('button', { name: 'Allow one person to send alone' }).click();
  await hers.waitForURL(/done=sends-alone/);
  return { office, ana, omar, hers, his };
}

/** A member writes an appeal and sends it without a colleague. */
export async function sendsAlone(
  page: Page,
  { title, text }: { readonly title: string; readonly text: string },
): Promise<void> {
  await page.goto(`${theStack().publicUrl}/desk/write`);
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Save and see the mail' }).first().click();
  await page.waitForURL(/\/mail/);
  await page.getByRole('link', { name: 'Ask a colleague to send it' }).click();
  await page.waitForURL(/\/ask/);
  await page.getByLabel('Why does no colleague look at it first?').fill('The hearing is at nine.');
  await page.getByLabel(/I have read the whole text/).check();
  await page.getByRole('button', { name: 'Send without a colleague' }).click();
  await page.waitForURL(/\/desk\/proposal\//);
  expect(await page.getByText('Not yet looked at').first().isVisible()).toBe(true);
}
