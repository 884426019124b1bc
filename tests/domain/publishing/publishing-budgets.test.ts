import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import { publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import type { PublishingLimits } from '../../../functions/domain/publishing/publishing-budgets.ts';
import { endOfDay } from '../../../functions/domain/time/spans.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS } from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';

const HOUR_MS = 3_600_000;
const PARTY = { publisherId: 'publisher-1', name: 'Example Observatory' };

/** A key's holder, honest or not, under some limits. */
function aHolder(given: Partial<PublishingLimits> = {}) {
  let made = 0;
  let nowMs = NOW_MS;
  const appeals = new MemoryAppeals();
  const ports = {
    appeals,
    addressees: new MemoryAddressees(),
    nowMs: () => nowMs,
    newId: () => `id-${++made}`,
    randomBytes,
    asksForTwo: async () => false,
    startDispatchAfterMs: 60_000,
    limits: { ...AMPLE_LIMITS, ...given },
    readPage: readHere,
  };
  const send = (name: string, request: Partial<AppealRequest> = {}, party = PARTY) =>
    publishAppeal(aRequest({ title: `RUSSIA: ${name}`, externalId: name, ...request }), party, ports);
  const words = (text: string) => ({
    page: { content: `RUSSIA: a case\n\n15 March 2024\n\n${text} in Russia.`, format: 'text' as const },
  });
  return {
    appeals,
    send,
    words,
    mailed: () => appeals.dispatches.length,
    pass: (ms: number) => {
      nowMs += ms;
    },
    correct: (name: string, text: string, given: Partial<AppealRequest> = {}) =>
      send(name, { kind: 'correction', ...words(text), ...given }),
    retract: (name: string, given: Partial<AppealRequest> = {}) =>
      send(name, { kind: 'retraction', ...words('It was wrong'), ...given }),
  };
}

describe('a stolen key', () => {
  test('calls nothing a correction that corrects nothing: a first version needs the room of a new appeal', async () => {
    const { send } = aHolder({ appealsPerHour: 1, urgentPerDay: 1 });
    const label = { title: 'Correction: free Ana in RUSSIA', urgent: true as const };
    expect(await send('one', label)).toMatchObject({ kind: 'published' });
    expect(await send('two', label)).toMatchObject({
      kind: 'kept back',
      why: { budgets: ['appealsPerHour', 'urgentPerDay'], roomAtMs: endOfDay(NOW_MS) },
    });
  });

  test('reaches no new people by correcting: one that is urgent for the first time, or of more countries, needs the room of a new appeal', async () => {
    const { send, correct } = aHolder({ appealsPerHour: 1, urgentPerDay: 1 });
    expect(await send('case')).toMatchObject({ kind: 'published' });
    const page = { content: 'RUSSIA: a case\n\n15 March 2024\n\nPut right in Russia.', format: 'text' as const };
    expect(await send('case', { kind: 'correction', page, urgent: true })).toMatchObject({ kind: 'kept back' });
    expect(await send('case', { kind: 'correction', page, countries: ['RU', 'CN'] })).toMatchObject({
      kind: 'kept back',
    });
    expect(await correct('case', 'Put right')).toMatchObject({ kind: 'published' });
  });

  test.each([
    ['names more countries and themes', { countries: ['RU', 'KZ'], themes: ['lawyers', 'torture'] }],
    ['is said to be urgent', { urgent: true as const }],
  ])('reaches no new people by a retraction in between that %s', async (_how, wider) => {
    const { send, retract, correct, appeals } = aHolder({ appealsPerHour: 1, urgentPerDay: 0 });
    await send('case', { countries: ['RU'], themes: ['lawyers'] });
    expect(await retract('case', wider)).toMatchObject({ kind: 'published' });
    expect(await correct('case', 'Put right', wider)).toMatchObject({ kind: 'kept back' });
    expect(await correct('case', 'Put right')).toMatchObject({ kind: 'published' });
    const [original, ...later] = appeals.versions;
    for (const { subject, isUrgent } of later)
      expect({ subject, isUrgent }).toEqual({ subject: original?.subject, isUrgent: original?.isUrgent });
  });

  test('mails no more than its publisher’s hour, and the rest are drafts until the next', async () => {
    const { send, mailed, pass, appeals } = aHolder({ appealsPerHour: 2 });
    const outcomes = [];
    for (let n = 1; n <= 5; n += 1) outcomes.push(await send(`case ${n}`));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['published', 'published', 'kept back', 'kept back', 'kept back']);
    expect(outcomes[2]).toMatchObject({
      why: { because: 'over budget', budgets: ['appealsPerHour'], roomAtMs: NOW_MS + HOUR_MS },
    });
    expect([mailed(), [...appeals.drafts.values()].map(({ missing }) => missing)]).toEqual([2, [[], [], []]]);
    pass(HOUR_MS);
    expect(await send('case 3')).toMatchObject({ kind: 'published' });
    expect([mailed(), appeals.drafts.size]).toEqual([3, 2]);
  });

  test('mails no more than a day’s, however it spreads them', async () => {
    const { send, mailed, pass } = aHolder({ appealsPerHour: 2, appealsPerDay: 3 });
    for (let n = 1; n <= 8; n += 1) {
      await send(`case ${n}`);
      pass(HOUR_MS);
    }
    expect(mailed()).toBe(3);
  });

  test('mails at once, all together, no more than one after the other', async () => {
    const { send, mailed } = aHolder({ appealsPerHour: 3 });
    await Promise.all(Array.from({ length: 20 }, (_, n) => send(`case ${n}`)));
    expect(mailed()).toBe(3);
  });

  test('gets no further by updates and outcomes', async () => {
    const { send, mailed } = aHolder({ appealsPerHour: 2 });
    await send('a case');
    for (const kind of ['update', 'outcome', 'update'] as const)
      await send('a case', {
        kind,
        page: { content: `RUSSIA: a case\n\n15 March 2024\n\n${kind} ${mailed()}.`, format: 'text' },
      });
    expect(mailed()).toBe(2);
  });

  test('has a few urgent ones a day, and ordinary ones are published beyond them', async () => {
    const { send } = aHolder({ urgentPerDay: 1 });
    expect(await send('a', { urgent: true })).toMatchObject({ kind: 'published' });
    expect(await send('b', { urgent: true })).toMatchObject({ kind: 'kept back', why: { budgets: ['urgentPerDay'] } });
    expect(await send('c')).toMatchObject({ kind: 'published' });
  });
});

describe('what puts a wrong right', () => {
  test('a retraction needs no room', async () => {
    const { send, retract } = aHolder({ appealsPerHour: 1, appealsPerDay: 1, correctionsPerDay: 1 });
    await send('a case');
    expect(await send('another')).toMatchObject({ kind: 'kept back' });
    expect(await retract('a case')).toMatchObject({ kind: 'published' });
  });

  test('a retraction after the first counts among the corrections, and is published however many there were', async () => {
    const { send, retract, correct, words } = aHolder({ correctionsPerAppealPerDay: 3, correctionsPerDay: 3 });
    await send('one');
    await send('two');
    const kinds = [];
    for (const step of [
      () => retract('one'),
      () => correct('one', 'It holds'),
      () => retract('one', words('No')),
      () => correct('one', 'It holds after all'),
      () => retract('one', words('Really not')),
      () => correct('one', 'It holds still'),
      () => correct('two', 'Put right'),
      () => retract('two'),
    ])
      kinds.push((await step()).kind);
    expect(kinds).toEqual([
      ...['published', 'published', 'published', 'published', 'published'],
      ...['kept back', 'kept back', 'published'],
    ]);
  });

  test('a correction has a budget of its appeal, which other appeals use up nothing of', async () => {
    const { send, correct } = aHolder({ appealsPerHour: 2, correctionsPerAppealPerDay: 1 });
    await send('one');
    await send('two');
    expect(await correct('one', 'First')).toMatchObject({ kind: 'published' });
    expect(await correct('one', 'Second')).toMatchObject({
      kind: 'kept back',
      why: { budgets: ['correctionsPerAppealPerDay'] },
    });
    expect(await correct('two', 'First')).toMatchObject({ kind: 'published' });
  });

  test('a correction of an urgent appeal reaches as many as that one did, and needs no room of an urgent one', async () => {
    const { send, correct } = aHolder({ appealsPerHour: 1, urgentPerDay: 1 });
    await send('one', { urgent: true });
    expect(await correct('one', 'Put right')).toMatchObject({ kind: 'published' });
  });

  test('corrections of many appeals have one budget together', async () => {
    const { send, correct } = aHolder({ correctionsPerDay: 2 });
    for (const name of ['one', 'two', 'three']) await send(name);
    const kinds = [];
    for (const name of ['one', 'two', 'three']) kinds.push((await correct(name, 'Put right')).kind);
    expect(kinds).toEqual(['published', 'published', 'kept back']);
  });
});

test('what is kept back of a published appeal leaves it as it is', async () => {
  const { send, appeals } = aHolder({ appealsPerHour: 1 });
  await send('a case');
  const [known] = appeals.known.values();
  await send('a case', {
    kind: 'update',
    page: { content: 'RUSSIA: a case\n\n15 March 2024\n\nNews.', format: 'text' },
  });
  expect([...appeals.known.values()]).toEqual([known]);
});

test('a retry of what is published is unchanged though the budget is used up', async () => {
  const { send } = aHolder({ appealsPerHour: 1 });
  await send('a case');
  expect(await send('a case')).toMatchObject({ kind: 'unchanged' });
});

test('one publisher’s flood takes nothing from another’s budget', async () => {
  const { send, words } = aHolder({ appealsPerHour: 1 });
  await send('a case');
  expect(
    await send('another case', words('Another text.'), { publisherId: 'publisher-2', name: 'Another' }),
  ).toMatchObject({
    kind: 'published',
  });
});

test('an operator’s word about a publisher goes before the deployment’s', async () => {
  const { send, mailed } = aHolder({ appealsPerHour: 1 });
  const trusted = { ...PARTY, limits: { appealsPerHour: 3 } };
  for (let n = 1; n <= 5; n += 1) await send(`case ${n}`, {}, trusted);
  expect(mailed()).toBe(3);
});
