import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { ASK, AT, OFFICE, OfficeOfTwo } from '../../../support/deciding/office-of-two.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const mainOf = (text: string) =>
  (parseHTML(text).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ');
const NONE = 'Nothing is left before';

test('who asks and who decides read what the office may send still, and what becomes of an approval without room', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar, pages } = office;
  pages.ownLimits = { appealsPerHour: 1, appealsPerDay: 2 };
  const { page } = await office.asks();
  for (const [member, path] of [
    [ana, ASK],
    [omar, page],
  ] as const) {
    const { text } = await member.ask('GET', path);
    expect(await htmlFaults(text)).toEqual([]);
    expect(mainOf(text)).toContain('What your office may send still: this hour 1 of 1, today 2 of 2.');
    expect(mainOf(text)).not.toContain(NONE);
  }
  pages.ownLimits = { appealsPerHour: 0, appealsPerDay: 2 };
  for (const [member, path] of [
    [ana, ASK],
    [omar, page],
  ] as const)
    expect(mainOf((await member.ask('GET', path)).text)).toMatch(
      /this hour 0 of 0, today 2 of 2\. There is no room within a day for this and what waits already/,
    );
  pages.ownLimits = { appealsPerHour: 1, appealsPerDay: 2 };
  office.takes('appealsPerHour');
  for (const [member, path] of [
    [ana, ASK],
    [omar, page],
  ] as const)
    expect(mainOf((await member.ask('GET', path)).text)).toMatch(
      /this hour 0 of 1, today 2 of 2\. Nothing is left before .+ UTC/,
    );
});

test('without room, neither the way to send it nor the page of what was approved promises that it leaves at once', async () => {
  const office = await OfficeOfTwo.make();
  const { omar, pages } = office;
  pages.ownLimits = { appealsPerHour: 1, appealsPerDay: 2 };
  office.takes('appealsPerHour');
  const { page } = await office.asks();
  const send = parseHTML((await omar.ask('GET', page)).text).document.querySelector('.stay.decide summary');
  expect(send?.textContent).toContain(NONE);
  expect(send?.textContent).not.toContain('After you send it');
  await office.sends(omar, page);
  const { text } = await omar.ask('GET', page);
  expect(mainOf(text)).toContain(NONE);
  expect(text).not.toMatch(/It goes out on|It is going out now/); // nor in what is only read aloud
});

test('nothing is said of room where it is asked for another time', async () => {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks(office.ana, AT);
  expect(mainOf((await office.omar.ask('GET', page)).text)).not.toContain('What your office may send still');
});

test('of what is decided, nothing is said of room', async () => {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks();
  await office.sends(office.omar, page);
  expect(mainOf((await office.omar.ask('GET', page)).text)).not.toContain('What your office may send still');
});

test('the page of what was approved says that it will not go out once who approved it may decide no more', async () => {
  const office = await OfficeOfTwo.make();
  const { page } = await office.asks();
  await office.sends(office.omar, page);
  expect(mainOf((await office.ana.ask('GET', page)).text)).not.toContain('it will not go out');
  const { kept } = office.pages.offices;
  const before = kept.get(OFFICE);
  if (!before) throw new Error('there is no office');
  const members = before.members.map((one) =>
    one.name === 'Omar' ? { ...one, permissions: ['propose' as const] } : one,
  );
  kept.set(OFFICE, { ...before, members });
  expect(mainOf((await office.ana.ask('GET', page)).text)).toContain(
    'As your office is now, it will not go out then. Who approved it may not decide any more',
  );
});
