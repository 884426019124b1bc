import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { message } from '../../functions/locales/messages.ts';
import { openForm } from '../../scripts/local/visitors/sign-up.ts';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { test } from '../support/visiting/browser.ts';
import { aReader, oneClickAddressOf } from '../support/visiting/reader.ts';

let page: Page;
const complaints: string[] = [];
test.beforeEach(({ page: opened }) => {
  page = opened;
  page.on('console', (line) => complaints.push(line.text()));
});

const heading = () => page.getByRole('heading', { level: 1 }).textContent();
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

test('pages work without JavaScript', async ({ plainPage }) => {
  const ana = aReader('ana', plainPage);
  await ana.confirms(RUSSIA);
  expect(await plainPage.locator('h1').textContent()).toBe('Done: you get alerts now');
});

test('no browser complained about a page, but for the status that a page has', () => {
  expect(complaints.filter((line) => !/status of 4\d\d/.test(line))).toEqual([]);
});
