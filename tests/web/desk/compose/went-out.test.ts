import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { ASK, DRAFT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { postOf } from '../../../support/drafts/form-of-page.ts';
import { Writer } from '../../../support/drafts/writer.ts';
import { formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { drawing } from '../../../support/publishing/images.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const PATH = `/desk/write/${DRAFT}`;
const VERSIONS = `${PATH}/versions`;
const APPEAL = '0f0f0f0f-1111-4222-8333-444444444444';

let office: OfficeOfTwo;
let tab: Writer;
beforeEach(async () => {
  office = await OfficeOfTwo.make();
  tab = new Writer(office.ana, PATH);
  await tab.opens();
});

const goesOut = () =>
  void office.pages.appeals.publishedDrafts.set(`${OFFICE}/${DRAFT}`, { appealId: APPEAL, version: 1 });
const mainOf = (text: string) => parseHTML(text).document.querySelector('main')?.textContent ?? '';
const isUntouched = () => {
  const { kept } = office.pages.drafts;
  return kept.length === 1 && kept[0]?.fields.text === READY.text && office.pages.drafts.entries.length === 0;
};

test.each(['save', 'see-mail', 'add-people', 'take-mine'])(
  'a draft that went out is not saved by the button “%s”, and what was typed stays in view',
  async (button) => {
    goesOut();
    const typed: Record<string, string> =
      button === 'take-mine' ? { 'mine-summary': 'Typed%20since' } : { summary: 'Typed since' };
    const answer = await tab.saves({ do: button, ...typed });
    expect([answer.statusCode, isUntouched()]).toEqual([409, true]);
    expect(mainOf(answer.text)).toContain('Not saved: this draft has gone out');
    expect(mainOf(answer.text)).toContain('Typed since');
    expect(parseHTML(answer.text).document.querySelector('main form')).toBe(null);
  },
);

test('what was saved already is not shown as typed', async () => {
  goesOut();
  expect(mainOf((await tab.saves()).text)).not.toContain('What you typed');
});

test('a page that saves as it is typed is told to stop', async () => {
  goesOut();
  const answer = await tab.saves({ do: 'autosave', summary: 'Typed since' });
  expect([answer.statusCode, JSON.parse(answer.text), isUntouched()]).toEqual([409, { stopped: 'went out' }, true]);
});

test('an image that comes for a draft that went out is not kept', async () => {
  goesOut();
  const file = { field: 'image-file', name: 'a.jpg', content: new Uint8Array(drawing('with-gps.jpg')) };
  const answer = await office.ana.postFile(PATH, postOf(tab.page, { do: 'save' }), file);
  expect([answer.statusCode, isUntouched(), office.pages.drafts.images.size]).toEqual([409, true, 0]);
});

test('a text that waited for a sign-in stays in view, where its draft went out meanwhile', async () => {
  office.pages.sessionsKept.clear();
  const over = await tab.saves({ summary: 'Typed since' });
  await office.ana.signsIn();
  goesOut();
  const back = await office.ana.ask('POST', PATH, { ...hiddenFieldsOf(formIn(over.text, PATH)), do: 'again' });
  expect([back.statusCode, mainOf(back.text).includes('Typed since')]).toEqual([409, true]);
});

test('no colleague is asked about a draft that went out, and the note to them stays in view', async () => {
  const { text } = await office.ana.ask('GET', ASK);
  goesOut();
  expect(mainOf((await office.ana.ask('GET', ASK)).text)).toContain('This draft went out');
  const fields = { ...hiddenFieldsOf(formIn(text, ASK)), when: 'at-once', note: 'Please look at the date' };
  const answer = await office.ana.ask('POST', ASK, fields);
  expect([answer.statusCode, office.pages.proposals.kept.size]).toEqual([409, 0]);
  expect(mainOf(answer.text)).toContain('Please look at the date');
});

test('no earlier version of a draft that went out is taken back, or offered to be', async () => {
  await office.saves({ ...READY, summary: 'A second version' }, 'Ana');
  const { text } = await office.ana.ask('GET', VERSIONS);
  goesOut();
  const answer = await office.ana.ask('POST', VERSIONS, { ...hiddenFieldsOf(formIn(text, VERSIONS)), taken: '1' });
  expect([answer.statusCode, office.pages.drafts.kept.at(-1)?.revision]).toEqual([409, 2]);
  const shown = parseHTML((await office.ana.ask('GET', VERSIONS)).text).document;
  expect([shown.querySelectorAll('main form').length, shown.querySelectorAll('main .rows li').length]).toEqual([0, 2]);
});

test.each(LANGUAGES)('what is said of it is sound HTML in %s', async (language) => {
  goesOut();
  const answer = await office.ana.post(`${PATH}?lang=${language}`, `${postOf(tab.page, { do: 'save', title: 'New' })}`);
  expect([answer.statusCode, await htmlFaults(answer.text)]).toEqual([409, []]);
});
