import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { expect } from 'vitest';
import { message } from '../../../functions/locales/messages.ts';
import { findHeader, type InboxMail, linksIn, theInbox } from '../../support/stack/inbox.ts';
import { publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { test } from '../../support/visiting/browser.ts';
import { aReader, oneClickAddressOf } from '../../support/visiting/reader.ts';

let page: Page;
test.beforeEach(({ page: opened }) => {
  page = opened;
});

/** What would tell of the country, the theme, the person, the publisher, the sender, or of what they send. */
const TELLING = /russi|belarus|torture|zamyatin|oryol|observatory|ivan|appeal|alert|digest|follow/i;

/** All that a mailbox shows of a mail, but for the two addresses of this deployment's own that every mail has. */
function shownOf({ from, replyTo, subject, html, text, headers }: InboxMail): string {
  const whole = JSON.stringify({ from, replyTo, subject, html, text, headers });
  return whole.replaceAll('alerts@mail.example.org', '');
}

/** In octets: https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1 */
const LONGEST_LINE = 998;
/** Of quoted-printable and base64: https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
const LONGEST_ENCODED_LINE = 76;

/** What every form brings, to every reader. */
const FIRST = 'Please confirm your e-mail address';

const heading = () => page.getByRole('heading', { level: 1 }).textContent();

test('a subscriber who asks for discretion gets no mail that tells what it is about, from the first to the last', async () => {
  const title = 'RUSSIA: Zamyatin tortured in Oryol';
  const ana = aReader('ana', page);
  const nthMail = (number: number) => theInbox().waitForMailTo(ana.address, { after: number - 1, deadlineMs: 15_000 });
  await publishToTheEnd({ title: `${title}, before she came`, countries: ['RU'], themes: ['torture'] });
  await ana.signsUpFor({
    places: { Europe: ['Russia', 'Belarus'] },
    themes: ['Torture and ill-treatment'],
    discreet: true,
  });
  await ana.opens(await nthMail(1), '/confirm/');
  await ana.presses(message('en', 'page.confirm.button'));
  await nthMail(2);

  const appealUrl = await publishToTheEnd({ title, countries: ['RU'], themes: ['torture'] });
  const alert = await nthMail(3);
  const link = linksIn(alert).find((url) => url.includes('/m/')) ?? '';
  expect(link).toBe(`${appealUrl.replace('/appeals/', '/m/')}?lang=en`);
  await page.goto(link);
  expect([await heading(), await page.title()]).toEqual([title, 'New message for you']);
  await page.route('https://www.wikipedia.org/', (route) => route.fulfill({ body: 'Elsewhere' }));
  await page.getByRole('link', { name: 'العربية' }).click();
  // The way out is a plain link until its script is there.
  await page.waitForURL(/lang=ar/);
  await page.getByRole('link', { name: 'مغادرة هذه الصفحة' }).click();
  await page.waitForURL('https://www.wikipedia.org/');
  await page.goBack();
  expect(page.url()).not.toContain('/m/');

  const [stop = ''] = linksIn(alert).filter((url) => url.includes('reason='));
  expect(alert.text).toContain(`No more messages like this one:\n<${stop}>`);
  await page.goto(stop);
  expect(await page.content()).not.toContain('Russia');
  await page.goto(oneClickAddressOf(alert));
  await ana.presses(message('en', 'page.unsubscribe.button'));
  const last = await nthMail(4);
  expect(last.text).toContain('This is the last message from us.');
  await ana.opens(last, '/undo/');
  expect(await heading()).toBe('Get your alerts again?');

  const mails = await theInbox().listTo(ana.address);
  expect(mails.map(({ from, subject }) => `${from}: ${subject}`)).toEqual(
    mails.map((_, place) => `"Updates" <alerts@mail.example.org>: ${place === 0 ? FIRST : 'New message for you'}`),
  );
  expect(mails.flatMap((mail) => shownOf(mail).match(TELLING) ?? [])).toEqual([]);
  expect(findHeader(alert, 'List-Unsubscribe')).toContain('/unsubscribe/');

  const received = await Promise.all(mails.map(async (mail) => ({ mail, raw: await theInbox().rawOf(mail) })));
  for (const { mail, raw } of received) {
    const { subject, text, html, headers } = await PostalMime.parse(raw);
    const words = (part: string | undefined) => part?.replace(/\s+/g, ' ').trim();
    expect([subject, words(text), words(html)]).toEqual([mail.subject, words(mail.text), words(mail.html)]);
    expect(headers.filter(({ key }) => key === 'content-language').map(({ value }) => value)).toEqual(['en']);
    const lines = raw.split(/\r?\n/);
    expect(lines.filter((line) => Buffer.byteLength(line) > LONGEST_LINE)).toEqual([]);
    const body = lines.slice(lines.indexOf(''));
    expect(body.filter((line) => line.length > LONGEST_ENCODED_LINE)).toEqual([]);
  }
  const [, welcome] = received;
  expect(welcome?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
});
