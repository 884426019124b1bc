import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { previews, sendingAsked } from '../../../../emails/sending-asked/notice.ts';
import { OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';

const TYPED = 'The family agreed.\nCall \u202eher first.';
const mainOf = (text: string) => parseHTML(text).document.querySelector('main');

test('a note and a reason keep their lines, and turn no letters around', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar } = office;
  const { page } = await office.asks(ana, { when: 'at-once', note: TYPED });
  const note = mainOf((await omar.ask('GET', page)).text)?.querySelector('blockquote.sentence');
  expect([note?.textContent, note?.classList.contains('as-typed')]).toEqual([
    'The family agreed.\nCall her first.',
    true,
  ]);
  await office.decides(omar, page, { do: 'return', 'return-reason': TYPED });
  const reason = mainOf((await ana.ask('GET', page)).text)?.querySelector('.sentence .as-typed');
  expect(reason?.textContent).toBe('The family agreed.\nCall her first.');
});

test('in the mail each line of a note stands on its own', () => {
  const { text } = sendingAsked.render({ ...previews().typical, note: TYPED });
  expect(text).toMatch(/- The family agreed\.\s*\n[\s\S]*- Call her first\./);
});

test('what a save voided still says who may be named, but no name that was taken out, and that nothing was sent', async () => {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks();
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  const said = async () => mainOf((await office.omar.ask('GET', page)).text)?.textContent ?? '';
  expect(await said()).toContain('Nothing was sent.');
  expect(await said()).toMatch(/Who may be named\s*Ivan Example/);
  const { 'people.1.name': _, ...unnamed } = READY;
  await office.saves({ ...unnamed, title: 'Another', text: 'A lawyer is held.' }, 'Ana');
  expect(await said()).toMatch(/Who may be named\s*not shown: the draft was changed since/);
  expect(await said()).not.toContain('Ivan');
});
