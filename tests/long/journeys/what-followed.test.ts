import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../../functions/contract/languages.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { subscribe } from '../../../scripts/local/visitors/sign-up.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { addressOf, anOfficeOfAnaAndOmar } from '../../support/deciding/office-on-stack.ts';
import { agreed } from '../../support/publishing/consents.ts';
import { theInbox } from '../../support/stack/inbox.ts';
import { publish } from '../../support/stack/publisher-api.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { sitsAtDesk } from '../../support/visiting/at-desk.ts';
import { type NewPage, test } from '../../support/visiting/browser.ts';
import { unfold } from '../../support/visiting/unfold.ts';

/** A year that the list of the form has. */
const RELEASED_IN = String(new Date().getUTCFullYear() - 1);
const [NADIA, TOMAS] = ['Nadia Placeholder', 'Tomas Placeholder'];

/** Someone at the desk, in a language. */
function atDesk(page: Page, language: Language) {
  const say = (key: MessageKey) => message(language, key);
  const arrives = async (act: Promise<unknown>, path: RegExp) => {
    await Promise.all([page.waitForURL(path), act]);
    await page.waitForLoadState();
  };
  const presses = (key: MessageKey, path: RegExp) =>
    arrives(
      page
        .getByRole('button', { name: say(key), exact: true })
        .first()
        .click(),
      path,
    );
  return {
    page,
    say,
    opens: (path: string) => page.goto(`${inject('publicUrl')}${path}?lang=${language}`),
    presses,
    follows: (key: MessageKey, path: RegExp) =>
      arrives(
        page
          .getByRole('link', { name: say(key), exact: true })
          .first()
          .click(),
        path,
      ),
    async types(id: string, text: string) {
      const field = page.locator(`#${id}`);
      await unfold(field);
      await field.fill(text);
    },
  };
}
type AtDesk = ReturnType<typeof atDesk>;

/** Ana writes what follows an appeal and asks; Omar sends it. */
async function sendsWhatFollows(ana: AtDesk, omar: AtDesk, appealId: string, told: Told) {
  await ana.opens(`/desk/sent/${appealId}`);
  await ana.presses(`sent.${told.kind}.button`, /\/desk\/write\//);
  await ana.types('whatChanged', told.whatChanged);
  await ana.types('text', told.text);
  for (const [name, value] of Object.entries(told.chosen ?? {}))
    await ana.page.locator(`select[name="${name}"]`).selectOption(value);
  await ana.presses('compose.see-mail', /\/mail/);
  await ana.follows('decide.ask.link', /\/ask/);
  await ana.presses('decide.ask.button', /\/desk\/proposal\//);
  await omar.opens(new URL(ana.page.url()).pathname);
  await omar.page.locator('input[name="understood"]').check();
  await omar.page.getByRole('button', { name: omar.say('decide.send'), exact: true }).click();
  await omar.page.waitForLoadState();
}
interface Told {
  readonly kind: 'update' | 'correction' | 'outcome';
  readonly whatChanged: string;
  readonly text: string;
  readonly chosen?: Readonly<Record<string, string>>;
}

/** Update, correction, outcome, one name taken out, taken down, another name taken out, and what a correction begins with then. */
async function goesAllTheWay(newPage: NewPage, language: Language, country: string, screen: Parameters<NewPage>[0]) {
  const title = `Two teachers held ${randomUUID().slice(0, 6)}`;
  const [publicUrl, inbox, reader] = [inject('publicUrl'), theInbox(), addressOf('lea')];
  await subscribe({ publicUrl, inbox }, reader, [{ countries: [country] }]);
  const { office, keyText, ...members } = await anOfficeOfAnaAndOmar();
  const { appealId } = await publish(
    {
      ...{ title, datedOn: '2024-06-12', countries: [country], distinctFrom: 'all' },
      body: { text: `${NADIA} and ${TOMAS} are held.` },
      people: agreed([NADIA, TOMAS].map((name) => ({ name, mayBeNamed: true }))),
    },
    keyText,
  );
  await inbox.waitForMailTo(reader, { after: 2 });
  const [ana, omar] = [atDesk(await newPage(screen), language), atDesk(await newPage(screen), language)];
  await sitsAtDesk(ana.page, office, members.ana);
  await sitsAtDesk(omar.page, office, members.omar);

  const news = { kind: 'update', whatChanged: 'They saw a lawyer.', text: `${NADIA} and ${TOMAS} saw one.` } as const;
  await sendsWhatFollows(ana, omar, appealId, news);
  expect((await inbox.waitForMailTo(reader, { after: 3 })).text).toContain('They saw a lawyer.');
  const right = {
    kind: 'correction',
    whatChanged: 'Only she did.',
    text: `${NADIA} saw one. ${TOMAS} did not.`,
  } as const;
  await sendsWhatFollows(ana, omar, appealId, right);
  expect((await inbox.waitForMailTo(reader, { after: 4 })).text).toContain('Only she did.');

  const readPage = async () => (await fetch(`${publicUrl}/appeals/${appealId}?lang=en`)).text();
  expect(await readPage()).not.toContain('This case ended on');
  const end: Told = {
    kind: 'outcome',
    whatChanged: 'Both are free.',
    text: `${NADIA} and ${TOMAS} came home.`,
    chosen: { 'ended.how': 'released', 'ended-day': '14', 'ended-month': '3', 'ended-year': RELEASED_IN },
  };
  await sendsWhatFollows(ana, omar, appealId, end);
  expect((await inbox.waitForMailTo(reader, { after: 5 })).text).toContain('Both are free.');
  expect(await readPage()).toContain(`This case ended on 14 March ${RELEASED_IN}.`);

  const takesOut = async (name: string) => {
    await ana.opens(`/desk/withdraw/${appealId}`);
    await ana.page.getByLabel(name).check();
    await ana.presses('desk.withdraw.on', /\/desk\/withdraw\//);
    await ana.presses('desk.withdraw.button', /done=/);
  };
  await takesOut(NADIA);
  expect((await inbox.waitForMailTo(reader, { after: 6 })).text).not.toContain(NADIA);

  await ana.opens(`/desk/sent/${appealId}`);
  await ana.follows('sent.take-down.link', /\/take-down/);
  await ana.types('reason', 'His family asked for it.');
  await ana.presses('sent.take-down.button', /done=appeal-taken-down/);
  await waitUntil('the page is gone', async () => !(await readPage()).includes(title) || undefined, {
    deadlineMs: 30_000,
  });

  await takesOut(TOMAS);
  await ana.opens(`/desk/sent/${appealId}`);
  await ana.presses('sent.correction.button', /\/desk\/write\//);
  expect(await ana.page.locator('#title').inputValue()).toBe(title);
  expect(await ana.page.locator('#text').inputValue()).not.toMatch(/Placeholder|Nadia|Tomas/);
  expect(await ana.page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
  expect((await inbox.listTo(reader)).length).toBe(7);
}

test('on a desk’s screen with scripts, in English, an appeal is followed up, corrected, closed by its outcome, freed of a name and taken down', ({
  newPage,
}) => goesAllTheWay(newPage, 'en', 'KM', { viewport: { width: 1280, height: 900 } }));

test('on a phone without scripts, in Arabic, the same', ({ newPage }) =>
  goesAllTheWay(newPage, 'ar', 'DJ', { javaScriptEnabled: false }));
