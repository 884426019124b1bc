import { expect, test } from 'vitest';
import { type Entry, memberAuthor } from '../../../functions/domain/members/entry.ts';
import { makePlaceFinder } from '../../../functions/domain/publishing/taking-out/part-remover.ts';
import { cleanOffice } from '../../../functions/domain/withdrawing/clean-office.ts';
import { rememberWithdrawn } from '../../../functions/domain/withdrawing/remember-withdrawn.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { MemoryDrafts } from '../../support/drafts/memory-drafts.ts';
import { MemoryKeptTexts } from '../../support/drafts/memory-kept-texts.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const { publisherId, savedBy } = aDraft();
const OF = { publisherId, author: memberAuthor(savedBy) };
const IVAN = { name: 'Ivan Example', spellings: ['Iwan Example'], mayBeNamed: true };

function anOffice() {
  const [drafts, keptTexts] = [new MemoryDrafts(), new MemoryKeptTexts()];
  const ports = { drafts, keptTexts, newId: () => crypto.randomUUID(), nowMs: () => NOW_MS };
  return {
    drafts,
    keptTexts,
    tell(reason: string, writtenAtMs = NOW_MS, of = publisherId) {
      const value: Entry = {
        ...{ entryId: 'entry', atMs: writtenAtMs, author: OF.author },
        ...{ act: 'appeal-taken-down', appealId: 'appeal-1', version: 2, reason },
      };
      keptTexts.lay('history', { publisherId: of, kind: 'office-entry', value, writtenAtMs });
    },
    reasons: () => keptTexts.valuesOn('history').map((value) => (value as { reason: string }).reason),
    withdraw: () => rememberWithdrawn(IVAN, publisherId, ports),
    clean: () => cleanOffice(OF, ports),
  };
}

test('a reason loses the name in each spelling and keeps its other words; another office keeps its own', async () => {
  const { tell, withdraw, clean, reasons } = anOffice();
  tell('IVAN EXAMPLE asked.\n\nIwan **Example** is ill.\n\nHis wife called.');
  tell('Ivan Example asked.', NOW_MS, 'another');
  await withdraw();
  expect(await clean()).toBe('clean');
  expect(reasons()).toEqual([
    '[name taken out] asked.\n\nThis part was taken out, because it named a person who no longer wishes to be named.\n\nHis wife called.',
    'Ivan Example asked.',
  ]);
});

test('a part of a name goes in the places that were chosen, and in no other', async () => {
  const { tell, clean, reasons, drafts } = anOffice();
  const places = makePlaceFinder(IVAN, [])('Mr Example was arrested').map(({ key }) => key);
  drafts.withdrawnOf.set(publisherId, {
    revision: 1,
    people: [{ name: 'Ivan Example', spellings: [], places, withdrawnAtMs: NOW_MS, lookedUpTo: '' }],
  });
  tell('Mr Example was arrested');
  tell('Judge Example ruled');
  expect(await clean()).toBe('clean');
  expect(reasons()).toEqual(['Mr [name taken out] was arrested', 'Judge Example ruled']);
});

test('a long history is looked through a part at a time, behind the drafts, and each call goes on where the last one stopped', async () => {
  const { tell, withdraw, clean, reasons } = anOffice();
  for (let n = 0; n < 1_300; n += 1) tell(n === 1_250 ? 'Ivan Example asked.' : 'It was wrong.');
  await withdraw();
  expect([await clean(), reasons().includes('Ivan Example asked.')]).toEqual(['more', true]);
  expect([await clean(), reasons().includes('Ivan Example asked.')]).toEqual(['more', true]);
  expect([await clean(), reasons().includes('Ivan Example asked.')]).toEqual(['clean', false]);
});

test('what is written meanwhile stays, and loses the name as well', async () => {
  const { tell, withdraw, clean, reasons, keptTexts } = anOffice();
  tell('Ivan Example asked.');
  keptTexts.beforeKeep = async () => {
    keptTexts.beforeKeep = async () => {};
    const [text] = keptTexts.shelves.get('history') ?? [];
    const value = { ...(text?.value as Entry), reason: 'Ivan Example asked, and his wife.' } as Entry;
    keptTexts.shelves.set('history', text ? [{ ...text, value }] : []);
  };
  await withdraw();
  expect(await clean()).toBe('clean');
  expect(reasons()).toEqual(['[name taken out] asked, and his wife.']);
});

test('a text that others change each time is left for the next call, which finds it', async () => {
  const { tell, withdraw, clean, reasons, keptTexts } = anOffice();
  tell('Ivan Example asked.');
  keptTexts.beforeKeep = async () => {
    keptTexts.shelves.set(
      'history',
      (keptTexts.shelves.get('history') ?? []).map((text) => text && { ...text }),
    );
  };
  await withdraw();
  expect(await clean()).toBe('more');
  keptTexts.beforeKeep = async () => {};
  expect([await clean(), reasons()]).toEqual(['clean', ['[name taken out] asked.']]);
});

test('what is written on a later day may name them: they may have agreed again', async () => {
  const { tell, withdraw, clean, reasons } = anOffice();
  tell('Ivan Example agreed again.', NOW_MS + DAY_MS);
  await withdraw();
  await clean();
  expect(reasons()).toEqual(['Ivan Example agreed again.']);
});

test('a row that says that they may not be named stays in what came by a key, and one that names them goes', async () => {
  const { withdraw, clean, keptTexts } = anOffice();
  const row = (mayBeNamed: boolean, name = 'Iwan Example') => ({ name, role: 'lawyer', mayBeNamed });
  const value = (...people: object[]) => ({ reading: { parts: { people: { value: people } } } });
  keptTexts.lay(
    'brought',
    { publisherId, kind: 'appeal-draft', value: value(row(false)) },
    { publisherId, kind: 'appeal-draft', value: value(row(true), row(true, 'Vera Other')) },
  );
  await withdraw();
  await clean();
  expect(keptTexts.valuesOn('brought')).toEqual([value(row(false)), value(row(true, 'Vera Other'))]);
});

test('letters of a code are no one’s name', async () => {
  const { keptTexts, clean, drafts } = anOffice();
  drafts.withdrawnOf.set(publisherId, {
    revision: 1,
    people: [{ name: 'Li', spellings: [], withdrawnAtMs: NOW_MS, lookedUpTo: '' }],
  });
  const value = { reading: { countries: [{ value: 'LI' }], title: { value: 'Free Li' } } };
  keptTexts.lay('brought', { publisherId, kind: 'appeal-draft', value });
  await clean();
  expect(keptTexts.valuesOn('brought')).toEqual([
    { reading: { countries: [{ value: 'LI' }], title: { value: 'Free [name taken out]' } } },
  ]);
});
