import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { DISTINCT_FROM_ALL } from '../../../../functions/contract/api.ts';
import { imagePath } from '../../../../functions/contract/page-paths.ts';
import { OFFICE, OfficeOfTwo } from '../../../support/deciding/office-of-two.ts';
import { Writer } from '../../../support/drafts/writer.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';
import { anImage, aTakenImage } from '../../../support/publishing/images.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const MINUTE_MS = 60_000;
const FIRST = {
  ...{ title: 'A writer is held', datedOn: '2024-03-01', countries: ['RU'], image: anImage() },
  ...{ body: { text: 'A writer is held in Moscow.' }, page: undefined },
};

let office: OfficeOfTwo;
let appealId: string;
let tab: Writer;
let src: string;
beforeEach(async () => {
  office = await OfficeOfTwo.make();
  appealId = await publishedAtDesk(office.pages, OFFICE, { ...FIRST, distinctFrom: DISTINCT_FROM_ALL });
  src = imagePath(appealId, aTakenImage().file.digest);
  tab = await begins('update');
});

async function begins(kind: string) {
  const sent = `/desk/sent/${appealId}`;
  const { to } = await office.ana.submits(sent, `${sent}/follow-up`, { kind });
  const begun = new Writer(office.ana, to.split('?', 1).join());
  await begun.opens();
  return begun;
}

const partOf = (text: string, id: string) => parseHTML(text).document.querySelector(id);
const sourceIn = (text: string, id: string) => partOf(text, `${id} img`)?.getAttribute('src');
const newest = () => office.pages.appeals.versions.at(-1);

/** Ana asks, and Omar sends it. @returns what he saw. */
async function goesOut() {
  await tab.opens();
  await tab.saves({ text: 'She is still held.', whatChanged: 'A month later.' });
  const ask = `${tab.path}/ask`;
  const { to } = await office.submits(office.ana, ask, ask, { when: 'at-once' });
  const [page = ''] = to.split('?', 1);
  const { text } = await office.omar.ask('GET', page);
  await office.sends(office.omar, page);
  office.pages.nowMs += MINUTE_MS;
  expect(await office.wake(page.split('/').at(-1) ?? '')).toMatchObject({ kind: 'sent' });
  return text;
}

test('the image of the version before stands in the draft and before who decides, and stays', async () => {
  expect(sourceIn(tab.page, '#image')).toBe(src);
  expect(partOf(tab.page, '#image')?.hasAttribute('open')).toBe(true);
  const seen = await goesOut();
  expect(sourceIn(seen, '[aria-labelledby=beside]')).toBe(src);
  const words = partOf(seen, '[aria-labelledby=beside]')?.textContent;
  for (const shown of ['and stays', 'The gate of the colony', 'By the lawyer, on the telephone'])
    expect(words).toContain(shown);
  expect(await htmlFaults(seen)).toEqual([]);
  expect(newest()).toMatchObject({ version: 2, image: { digest: aTakenImage().file.digest } });
});

test('its writer takes it away, who decides is told, and it is gone from the page', async () => {
  await tab.saves({ do: 'drop-image' });
  const page = await tab.opens();
  expect(sourceIn(page, '#image')).toBeUndefined();
  expect(await htmlFaults(page)).toEqual([]);
  const seen = await goesOut();
  expect(sourceIn(seen, '[aria-labelledby=beside]')).toBe(src);
  expect(partOf(seen, '[aria-labelledby=beside]')?.textContent).toContain('and goes when this is sent');
  expect([newest()?.version, newest()?.image]).toEqual([2, undefined]);
});

test('what was taken away can be kept after all, and a form does not say so by itself', async () => {
  await tab.saves({ do: 'drop-image', 'image.none': '' });
  await tab.opens();
  await tab.saves({ do: 'keep-image' });
  expect(sourceIn(await tab.opens(), '#image')).toBe(src);
  await tab.saves({ 'image.none': 'yes' });
  expect(sourceIn(await tab.opens(), '#image')).toBe(src);
});

test('a withdrawal shows none: its page has none', async () => {
  tab = await begins('retraction');
  expect(sourceIn(tab.page, '#image')).toBeUndefined();
});
