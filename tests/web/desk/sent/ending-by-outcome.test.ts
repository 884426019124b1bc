import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { DISTINCT_FROM_ALL } from '../../../../functions/contract/api.ts';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { cardOf, isOpen } from '../../../../functions/domain/archive/card.ts';
import { OFFICE, OfficeOfTwo } from '../../../support/deciding/office-of-two.ts';
import { Writer } from '../../../support/drafts/writer.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const MINUTE_MS = 60_000;
const RELEASED = { 'ended.how': 'released', 'ended-day': '14', 'ended-month': '3', 'ended-year': '2024' };
const NEWS = { text: 'She came home on Thursday.', whatChanged: 'She is free.' };
const FIRST = {
  ...{ title: 'A writer is held', datedOn: '2024-03-01', countries: ['RU'] },
  ...{ body: { text: 'A writer is held in Moscow.' }, page: undefined },
};

let office: OfficeOfTwo;
let appealId: string;
let sent: string;
beforeEach(async () => {
  office = await OfficeOfTwo.make();
  appealId = await publishedAtDesk(office.pages, OFFICE, { ...FIRST, distinctFrom: DISTINCT_FROM_ALL });
  sent = `/desk/sent/${appealId}`;
});

const documentOf = (text: string) => parseHTML(text).document;
const textOf = (text: string) => documentOf(text).querySelector('main')?.textContent ?? '';
const newest = () => office.pages.appeals.versions.at(-1);

/** Ana begins an outcome. @returns a tab with its draft. */
async function begins(): Promise<Writer> {
  const answer = await office.ana.submits(sent, `${sent}/follow-up`, { kind: 'outcome' });
  const tab = new Writer(office.ana, answer.to.split('?', 1).join());
  await tab.opens();
  return tab;
}

const asksOf = (path: string) => office.submits(office.ana, path, path, { when: 'at-once' });

/** Ana saves and asks, Omar sends. */
async function goesOut(tab: Writer, fields: Readonly<Record<string, string>>) {
  await tab.saves({ ...NEWS, ...fields });
  const { to } = await asksOf(`${tab.path}/ask`);
  const [page = ''] = to.split('?', 1);
  const shown = (await office.omar.ask('GET', page)).text;
  await office.sends(office.omar, page);
  office.pages.nowMs += MINUTE_MS;
  return { shown, outcome: await office.wake(page.split('/').at(-1) ?? '') };
}

test('an outcome asks how the case ended, who decides sees the answer, and sending it closes the case', async () => {
  const tab = await begins();
  const how = documentOf(tab.page).querySelector('select[name="ended.how"] option[selected]');
  expect(how?.getAttribute('value')).toBe('');
  const { shown, outcome } = await goesOut(tab, RELEASED);
  expect(textOf(shown)).toContain('Released, 14 March 2024. Sending it closes the case.');
  expect(outcome).toMatchObject({ kind: 'sent' });
  const version = newest();
  expect(version).toMatchObject({ version: 2, kind: 'outcome', ended: { how: 'released', on: '2024-03-14' } });
  expect(version && isOpen(cardOf(version, version.publishedAtMs), office.pages.nowMs)).toBe(false);
  expect(office.pages.appeals.entries.at(-1)).toMatchObject({
    ...{ act: 'case-ended', appealId, version: 2, ended: { how: 'released' }, byOutcome: true },
    author: { name: 'Omar' },
  });
  expect(textOf((await office.ana.ask('GET', sent)).text)).toContain('This case ended on 14 March 2024. Released');
});

test.each([
  ['how', { ...RELEASED, 'ended.how': '' }],
  ['when', { 'ended.how': 'released' }],
  ['how and when', {}],
])('an outcome that does not say %s is not sent, and leads to the question', async (_, fields) => {
  const tab = await begins();
  await tab.saves({ ...NEWS, ...fields });
  const page = documentOf(await tab.opens());
  const check = [...page.querySelectorAll('.checks a')].find((one) => one.textContent?.includes('how the case ended'));
  const target = check?.getAttribute('href')?.slice(1) ?? '';
  expect(page.getElementById(target)?.getAttribute('name')).toBe('ended.how');
  const asking = await office.ana.ask('GET', `${tab.path}/ask`);
  expect(asking.text).not.toContain('name="when"');
  const [reason] = documentOf(asking.text).querySelectorAll('main li a');
  expect(reason?.getAttribute('href')).toBe(`${tab.path}?lang=en#${target}`);
});

test('a case that was over already fills the question in, and an update asks nothing', async () => {
  await office.omar.submits(`${sent}/end`, `${sent}/end`, {
    ...{ how: 'died', 'on-day': '2', 'on-month': '3', 'on-year': '2024' },
  });
  await begins();
  expect(office.pages.drafts.kept.at(-1)?.fields).toMatchObject({ 'ended.how': 'died', 'ended-day': '2' });
  const { to } = await office.ana.submits(sent, `${sent}/follow-up`, { kind: 'update' });
  expect((await office.ana.ask('GET', to)).text).not.toContain('ended.how');
});

test('a correction says that it keeps how the case ended, in its mails too, after a withdrawal as before it', async () => {
  await office.omar.submits(`${sent}/end`, `${sent}/end`, {
    ...{ how: 'died', 'on-day': '2', 'on-month': '3', 'on-year': '2024' },
  });
  const corrects = async () => {
    const { to } = await office.ana.submits(sent, `${sent}/follow-up`, { kind: 'correction' });
    const tab = new Writer(office.ana, to.split('?', 1).join());
    return { tab, shown: textOf(await tab.opens()) };
  };
  const kept = 'The case ended on 2 March 2024: Died. A correction keeps this.';
  expect((await corrects()).shown).toContain(kept);
  await office.omar.submits(`${sent}/take-back`, `${sent}/take-back`, { reason: 'Asked for.' });
  const { tab, shown } = await corrects();
  expect(shown).toContain(kept);
  const { shown: decided, outcome } = await goesOut(tab, {});
  // What it is laid beside is no withdrawal, which has no text.
  expect(textOf(decided)).toContain('It follows up version 1 of the appeal. Beside what was published then');
  expect([outcome.kind, newest()?.version, newest()?.ended?.how]).toEqual(['sent', 3, 'died']);
});

test('a day to come is said at its field', async () => {
  const tab = await begins();
  await tab.saves({ ...NEWS, ...RELEASED, 'ended-year': '2026' });
  const [error] = documentOf(await tab.opens()).querySelectorAll('.error-summary a');
  expect([error?.getAttribute('href'), error?.textContent?.includes('still to come')]).toEqual(['#ended-day', true]);
});

test('another end is another decision', async () => {
  const digestOf = async (fields: Readonly<Record<string, string>>) => {
    const tab = await begins();
    await tab.saves({ ...NEWS, ...fields });
    const { to } = await asksOf(`${tab.path}/ask`);
    return office.pages.proposals.kept.get(`${OFFICE}/${to.split(/[?/]/)[3]}`)?.digest;
  };
  const [one, same, other] = [
    await digestOf(RELEASED),
    await digestOf(RELEASED),
    await digestOf({ ...RELEASED, 'ended.how': 'died' }),
  ];
  expect([typeof one, one === same, one === other]).toEqual(['string', true, false]);
});

test('what an outcome said of the end can be changed in its place, without mail', async () => {
  const { outcome } = await goesOut(await begins(), RELEASED);
  expect(outcome).toMatchObject({ kind: 'sent' });
  await office.omar.submits(`${sent}/end`, `${sent}/end`, { how: 'open' });
  expect([newest()?.version, newest()?.ended]).toEqual([2, undefined]);
});

test.each(LANGUAGES)('the question is sound HTML in its language: %s', async (language) => {
  const tab = await begins();
  await tab.saves(RELEASED);
  expect(await htmlFaults(await tab.opens(`?lang=${language}`))).toEqual([]);
});
