import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { staleParts } from '../../../../functions/domain/drafts/editions/made-from.ts';
import { OFFICE, OfficeOfTwo } from '../../../support/deciding/office-of-two.ts';
import { Writer } from '../../../support/drafts/writer.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

let office: OfficeOfTwo;
let path: string;
let appealId: string;
beforeEach(async () => {
  office = await OfficeOfTwo.make();
  appealId = await publishedAtDesk(office.pages, OFFICE, {
    people: [{ name: 'Ivan Example', mayBeNamed: true }],
    cautions: ['Do not contact the family', 'Do not name her clients'],
    expiresOn: '2024-07-15',
    translations: [
      { language: 'fr', title: 'Un avocat battu', body: { text: 'Battu en prison.' } },
      { language: 'ar', title: 'محام تعرض للضرب', body: { text: 'تعرض للضرب في السجن.' } },
    ],
  });
  await begins();
});

async function begins() {
  const begun = await office.submits(office.ana, `/desk/sent/${appealId}`, `/desk/sent/${appealId}/follow-up`, {
    kind: 'update',
  });
  path = begun.to.split('?', 1).join();
}

async function tabAt(query = ''): Promise<Writer> {
  const tab = new Writer(office.ana, path);
  await tab.opens(query);
  return tab;
}
const tabsOf = (page: string) =>
  [...parseHTML(page).document.querySelectorAll('.tabs--ruled a')].map((one) => one.textContent);
const checksOf = (page: string) =>
  [...parseHTML(page).document.querySelectorAll('.checks li')].map((one) => one.textContent?.trim());

test('an update of the original alone leaves no language up to date, and is not asked to be sent', async () => {
  const original = await tabAt();
  expect(tabsOf(original.page).slice(1, 3)).toEqual(['Françaismissing: Cautions', 'العربيةmissing: Cautions']);
  await original.saves({ text: 'He was moved to a hospital.', whatChanged: 'He was moved.' });
  const { page } = await tabAt();
  for (const tab of tabsOf(page).slice(1, 3)) expect(tab).toMatch(/bring up to date/);
  expect(checksOf(page)).toContain(
    'French: the original has changed since it was translated. Bring it up to date, say that it is still true, or leave it out this time.',
  );
  expect((await office.ana.ask('GET', `${path}/ask`)).text).not.toContain('Ask for a decision</button>');
});

test('who decides sees first which language has no new words, which is left out, and what is gone', async () => {
  await (await tabAt()).saves({
    text: 'He was moved to a hospital.',
    whatChanged: 'He was moved.',
    'cautions.2': '',
    'expiresOn-day': '',
    'expiresOn-month': '',
    'expiresOn-year': '',
  });
  await (await tabAt('?edition=fr')).saves({ upToDate: 'yes', 'fr.whatChanged': 'Il a été déplacé.' });
  await (await tabAt('?edition=ar')).saves({ 'leaveOut.ar': 'yes' });
  const { page } = await tabAt();
  expect(tabsOf(page)[1]).toMatch(/^Français(?!.*bring up to date)/);
  const asked = await office.submits(office.ana, `${path}/ask`, `${path}/ask`, { when: 'at-once' });
  expect(asked.statusCode).toBe(303);
  const proposal = asked.to.split('?', 1).join();
  for (const query of ['', '?reader=fr', '?reader=ar', '?as=text']) {
    const { text } = await office.omar.ask('GET', `${proposal}${query}`);
    const first = parseHTML(text).document.querySelector('[aria-labelledby=look-first]');
    expect([...(first?.querySelectorAll('li') ?? [])].map((one) => one.textContent)).toEqual([
      'French: no new words for Text, though the original has changed. They were said to be still true.',
      'Arabic: left out this time. Its readers get the original with a line that says so, or go on waiting.',
      'The version before says it, and this one does not: Cautions (English) – “Do not name her clients”',
      'The version before says it, and this one does not: Act by',
    ]);
    expect(await htmlFaults(text)).toEqual([]);
  }
  expect(office.status(proposal.split('/').at(-1) ?? '')).toBe('open');
  const { document } = parseHTML((await office.omar.ask('GET', proposal)).text);
  expect(document.querySelector('h1')?.textContent).toBe('Ana asks you to send an update');
  const [readers] = document.querySelectorAll('[aria-label="What the reader had before"] [aria-current]');
  expect(readers?.textContent).toBe('To readers of its earlier mail');
  const [mailed] = await office.pages.proposals.shown({
    publisherId: OFFICE,
    proposalId: proposal.split('/').at(-1) ?? '',
  });
  expect(mailed?.subject).toMatch(/^Re: /);
});

test('a language that was left out once comes back with its last words, to be looked at, and is told first where it stays out', async () => {
  await publishedAtDesk(office.pages, OFFICE, {
    ...{ kind: 'update', externalId: appealId, title: 'RUSSIA: Ivan Example moved', page: undefined },
    ...{ body: { text: 'He was moved to a hospital.' }, datedOn: '2024-03-15', leaveOut: ['fr'], stillTrue: ['ar'] },
  });
  await begins();
  const fields = office.pages.drafts.kept.at(-1)?.fields ?? {};
  expect(fields).toMatchObject({ 'fr.title': 'Un avocat battu', 'fr.text': 'Battu en prison.' });
  expect([staleParts(fields, 'fr').map(({ part }) => part), staleParts(fields, 'ar')]).toEqual([['title', 'text'], []]);
  await (await tabAt('?edition=fr')).saves({ 'fr.title': '', 'fr.text': '', 'fr.cautions.1': '', 'fr.cautions.2': '' });
  await (await tabAt()).saves({ whatChanged: 'He was moved again.' });
  const asked = await office.submits(office.ana, `${path}/ask`, `${path}/ask`, { when: 'at-once' });
  const { text } = await office.omar.ask('GET', asked.to.split('?', 1).join());
  const first = parseHTML(text).document.querySelector('[aria-labelledby=look-first]');
  expect(first?.textContent).toContain('French: left out this time.');
});
