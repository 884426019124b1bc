import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { AT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import type { DeskVisitor } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const wordsOf = (text = '') => text.replaceAll(/[\u2066\u2069]/g, '').replace(/\s+/g, ' ');
/** The titles of each list of a member's desk, in the order of the page. */
async function lists(visitor: DeskVisitor, path = '/desk') {
  const { text } = await visitor.ask('GET', path);
  expect(await htmlFaults(text)).toEqual([]);
  const sections = [...parseHTML(text).document.querySelectorAll('.desk > div > section')];
  return Object.fromEntries(
    sections.flatMap((section) => {
      const rows = [...section.querySelectorAll('.rows h3')].map((one) => wordsOf(one.textContent ?? ''));
      return rows.length > 0 ? [[section.getAttribute('aria-labelledby'), rows]] : [];
    }),
  );
}

const TITLE = READY.title ?? '';
const OTHER_ID = '0d0d0d0d-1111-4222-8333-000000000002';

test('an appeal is listed once, and for each member by what it waits for: their decision, a colleague, its time', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar, pages } = office;
  expect(await lists(ana)).toEqual({ writing: [TITLE] });
  const { text } = await omar.ask('GET', '/desk');
  expect(wordsOf(text)).toContain('Nothing needs you now.');
  expect(parseHTML(text).document.querySelector('main a[href^="/desk/numbers"]')?.textContent).toBe(
    'Numbers of the year',
  );
  const first = await office.asks();
  expect([await lists(ana), await lists(omar)]).toEqual([{ others: [TITLE] }, { yours: [TITLE] }]);
  expect(wordsOf((await omar.ask('GET', '/desk')).text)).not.toContain('Nothing needs you now.');
  await office.sends(omar, first.page);
  expect(await lists(omar)).toEqual({ going: [TITLE] });
  await office.submits(ana, first.page, `${first.page}/stop`, {});
  pages.nowMs += 1;
  const timed = await office.asks(ana, AT);
  expect(await lists(ana)).toEqual({ others: [TITLE] });
  await office.sends(omar, timed.page);
  expect(await lists(omar)).toEqual({ scheduled: [TITLE] });
  // In the list of all drafts too, until it is saved: then nothing waits.
  expect(wordsOf((await omar.ask('GET', '/desk/drafts')).text)).toContain('Approved. It goes out');
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  expect(await lists(omar)).toEqual({ writing: ['Another'] });
});

test('what a colleague returned stands first for who asked, with the reason, and as a draft for others', async () => {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks();
  await office.decides(office.omar, page, { do: 'return', 'return-reason': 'The date is wrong.' });
  expect([await lists(office.ana), await lists(office.omar)]).toEqual([{ returned: [TITLE] }, { writing: [TITLE] }]);
  expect(wordsOf((await office.ana.ask('GET', '/desk')).text)).toContain(
    'Omar returned it:</p><p class="as-typed" dir="auto">The date is wrong.',
  );
});

test('what came back stays in sight, however much colleagues write since, and what one stopped oneself came back from no one', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar, pages } = office;
  const { page } = await office.asks();
  await office.decides(omar, page, { do: 'return', 'return-reason': 'The date is wrong.' });
  for (let n = 0; n < 21; n += 1) {
    const draftId = OTHER_ID.replace(/..$/, String(n + 10));
    await pages.drafts.save(aDraft({ draftId, revision: 0, savedAtMs: pages.nowMs + n + 1 }), []);
  }
  expect((await lists(ana)).returned).toEqual([TITLE]);
  pages.nowMs += 1;
  const again = await office.asks();
  await office.sends(omar, again.page);
  await office.submits(ana, again.page, `${again.page}/stop`, {});
  expect((await lists(ana)).returned).toBeUndefined();
});

describe('a member narrows the desk', () => {
  test.each([
    ['status=yours', {}],
    ['status=others', { others: [TITLE] }],
    ['country=RU', { others: [TITLE] }],
    ['country=BY', { writing: ['Held in Minsk'] }],
    ['theme=surveillance', { writing: ['Held in Minsk'] }],
    ['author=Omar', { writing: ['Held in Minsk'] }],
    ['author=Lea', {}],
    ['country=RU&author=Omar', {}],
    ['status=nonsense&country=XX&theme=nonsense&author=', { others: [TITLE], writing: ['Held in Minsk'] }],
  ])('by %s', async (query, found) => {
    const office = await OfficeOfTwo.make();
    await office.asks();
    const fields = {
      ...READY,
      title: 'Held in Minsk',
      text: 'She is held.',
      countries: 'BY',
      themes: 'surveillance',
    };
    const savedBy = { memberId: office.memberId('Omar'), name: 'Omar' };
    const { nowMs } = office.pages;
    await office.pages.drafts.save(aDraft({ draftId: OTHER_ID, revision: 0, fields, savedBy, savedAtMs: nowMs }), []);
    expect(await lists(office.ana, `/desk?${query}`)).toEqual(found);
    const { document } = parseHTML((await office.ana.ask('GET', `/desk?${query}`)).text);
    expect(document.querySelector('main')?.textContent?.includes('No appeal fits what you chose.')).toBe(
      Object.keys(found).length === 0,
    );
  });
});

describe('by the clock of the office', () => {
  async function withClock(zone: string, when: typeof AT = AT) {
    const office = await OfficeOfTwo.make({ ana: ['propose', 'manage'] });
    await office.submits(office.ana, '/desk/team', '/desk/team/clock', { 'office-zone': zone });
    const { page } = await office.asks(office.ana, when);
    await office.sends(office.omar, page);
    return { office, page };
  }

  test('a time is shown with that of UTC, with its day where that is another', async () => {
    const { office, page } = await withClock('Auckland');
    const shown = '20 April 2024, 19:00 (New Zealand · Auckland; 07:00 UTC)';
    expect(wordsOf((await office.omar.ask('GET', '/desk')).text)).toContain(`It goes out on ${shown}`);
    expect(wordsOf((await office.omar.ask('GET', page)).text)).toContain('20 April 2024, 19:00:00 (New Zealand');
  });

  test('what is later than five weeks is listed under the calendar', async () => {
    const { office } = await withClock('UTC');
    const { document } = parseHTML((await office.omar.ask('GET', '/desk/calendar')).text);
    expect([
      document.querySelectorAll('.month > li:not(.free)').length,
      wordsOf(document.querySelector('section[aria-labelledby=later] h3')?.textContent ?? ''),
    ]).toEqual([0, TITLE]);
  });

  test('the calendar has it on its day', async () => {
    const { office } = await withClock('Honolulu', { ...AT, 'day-month': '3' });
    const { text } = await office.omar.ask('GET', '/desk/calendar');
    expect(await htmlFaults(text)).toEqual([]);
    const { document } = parseHTML(text);
    const due = [...document.querySelectorAll('.month > li:not(.free)')].map((one) => wordsOf(one.textContent ?? ''));
    expect(due).toEqual([expect.stringMatching(/^Tue,? 19 Mar 22:00 \(20 March 2024, 08:00 UTC\) Lawyer Ivan/)]);
  });
});

test('what one sends alone is scheduled, and waits for a look', async () => {
  const office = await OfficeOfTwo.make({ ana: ['propose', 'decide', 'send-urgent', 'manage'] });
  await office.ana.submits('/desk/team', '/desk/team/sends-alone');
  const alone = { when: 'at-once', do: 'alone', reason: 'The hearing is at nine.', 'alone-understood': 'yes' };
  await office.asks(office.ana, alone);
  expect([await lists(office.ana), await lists(office.omar)]).toEqual([{ scheduled: [TITLE] }, { yours: [TITLE] }]);
  for (const member of [office.ana, office.omar]) {
    const { document } = parseHTML((await member.ask('GET', '/desk/calendar')).text);
    expect(wordsOf(document.querySelector('.month')?.textContent ?? '')).toContain(TITLE);
  }
});

test('what is approved and leaves at once is not in the calendar', async () => {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks();
  await office.decides(office.omar, page, { do: 'send', understood: 'yes' });
  const { document } = parseHTML((await office.omar.ask('GET', '/desk/calendar')).text);
  expect(document.querySelectorAll('.month > li:not(.free)')).toHaveLength(0);
});

test('what has no room to go out says until when it waits, and what did not go out stands first until it is asked about again', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar, pages } = office;
  const { page, proposalId } = await office.asks();
  await office.sends(omar, page);
  pages.nowMs += 60_000;
  office.takes('appealsPerHour');
  pages.ownLimits = { appealsPerHour: 1 };
  const waits = await office.wake(proposalId, { appealsPerHour: 1 });
  if (waits.kind !== 'waits') throw new Error(`it is ${waits.kind}`);
  const shownAt = async (visitor: typeof ana, path: string) => {
    const { text } = await visitor.ask('GET', path);
    expect(await htmlFaults(text)).toEqual([]);
    return wordsOf(parseHTML(text).document.querySelector('main')?.textContent ?? '');
  };
  for (const visitor of [ana, omar]) {
    const shown = await shownAt(visitor, page);
    expect(shown).toMatch(/It goes out on .* UTC\.\s*Your office has sent as many as it may/);
    expect(shown).toMatch(
      /an operator of this service can allow more\.\s*What your office may send still: this hour 0 of 1/,
    );
    expect(await shownAt(visitor, '/desk')).toContain('Nothing needs you now.');
    expect(await shownAt(visitor, '/desk')).toContain('waits for room in what your office may send. It goes out on');
  }
  expect(await lists(ana)).toEqual({ scheduled: [TITLE] });
  const history = async () => {
    for (const entry of pages.proposals.entries.splice(0)) await pages.offices.add(OFFICE, entry);
    return shownAt(ana, '/desk/history');
  };
  expect(await history()).toContain('waits for room in what the office may send');
  // No worker came for more than an hour.
  pages.nowMs = waits.atMs + 61 * 60_000;
  for (const visitor of [ana, omar]) await visitor.signsIn();
  expect(await office.wake(proposalId)).toEqual({ kind: 'held', because: 'late' });
  expect(await lists(omar)).toEqual({ failed: [TITLE] });
  expect(await shownAt(omar, '/desk')).toContain('Did not go out');
  expect(await history()).toContain('did not go out');
  await office.asks();
  expect(await lists(omar)).toEqual({ yours: [TITLE] });
});

test('of what is urgent and waits for room, home says first that it does, and who can allow more', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar } = office;
  await office.saves({ ...READY, urgent: 'yes', urgentReason: 'The hearing is tomorrow.' }, 'Ana');
  const { page, proposalId } = await office.asks();
  await office.sends(omar, page);
  office.takes('urgentPerDay');
  expect(await office.wake(proposalId, { urgentPerDay: 1 })).toMatchObject({ kind: 'waits' });
  for (const visitor of [ana, omar]) {
    const { document } = parseHTML((await visitor.ask('GET', '/desk')).text);
    expect(document.querySelector('.desk .lede')?.textContent).toBe(
      'Something urgent is approved and waits for room in what your office may send. If it can’t wait, an operator of this service can allow more.',
    );
    expect(document.querySelector('[aria-labelledby=scheduled] .rows li')?.textContent).toMatch(
      /\s+Urgent\s+Approved, and waits for room/,
    );
  }
});
