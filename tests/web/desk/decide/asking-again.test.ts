import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Permission } from '../../../../functions/contract/team-acts.ts';
import { ASK, OFFICE, OfficeOfTwo } from '../../../support/deciding/office-of-two.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const mainOf = (text: string) =>
  (parseHTML(text).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ');
const formsOf = (text: string) => parseHTML(text).document.querySelectorAll(`main form[action^="${ASK}"]`).length;

/** A morning well after the day of these tests. */
const laterOf = ({ pages: { nowMs } }: OfficeOfTwo) => {
  const day = new Date(nowMs + 3 * 86_400_000);
  return {
    when: 'at',
    'day-day': `${day.getUTCDate()}`,
    'day-month': `${day.getUTCMonth() + 1}`,
    'day-year': `${day.getUTCFullYear()}`,
    time: '09:30',
    'time-zone': 'Europe/Berlin',
  };
};
const keptOf = (office: OfficeOfTwo, proposalId: string) => office.pages.proposals.kept.get(`${OFFICE}/${proposalId}`);

test('who asks again for another time has that time decided on: the older request ends with it, and who was asked is mailed the new one', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar, pages } = office;
  const first = await office.asks();
  const page = (await ana.ask('GET', ASK)).text;
  expect(mainOf(page)).toContain('You asked about this version already, and it waits for a decision: At once.');
  expect(await htmlFaults(page)).toEqual([]);
  const second = await office.asks(ana, laterOf(office));
  expect(second.proposalId).not.toBe(first.proposalId);
  expect([office.status(first.proposalId), office.status(second.proposalId)]).toEqual(['stopped', 'open']);
  expect(keptOf(office, second.proposalId)?.when).toMatchObject({ kind: 'at', zone: 'Europe/Berlin' });
  expect(pages.askedOf.at(-1)).toMatchObject({ proposalId: second.proposalId, memberId: office.memberId('Omar') });
  expect((await omar.ask('GET', first.page)).text).not.toContain(`${first.page}/decide`);
  expect((await office.asks(ana, laterOf(office))).proposalId).toBe(second.proposalId);
});

test('who asks again with another word has that word read', async () => {
  const office = await OfficeOfTwo.make();
  await office.asks();
  const { page } = await office.asks(office.ana, { when: 'at-once', note: 'The family agreed this morning.' });
  expect(mainOf((await office.omar.ask('GET', page)).text)).toContain('The family agreed this morning.');
});

test('what is approved is not asked for another time: the page says when it goes out, and that it has to be stopped first', async () => {
  const office = await OfficeOfTwo.make();
  const { ana } = office;
  const before = (await ana.ask('GET', ASK)).text;
  const proof = parseHTML(before).document.querySelector('input[name=proof]')?.getAttribute('value') ?? '';
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  const shown = (await ana.ask('GET', ASK)).text;
  expect(mainOf(shown)).toMatch(/This version is approved, and goes out on .* stop it first, then ask again/);
  expect(formsOf(shown)).toBe(0);
  expect(await htmlFaults(shown)).toEqual([]);
  const answer = await ana.ask('POST', ASK, { proof, revision: '1', ...laterOf(office) });
  expect([answer.statusCode, mainOf(answer.text).includes('This version is approved')]).toEqual([409, true]);
  expect([office.pages.proposals.kept.size, office.status(proposalId)]).toEqual([1, 'approved']);
  // The same press once more leads to what it came to.
  const same = await ana.ask('POST', ASK, { proof, revision: '1', when: 'at-once' });
  expect(same.to.split('?')[0]).toBe(page);
});

const MAY_ALL: readonly Permission[] = ['propose', 'decide', 'send-urgent', 'manage'];

test('who sends alone for another time, what is to leave already, is told so', async () => {
  const office = await OfficeOfTwo.make({ ana: MAY_ALL });
  await office.ana.submits('/desk/team', '/desk/team/sends-alone');
  const before = (await office.ana.ask('GET', ASK)).text;
  const proof = parseHTML(before).document.querySelector('main input[name=proof]')?.getAttribute('value') ?? '';
  const alone = { do: 'alone', reason: 'The hearing is at nine.', 'alone-understood': 'yes' };
  await office.asks(office.ana, { when: 'at-once', ...alone });
  const answer = await office.ana.ask('POST', ASK, { proof, revision: '1', ...laterOf(office), ...alone });
  expect([answer.statusCode, mainOf(answer.text).includes('This version is approved')]).toEqual([409, true]);
});

test('who asks again once it came back finds the time that was asked for, and chooses anew once that is past', async () => {
  const office = await OfficeOfTwo.make();
  const later = laterOf(office);
  const { page } = await office.asks(office.ana, later);
  await office.decides(office.omar, page, { do: 'return', 'return-reason': 'Name the court.' });
  const entered = async () => {
    const { document } = parseHTML((await office.ana.ask('GET', ASK)).text);
    const chosen = document.querySelector('input[name=when][checked]')?.getAttribute('value');
    const shownIn = (id: string) =>
      document.querySelector(`[name="${id}"] option[selected]`)?.getAttribute('value') ??
      document.querySelector(`[name="${id}"] option[selected]`)?.textContent ??
      document.querySelector(`input[name="${id}"]`)?.getAttribute('value');
    return [chosen, shownIn('day-day'), shownIn('time'), shownIn('time-zone')];
  };
  expect(await entered()).toEqual(['at', later['day-day'], '09:30', 'Berlin']);
  office.pages.nowMs += 4 * 86_400_000;
  const [chosen, day, time] = await entered();
  expect([chosen, day ?? '', time ?? '']).toEqual([undefined, '', '']);
});

test('who types a time and leaves “at once” chosen is asked which it is, and loses nothing', async () => {
  const office = await OfficeOfTwo.make();
  const { ana } = office;
  const { when: _, ...typed } = laterOf(office);
  for (const some of [{ time: '9:30' }, { 'day-day': '20' }, typed] as readonly Record<string, string>[]) {
    const refused = await office.submits(ana, ASK, ASK, { when: 'at-once', note: 'Read the second line.', ...some });
    expect(refused.statusCode).toBe(422);
    expect(mainOf(refused.text)).toContain('You typed a day or a time, and chose “at once”');
    const { document } = parseHTML(refused.text);
    const kept = document.querySelector('[name=time]')?.getAttribute('value');
    const day = document.querySelector('[name=day-day] option[selected]')?.textContent;
    expect([kept, day]).toEqual([some.time ?? '', some['day-day'] ?? 'Choose…']);
    expect(document.querySelector('[name=note]')?.textContent.trim()).toBe('Read the second line.');
  }
  expect(office.pages.proposals.kept.size).toBe(0);
});

test('who asks again after a time, and wants it at once now, empties nothing', async () => {
  const office = await OfficeOfTwo.make();
  await office.asks(office.ana, laterOf(office));
  const { proposalId } = await office.asks(office.ana, { when: 'at-once' });
  expect(keptOf(office, proposalId)?.when).toEqual({ kind: 'at-once' });
});

test.each(['at-once', 'at'])(
  'after a stop nothing is chosen of when it goes out, and the time stays: %s',
  async (when) => {
    const office = await OfficeOfTwo.make();
    const { ana, omar } = office;
    const formOf = async () => parseHTML((await ana.ask('GET', ASK)).text).document;
    const chosenOf = async () => (await formOf()).querySelector('[name=when][checked]')?.getAttribute('value');
    const { page } = await office.asks(ana, when === 'at' ? laterOf(office) : { when });
    expect(await chosenOf()).toBe(when);
    await office.sends(omar, page);
    await office.submits(omar, page, `${page}/stop`, {});
    expect(await chosenOf()).toBeUndefined();
    expect((await formOf()).querySelector('[name=time]')?.getAttribute('value')).toBe(when === 'at' ? '09:30' : '');
  },
);
