import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { subscribe } from '../../../scripts/local/visitors/sign-up.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { agreed } from '../../support/publishing/consents.ts';
import { theInbox } from '../../support/stack/inbox.ts';
import { publish } from '../../support/stack/publisher-api.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { type NewPage, test } from '../../support/visiting/browser.ts';
import { aColleague, anAddressOf, anOfficeOf } from '../../support/visiting/office.ts';
import { pageOn, type Screen, TWO_OPPOSITES, titled } from '../walk/screens.ts';
import { Walker } from '../walk/walker.ts';

/** A year that the list of the form has. */
const RELEASED_IN = String(new Date().getUTCFullYear() - 1);
const [NADIA, TOMAS] = ['Nadia Placeholder', 'Tomas Placeholder'];

/** Ana writes what follows an appeal and asks; Omar sends it. */
async function sendsWhatFollows(ana: Walker, omar: Walker, appealId: string, told: Told) {
  const { kind, whatChanged, text, chosen = {} } = told;
  await ana.opens(`/desk/sent/${appealId}`);
  await ana.ticks('kind', kind);
  await ana.presses('sent.follow.button');
  await ana.types({ whatChanged, text });
  for (const [name, value] of Object.entries(chosen))
    await ana.page.locator(`select[name="${name}"]`).selectOption(value);
  await ana.presses('compose.see-mail');
  await ana.follows('decide.ask.link');
  await ana.presses('decide.ask.button');
  await omar.opens(ana.path());
  await omar.ticks('understood', 'yes');
  await omar.presses('decide.send');
}
interface Told {
  readonly kind: 'update' | 'correction' | 'outcome';
  readonly whatChanged: string;
  readonly text: string;
  readonly chosen?: Readonly<Record<string, string>>;
}

/** Update, correction, outcome, one name taken out, taken down, another name taken out, and what a correction begins with then. */
async function goesAllTheWay(newPage: NewPage, screen: Screen, country: string) {
  const title = `Two teachers held ${randomUUID().slice(0, 6)}`;
  const [publicUrl, inbox, reader] = [inject('publicUrl'), theInbox(), anAddressOf('lea')];
  await subscribe({ publicUrl, inbox }, reader, [{ countries: [country] }]);
  const members = ['Ana', 'Omar'].map((name) => aColleague({ name, language: screen.language }));
  const office = await anOfficeOf(members);
  const { appealId } = await publish(
    {
      ...{ title, datedOn: '2024-06-12', countries: [country], distinctFrom: 'all' },
      body: { text: `${NADIA} and ${TOMAS} are held.` },
      people: agreed([NADIA, TOMAS].map((name) => ({ name, mayBeNamed: true }))),
    },
    office.key,
  );
  await inbox.waitForMailTo(reader, { after: 2 });
  const sits = async ({ address }: { readonly address: string }) =>
    new Walker(await pageOn(newPage, screen), screen).sitsAt(office, address);
  const [ana, omar] = (await Promise.all(members.map(sits))) as [Walker, Walker]; // one for each

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
    await ana.presses('desk.withdraw.on');
    await ana.presses('desk.withdraw.button');
  };
  await takesOut(NADIA);
  expect((await inbox.waitForMailTo(reader, { after: 6 })).text).not.toContain(NADIA);

  await ana.opens(`/desk/sent/${appealId}`);
  await ana.ticks('kind', 'retraction');
  await ana.ticks('whom', 'no-one');
  await ana.presses('sent.follow.button');
  await ana.types({ reason: 'His family asked for it.' });
  await ana.presses('sent.take-down.button');
  await waitUntil('the page is gone', async () => !(await readPage()).includes(title) || undefined, {
    deadlineMs: 30_000,
  });

  await takesOut(TOMAS);
  await ana.opens(`/desk/sent/${appealId}`);
  await ana.ticks('kind', 'correction');
  await ana.presses('sent.follow.button');
  expect(await ana.page.locator('#title').inputValue()).toBe(title);
  expect(await ana.page.locator('#text').inputValue()).not.toMatch(/Placeholder|Nadia|Tomas/);
  expect(await ana.page.locator('html').getAttribute('dir')).toBe(screen.language === 'ar' ? 'rtl' : 'ltr');
  expect((await inbox.listTo(reader)).length).toBe(7);
}

/** One that no other reader follows for each screen. */
const COUNTRIES = ['KM', 'DJ'];

test.for(titled(TWO_OPPOSITES).map((screen, index) => ({ ...screen, country: COUNTRIES[index] ?? '' })))(
  'an appeal is followed up, corrected, closed by its outcome, freed of a name and taken down: $words',
  ({ country, ...screen }, { newPage }) => goesAllTheWay(newPage, screen, country),
);
