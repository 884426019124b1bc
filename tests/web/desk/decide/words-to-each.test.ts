import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const wordsOf = (text = '') => text.replaceAll(/[\u2066\u2069]/g, '').replace(/\s+/g, ' ');
const mainOf = (text: string) => wordsOf(parseHTML(text).document.querySelector('main')?.textContent ?? '');
const MINUTE_MS = 60_000;

test('who asked reads their own request as theirs, and whom they asked; who decides finds the way to the decision on top', async () => {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks();
  const hers = (await office.ana.ask('GET', page)).text;
  expect(mainOf(hers)).toContain('You asked for an appeal to be sent');
  expect(mainOf(hers)).toMatch(/Who was asked ?Omar/);
  for (const words of ['asks you', 'You were not asked', 'the mail you got', 'Go to your decision'])
    expect(mainOf(hers)).not.toContain(words);
  expect(formIn(hers, `${page}/stop`).querySelector('button')?.className).toContain('button--quiet');
  const his = (await office.omar.ask('GET', page)).text;
  expect(mainOf(his)).toContain('the same digits stand in the mail you got');
  const { document } = parseHTML(his);
  expect(document.querySelector('main a[href="#decision"]')?.textContent).toBe('Go to your decision');
  expect(document.getElementById('decision')).not.toBeNull();
  for (const text of [hers, his]) expect(await htmlFaults(text)).toEqual([]);
});

test('a member reads of what they returned before as their own act, with their reason, when a changed version is asked about', async () => {
  const office = await OfficeOfTwo.make();
  const first = await office.asks();
  await office.decides(office.omar, first.page, { do: 'return', 'return-reason': 'Name the court.' });
  office.pages.nowMs += 1;
  const same = await office.asks();
  expect(mainOf((await office.omar.ask('GET', same.page)).text)).toMatch(
    /You returned this same version before, on .*Name the court\./,
  );
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  office.pages.nowMs += 1;
  const { page } = await office.asks();
  const { text } = await office.omar.ask('GET', page);
  expect(mainOf(text)).toMatch(/You returned version 1, on .*Name the court\./);
  expect(await htmlFaults(text)).toEqual([]);
});

test('once it went out the page tells that in words of the past, and when it left', async () => {
  const office = await OfficeOfTwo.make();
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  office.pages.nowMs += 5 * MINUTE_MS;
  await office.wake(proposalId);
  for (const one of office.pages.appeals.dispatches) if (one.kind === 'alert') office.pages.sendings.add(one);
  const { text } = await office.ana.ask('GET', page);
  const { publishedAtMs = 0 } = office.pages.appeals.versions[0] ?? {};
  const time = new Date(publishedAtMs).toISOString().slice(11, 16);
  expect(mainOf(text)).toMatch(new RegExp(`It went out on [^.]*${time}.*Omar approved it on`));
  expect(mainOf(text)).toContain('The mail, as it was sent');
  for (const words of ['as it will be sent', 'You decide on exactly this', 'What is decided on', 'Watch it go out'])
    expect(mainOf(text)).not.toContain(words);
});

test('a decision on what was taken back, replaced, stopped or decided says which of them it was', async () => {
  const cases = [
    [
      async (office: OfficeOfTwo, page: string) => office.submits(office.ana, page, `${page}/stop`, {}),
      'Ana had taken',
    ],
    [async (office: OfficeOfTwo) => office.asks(office.ana, { when: 'at-once', note: 'Again.' }), 'a newer request'],
    [
      async (office: OfficeOfTwo, page: string) => office.sends(await office.pages.member(OFFICE, 'Lea'), page),
      'Lea had',
    ],
  ] as const;
  for (const [happens, words] of cases) {
    const office = await OfficeOfTwo.make();
    const { page } = await office.asks();
    const form = hiddenFieldsOf(formIn((await office.omar.ask('GET', page)).text, `${page}/decide`));
    await happens(office, page);
    const answer = await office.omar.ask('POST', `${page}/decide`, { ...form, do: 'send', understood: 'yes' });
    const summary = parseHTML(answer.text).document.querySelector('.error-summary');
    expect([answer.statusCode, wordsOf(summary?.textContent ?? '')]).toEqual([409, expect.stringContaining(words)]);
    const target = summary?.querySelector('a')?.getAttribute('href')?.slice(1) ?? '';
    expect(parseHTML(answer.text).document.getElementById(target)).not.toBeNull();
    expect(await htmlFaults(answer.text)).toEqual([]);
  }
});

test('what was approved and then saved says what it is called now, who saved it, and that the approval does not count', async () => {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks();
  await office.sends(office.omar, page);
  await office.saves({ ...READY, title: 'Another title' }, 'Ana');
  const said = mainOf((await office.omar.ask('GET', page)).text);
  expect(said).toContain('Another title');
  expect(said).toContain('Ana saved it last, on');
  expect(said).toContain('The approval by Omar does not count any more');
});

test('the part that the page fetches again offers to stop it as long as that can hold, and says when it went out', async () => {
  const office = await OfficeOfTwo.make();
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  const whole = parseHTML((await office.ana.ask('GET', page)).text).document;
  const again = whole.querySelector('[data-again]')?.getAttribute('data-again') ?? '';
  expect(again).toBe(`${page}/part?lang=en`);
  expect([whole.getElementById('said'), whole.querySelector('script[src*=sending]')]).not.toContain(null);
  const part = async () => {
    const answer = await office.ana.ask('GET', `${page}/part`);
    const { document } = parseHTML(`<html><body>${answer.text}</body></html>`);
    const figures = document.getElementById('figures');
    return {
      isOver: figures?.hasAttribute('data-over'),
      standing: document.getElementById('steer')?.getAttribute('data-standing'),
      canStop: document.querySelector('#steer button') !== null,
      words: wordsOf(figures?.textContent ?? ''),
    };
  };
  expect(await part()).toMatchObject({ isOver: false, standing: 'approved', canStop: true });
  office.pages.nowMs += MINUTE_MS;
  expect(await part()).toMatchObject({
    isOver: false,
    standing: 'going',
    words: expect.stringContaining('going out now'),
  });
  await office.wake(proposalId);
  expect(await part()).toMatchObject({
    isOver: true,
    canStop: false,
    words: expect.stringContaining('It went out on'),
  });
  expect(await htmlFaults((await office.ana.ask('GET', page)).text)).toEqual([]);
});
