import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { ASK, DRAFT, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';

test('a draft with a check that no one answered can’t be asked about, and is told which, with a link to its answer', async () => {
  const office = await OfficeOfTwo.make();
  await office.saves({ ...READY, text: 'Ivan Example is held in **Russia**. Call +7 495 123-45-67.' }, 'Ana');
  const { document } = parseHTML((await office.ana.ask('GET', ASK)).text);
  const [link, ...others] = document.querySelectorAll('main li a');
  expect([link?.textContent?.includes('+7 495 123-45-67'), others]).toEqual([true, []]);
  const [path = '', target = ''] = link?.getAttribute('href')?.split('#') ?? [];
  expect(path).toBe(`/desk/write/${DRAFT}?lang=en`);
  const draft = parseHTML((await office.ana.ask('GET', path)).text).document;
  expect(draft.getElementById(target)?.textContent).toContain('A telephone number');
});
