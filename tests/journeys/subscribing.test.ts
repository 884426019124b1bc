import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { message } from '../../functions/locales/messages.ts';
import { openForm } from '../../scripts/local/visitors/sign-up.ts';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { barriersOn, test } from '../support/visiting/browser.ts';
import { aReader, oneClickAddressOf } from '../support/visiting/reader.ts';

let page: Page;
const complaints: string[] = [];
test.beforeEach(({ page: opened }) => {
  page = opened;
  page.on('console', (line) => complaints.push(line.text()));
});

const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const hasFocus = async (selector: string) => (await page.locator(`${selector}:focus`).count()) === 1;
const isWelcome = (subject: string) => subject === message('en', 'mail.welcome.subject');
const RUSSIA = { places: { Europe: ['Russia'] } };

test('a subscriber who signs up, confirms and leaves gets just the alerts in between', async () => {
  const ana = aReader('ana', page);
  await publishToTheEnd({ title: 'RUSSIA: before she came', countries: ['RU'] });
  await ana.signsUpFor(RUSSIA);
  expect(await heading()).toBe('Now check your inbox');
  await publishToTheEnd({ title: 'RUSSIA: before she confirmed', countries: ['RU'] });

  await ana.opens(await ana.nextMail(), '/confirm/');
  expect(await page.getByText('You would follow every appeal about Russia.').count()).toBe(1);
  await publishToTheEnd({ title: 'RUSSIA: while she looked at the page', countries: ['RU'] });
  await ana.presses('Yes, send me these alerts');
  expect(await heading()).toBe('Done: you get alerts now');

  await publishToTheEnd({ title: 'RUSSIA: for her', countries: ['RU'] });
  await publishToTheEnd({ title: 'MEXICO: for others', countries: ['MX'] });
  await ana.opens(await ana.nextMail(), '/unsubscribe/');
  await publishToTheEnd({ title: 'RUSSIA: while she thinks of unsubscribing', countries: ['RU'] });
  await ana.presses('Unfollow this topic');
  expect(await heading()).toBe('Unfollowed');
  const subjects = async () => (await ana.subjects()).filter((subject) => !isWelcome(subject));
  await expect.poll(subjects).toHaveLength(4);
  await publishToTheEnd({ title: 'RUSSIA: after she left', countries: ['RU'] });

  const [confirm, first, second, left, ...more] = await subjects();
  expect(confirm).toMatch(/confirm/i);
  expect([first, second]).toEqual([
    expect.stringContaining('RUSSIA: for her'),
    expect.stringContaining('RUSSIA: while she thinks of unsubscribing'),
  ]);
  expect([left, more]).toEqual([expect.any(String), []]);
});

test('the last mail undoes an unsubscribe: alerts come again', async () => {
  const ana = aReader('ana', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await publishToTheEnd({ title: 'RUSSIA: first', countries: ['RU'] });
  const alert = await ana.nextMail();
  expect((await fetch(oneClickAddressOf(alert), oneClick)).status).toBe(200);
  const left = await ana.nextMail();
  await publishToTheEnd({ title: 'RUSSIA: missed', countries: ['RU'] });

  await ana.opens(left, '/undo/');
  expect(await heading()).toBe('Get your alerts again?');
  await ana.presses('Yes, send me alerts again');
  expect(await heading()).toBe('You get alerts again');
  await publishToTheEnd({ title: 'RUSSIA: again', countries: ['RU'] });
  expect((await ana.nextMail()).subject).toContain('RUSSIA: again');
  expect((await ana.subjects()).filter((subject) => subject.includes('missed'))).toEqual([]);
});

const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };

test('one click that a mail program posts three times leaves once and sends one last mail', async () => {
  const ana = aReader('ana', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await publishToTheEnd({ title: 'RUSSIA: reason to leave', countries: ['RU'] });
  const address = oneClickAddressOf(await ana.nextMail());
  const multipart = new FormData();
  multipart.set('List-Unsubscribe', 'One-Click');
  const answers = [
    await fetch(address, oneClick),
    await fetch(address, { method: 'POST', body: multipart }),
    await fetch(address, oneClick),
  ];
  expect(answers.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual(
    answers.map(() => [200, 'text/plain; charset=utf-8']),
  );
  await ana.nextMail();
  await publishToTheEnd({ title: 'RUSSIA: too late', countries: ['RU'] });
  expect((await ana.subjects()).filter((subject) => !isWelcome(subject))).toHaveLength(3);
});

test('following one more thing is confirmed like the first, stopping it keeps the first, and can be undone', async () => {
  const ana = aReader('ana', page);
  await ana.confirms(RUSSIA);
  await ana.confirms({ themes: ['Torture and ill-treatment'] });
  expect(await heading()).toBe('Done: you get alerts now');
  await publishToTheEnd({ title: 'MEXICO: torture', countries: ['MX'], themes: ['torture'] });
  const alert = await ana.nextMail();
  await ana.opens(alert, '/unsubscribe/');
  await ana.presses('Unfollow this topic');
  expect(await heading()).toBe('Unfollowed');
  const notice = await ana.nextMail();
  expect(notice.subject).toBe('You have unfollowed a topic');

  await publishToTheEnd({ title: 'MEXICO: torture again', countries: ['MX'], themes: ['torture'] });
  await publishToTheEnd({ title: 'RUSSIA: still followed', countries: ['RU'] });
  expect((await ana.nextMail()).subject).toContain('RUSSIA: still followed');
  expect((await ana.subjects()).filter((subject) => subject.includes('torture again'))).toEqual([]);

  await ana.opens(notice, '/undo/');
  await ana.presses('Yes, follow it again');
  expect(await heading()).toBe('You follow this again');
  await publishToTheEnd({ title: 'MEXICO: torture once more', countries: ['MX'], themes: ['torture'] });
  expect((await ana.nextMail()).subject).toContain('torture once more');
});

test('a form that is posted twice, as by an impatient press, sends one mail', async () => {
  const ana = aReader('ana', page);
  const form = await openForm(inject('publicUrl'));
  const body = new URLSearchParams({ country: 'RU', email: ana.address, form });
  const post = () => fetch(`${inject('publicUrl')}/subscribe`, { method: 'POST', body, redirect: 'manual' });
  const answers = await Promise.all([post(), post()]);
  expect(answers.map(({ status }) => status)).toEqual([307, 307]);
  await ana.nextMail();
  const bo = aReader('bo', page);
  await bo.hasConfirmed({ countries: ['RU'] });
  expect(await ana.subjects()).toHaveLength(1);
});

test('signing up answers the same for an address that gets alerts as for one that is not known', async () => {
  const known = aReader('known', page);
  await known.hasConfirmed({ countries: ['RU'] });
  const answerTo = async (email: string) => {
    const form = await openForm(inject('publicUrl'));
    const body = new URLSearchParams({ country: 'BY', email, form });
    const answer = await fetch(`${inject('publicUrl')}/subscribe`, { method: 'POST', body, redirect: 'manual' });
    const headers = [...answer.headers].filter(([name]) => !/^(date|apigw-requestid|x-amz.*)$/.test(name));
    return { status: answer.status, headers: headers.map(([name]) => name), text: await answer.text() };
  };
  expect(await answerTo(known.address)).toEqual(await answerTo(aReader('unknown', page).address));
});

test('a form with faults keeps what was entered, leads to each fault, and can be put right', async () => {
  const ana = aReader('ana', page);
  await page.goto(`${inject('publicUrl')}/sign-up`);
  await page.locator('summary', { hasText: 'Europe' }).click();
  await page.getByLabel('Russia', { exact: true }).check();
  await ana.presses('Continue');
  await page.getByLabel('Address').fill('ana maria@example.org');
  await ana.presses('Send me a confirmation');
  expect(await hasFocus('.error-summary')).toBe(true);
  expect(await page.getByText('Every appeal about Russia', { exact: true }).count()).toBe(1);
  expect(await barriersOn(page)).toEqual([]);
  await page.locator('.error-summary a').click();
  expect(await hasFocus('#email')).toBe(true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(ana.address);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/subscribed\//);
  expect((await ana.nextMail()).subject).toMatch(/confirm/i);
});

test('a name that is typed shortens the list of places with a script, and without one finds them by a button', async ({
  plainPage,
}) => {
  const ana = aReader('ana', page);
  await page.goto(`${inject('publicUrl')}/sign-up`);
  await page.getByLabel('Find a country or a region').fill('cote d');
  const shown = page.locator('#where label:has([type=checkbox]):visible');
  await expect.poll(() => shown.allTextContents()).toEqual([' Côte d’Ivoire']);
  await page.getByLabel('Find a country or a region').fill('burm');
  await expect.poll(() => shown.allTextContents()).toEqual([' Myanmar']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await ana.presses('Continue');
  expect(await page.getByText('Every appeal about Myanmar', { exact: true }).count()).toBe(1);

  await plainPage.goto(`${inject('publicUrl')}/sign-up`);
  await plainPage.getByLabel('Torture and ill-treatment', { exact: true }).check();
  await plainPage.getByLabel('Find a country or a region').fill('burm');
  await plainPage.keyboard.press('Enter');
  await plainPage.getByLabel('Myanmar', { exact: true }).check();
  await plainPage.getByRole('button', { name: 'Continue' }).click();
  expect(await plainPage.getByText('Appeals about torture and ill-treatment in Myanmar').count()).toBe(1);
});

test('several follows are asked for in one form, one is taken back, and the page behind one mail, which names none, says the rest', async () => {
  const ana = aReader('ana', page);
  await publishToTheEnd({ title: 'MEXICO: counted for her', countries: ['MX'] });
  await page.goto(`${inject('publicUrl')}/sign-up`);
  for (const theme of ['Lawyers', 'Journalists and media']) {
    await page.getByLabel(theme, { exact: true }).check();
    await ana.presses('Continue');
    await ana.presses('Add another topic');
  }
  await page.locator('summary', { hasText: 'Americas' }).click();
  await page.getByLabel('Mexico', { exact: true }).check();
  await ana.presses('Continue');
  await ana.presses('Remove: Appeals about journalists and media');
  expect(await page.getByText(/In the last 90 days that would have been [1-9]\d* appeal/).count()).toBe(1);
  await page.getByLabel('Address').fill(ana.address);
  await ana.presses('Send me a confirmation');
  const confirmation = await ana.nextMail();
  expect(JSON.stringify(confirmation)).not.toMatch(/lawyer|mexico/i);
  await ana.opens(confirmation, '/confirm/');
  expect(await page.locator('.sentence li').allTextContents()).toEqual([
    'Appeals about lawyers',
    'Every appeal about Mexico',
  ]);
});

test('the keyboard alone is enough to sign up', async () => {
  const ana = aReader('ana', page);
  await page.goto(`${inject('publicUrl')}/sign-up`);
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 150; presses += 1) {
      if (await hasFocus(selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${selector}`);
  };
  await tabTo('summary:has-text("Europe")');
  await page.keyboard.press('Enter');
  await tabTo('input[value=RU]');
  await page.keyboard.press('Space');
  await tabTo('button:has-text("Continue")');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/follows\?/);
  await tabTo('#email');
  await page.keyboard.type(ana.address);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/subscribed\//);
  await ana.opens(await ana.nextMail(), '/confirm/');
  expect(await page.getByText('You would follow every appeal about Russia.').count()).toBe(1);
});

test('pages work without JavaScript', async ({ plainPage }) => {
  const ana = aReader('ana', plainPage);
  await ana.confirms(RUSSIA);
  expect(await plainPage.locator('h1').textContent()).toBe('Done: you get alerts now');
});

test('no browser complained about a page, but for the status that a page has', () => {
  expect(complaints.filter((line) => !/status of 4\d\d/.test(line))).toEqual([]);
});
