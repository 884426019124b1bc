import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const wordsOf = (text = '') => text.replaceAll(/[\u2066\u2069]/g, '').replace(/\s+/g, ' ');
const AT = { when: 'at', 'day-day': '20', 'day-month': '4', 'day-year': '2024', time: '09:00', 'time-zone': 'Paris' };

/** How many rows of proposals stand in each list of the home, and what the first row of the drafts says. */
async function home({ ana }: OfficeOfTwo, page: string) {
  const { text } = await ana.ask('GET', '/desk');
  expect(await htmlFaults(text)).toEqual([]);
  const { document } = parseHTML(text);
  const counts = ['deciding', 'going', 'scheduled'].map(
    (list) => document.querySelectorAll(`section[aria-labelledby=${list}] h3 a[href^="${page}"]`).length,
  );
  const draft = wordsOf(document.querySelector('section[aria-labelledby=drafts] li')?.textContent ?? '');
  return { counts, draft };
}

test('what was asked waits for a decision, what was approved goes out now or is scheduled, and its draft says so', async () => {
  const office = await OfficeOfTwo.make();
  const first = await office.asks();
  expect(await home(office, first.page)).toEqual({
    counts: [1, 0, 0],
    draft: expect.stringContaining('It waits for Omar'),
  });
  await office.sends(office.omar, first.page);
  expect(await home(office, first.page)).toEqual({
    counts: [0, 1, 0],
    draft: expect.stringContaining('Approved. It goes out'),
  });
  await office.submits(office.ana, first.page, `${first.page}/stop`, {});
  expect((await home(office, first.page)).counts).toEqual([0, 0, 0]);
  office.pages.nowMs += 1;
  const timed = await office.asks(office.ana, AT);
  expect((await home(office, timed.page)).counts).toEqual([1, 0, 0]);
  await office.sends(office.omar, timed.page);
  expect((await home(office, timed.page)).counts).toEqual([0, 0, 1]);
  // In the list of all drafts too, until it is saved: then nothing waits.
  expect(wordsOf((await office.omar.ask('GET', '/desk/drafts')).text)).toContain('Approved. It goes out');
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  expect(await home(office, timed.page)).toEqual({ counts: [0, 0, 0], draft: expect.not.stringContaining('goes out') });
});

test('what one sends alone is scheduled, and waits for a look', async () => {
  const office = await OfficeOfTwo.make({ ana: ['propose', 'decide', 'send-urgent', 'manage'] });
  await office.ana.submits('/desk/team', '/desk/team/sends-alone');
  const alone = { when: 'at-once', do: 'alone', reason: 'The hearing is at nine.', 'alone-understood': 'yes' };
  const { page } = await office.asks(office.ana, alone);
  expect((await home(office, page)).counts).toEqual([1, 0, 1]);
});
