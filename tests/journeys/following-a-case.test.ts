import { expect } from 'vitest';
import { message } from '../../functions/locales/messages.ts';
import { local } from '../../infra/stages/local.ts';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { test } from '../support/visiting/browser.ts';
import { aReader } from '../support/visiting/reader.ts';

const t = (key: Parameters<typeof message>[1]) => message('en', key);
const TITLE = 'RUSSIA: a lawyer is held without a doctor';

test('from the page of an appeal a reader follows its case: an update comes, and no other appeal about the country', async ({
  plainPage: page,
}) => {
  const ana = aReader('ana', page);
  const appealUrl = await publishToTheEnd({ title: TITLE, countries: ['RU'], themes: ['lawyers'] });
  await page.goto(`${appealUrl}?lang=en`);
  const box = (label: string) => page.getByLabel(label, { exact: true });
  expect(await box(t('appeal.follow.case')).isChecked()).toBe(true);
  expect(await box('Every appeal about Russia').isChecked()).toBe(false);
  expect(await box('Appeals about lawyers').isChecked()).toBe(false);

  await ana.presses(t('appeal.follow.continue'));
  expect(await page.getByText(`The case of ‘${TITLE}’`).count()).toBe(1);
  await page.getByLabel(t('page.sign-up.email-label')).fill(ana.address);
  await page.waitForTimeout(local.signUp.minFormAgeMs);
  await ana.presses(t('page.sign-up.button'));
  const confirmation = await ana.nextMail();
  expect(JSON.stringify(confirmation)).not.toContain('lawyer is held');
  await ana.opens(confirmation, '/confirm/');
  expect(await page.getByText(`You would follow the case of ‘${TITLE}’`).count()).toBe(1);
  await ana.presses(t('page.confirm.button'));

  const update = { kind: 'update', externalId: appealUrl, whatChanged: 'A doctor has seen him.' };
  await publishToTheEnd({ title: 'RUSSIA: another appeal', countries: ['RU'], themes: ['lawyers'] });
  await publishToTheEnd({ title: 'RUSSIA: a doctor has seen the lawyer', countries: ['RU'], parts: update });
  const mail = await ana.nextMail();
  expect(mail.subject).toContain('a doctor has seen the lawyer');
  expect(mail.text.replace(/\s+/g, ' ')).toContain(
    'You get this because you follow the case of ‘RUSSIA: a doctor has seen the lawyer’',
  );
  expect((await ana.subjects()).filter((subject) => subject.includes('another appeal'))).toEqual([]);
});
