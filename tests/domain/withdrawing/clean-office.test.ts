import { expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import type { WithdrawnPerson } from '../../../functions/domain/drafts/withdrawn/withdrawn-person.ts';
import { type Entry, memberAuthor, newEntry } from '../../../functions/domain/members/entry.ts';
import type { AppealInput } from '../../../functions/domain/publishing/input/appeal-input.ts';
import { readInput } from '../../../functions/domain/publishing/input/read-input.ts';
import { makePlaceFinder } from '../../../functions/domain/publishing/taking-out/part-remover.ts';
import { cleanOffice } from '../../../functions/domain/withdrawing/clean-office.ts';
import type { KeptText } from '../../../functions/domain/withdrawing/kept/kept-text.ts';
import { rememberWithdrawn } from '../../../functions/domain/withdrawing/remember-withdrawn.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { OfficeTable } from '../../support/members/office-table.ts';
import { aRequest } from '../../support/publishing/builders.ts';
import { readsAs } from '../../support/reading/a-reading.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const { publisherId, savedBy } = aDraft();
const OF = { publisherId, author: memberAuthor(savedBy) };
const HELD = { content: 'A teacher is held.', format: 'text' } as const;
const IVAN = { name: 'Ivan Example', spellings: ['Iwan Example'], mayBeNamed: true };

function anOffice() {
  const world = new OfficeTable();
  const { drafts, keptTexts } = world;
  return {
    keptTexts,
    async tell(reason: string, atMs = NOW_MS, of = publisherId) {
      const told = { act: 'appeal-taken-down', appealId: 'appeal-1', version: 2, reason } as const;
      await world.officeEntries.add(of, newEntry(told, savedBy, world.newId(), atMs));
    },
    reasons: async (of = publisherId) => (await world.entries(of)).map((one) => ('reason' in one ? one.reason : '')),
    /** Keeps a draft that came by a key. */
    async brings(given: Partial<AppealRequest>, appealId = 'appeal-1') {
      const outcome = await readInput(aRequest({ page: HELD, ...given }), NOW_MS, readsAs());
      if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
      await world.appeals.saveDraft({
        ...{ id: { publisherId, externalId: appealId }, draftId: appealId, appealId, known: undefined },
        ...{ input: outcome.input, missing: [], contentHash: '', savedAtMs: NOW_MS, keptUntilMs: NOW_MS + DAY_MS },
      });
    },
    brought: async () =>
      (await keptTexts.page('brought', publisherId)).shown.flatMap(({ kind, value }) =>
        kind === 'appeal-draft' ? [(value as { reading: AppealInput }).reading] : [],
      ),
    withdraw: () => rememberWithdrawn(IVAN, publisherId, world),
    /** Someone who withdrew, for whom nothing was looked through yet. */
    withdrew(person: Partial<WithdrawnPerson>) {
      const one = { name: 'Ivan Example', spellings: [], withdrawnAtMs: NOW_MS, lookedUpTo: '', ...person };
      return drafts.keepWithdrawn(publisherId, { revision: 0, people: [one] }, NOW_MS);
    },
    clean: () => cleanOffice(OF, world),
  };
}

/** Lets a colleague change each line of the history between its being read and kept. @returns what ends it. */
function changesLines({ keptTexts }: Pick<OfficeTable, 'keptTexts'>, change: (line: Entry) => Entry) {
  const { page } = keptTexts;
  const end = () => void Object.assign(keptTexts, { page });
  keptTexts.page = async (...asked) => {
    const read = await page(...asked);
    for (const { value, keep } of (await page(...asked)).shown) await keep(change(value as Entry));
    return read;
  };
  return end;
}

test('a reason loses the name in each spelling and keeps its other words; another office keeps its own', async () => {
  const { tell, withdraw, clean, reasons } = anOffice();
  await tell('IVAN EXAMPLE asked.\n\nIwan **Example** is ill.\n\nHis wife called.');
  await tell('Ivan Example asked.', NOW_MS, 'another');
  await withdraw();
  expect(await clean()).toBe('clean');
  expect(await reasons()).toEqual([
    '[name taken out] asked.\n\nThis part was taken out, because it named a person who no longer wishes to be named.\n\nHis wife called.',
  ]);
  expect(await reasons('another')).toEqual(['Ivan Example asked.']);
});

test('a part of a name goes in the places that were chosen, and in no other', async () => {
  const { tell, clean, reasons, withdrew } = anOffice();
  const places = makePlaceFinder(IVAN, [])('Mr Example was arrested').map(({ key }) => key);
  await withdrew({ places });
  await tell('Mr Example was arrested');
  await tell('Judge Example ruled');
  expect(await clean()).toBe('clean');
  expect(await reasons()).toEqual(['Mr [name taken out] was arrested', 'Judge Example ruled']);
});

test('a long history is looked through a part at a time, behind the drafts, and each call goes on where the last one stopped', async () => {
  const { keptTexts, tell, withdraw, clean, reasons } = anOffice();
  await tell('Ivan Example asked.');
  await withdraw();
  const { page } = keptTexts;
  const [line] = (await page('history', publisherId)).shown;
  const others = Array.from({ length: 100 }, () => ({ ...line, value: { reason: 'It was wrong.' } }) as KeptText);
  // As if 1,200 lines came before it.
  keptTexts.page = async (shelf, of, after = '0') =>
    shelf !== 'history' || after === '12' ? page(shelf, of) : { shown: others, next: String(Number(after) + 1) };
  expect([await clean(), await reasons()]).toEqual(['more', ['Ivan Example asked.']]);
  expect([await clean(), await reasons()]).toEqual(['more', ['Ivan Example asked.']]);
  expect([await clean(), await reasons()]).toEqual(['clean', ['[name taken out] asked.']]);
});

test('what is written meanwhile stays, and loses the name as well', async () => {
  const { tell, withdraw, clean, reasons, keptTexts } = anOffice();
  await tell('Ivan Example asked.');
  const end = changesLines({ keptTexts }, (line) => {
    end();
    return { ...line, reason: 'Ivan Example asked, and his wife.' } as Entry;
  });
  await withdraw();
  expect(await clean()).toBe('clean');
  expect(await reasons()).toEqual(['[name taken out] asked, and his wife.']);
});

test('a text that others change each time is left for the next call, which finds it', async () => {
  const { tell, withdraw, clean, reasons, keptTexts } = anOffice();
  await tell('Ivan Example asked.');
  const end = changesLines({ keptTexts }, (line) => line);
  await withdraw();
  expect(await clean()).toBe('more');
  end();
  expect([await clean(), await reasons()]).toEqual(['clean', ['[name taken out] asked.']]);
});

test('what is written on a later day may name them: they may have agreed again', async () => {
  const { tell, withdraw, clean, reasons } = anOffice();
  await tell('Ivan Example agreed again.', NOW_MS + DAY_MS);
  await withdraw();
  await clean();
  expect(await reasons()).toEqual(['Ivan Example agreed again.']);
});

test('a row that says that they may not be named stays in what came by a key, and one that names them goes', async () => {
  const { brings, brought, withdraw, clean } = anOffice();
  const row = (mayBeNamed: boolean, name = 'Iwan Example') => ({ name, role: { en: 'lawyer' }, mayBeNamed });
  await brings({ people: [row(false)] });
  await brings({ people: [row(true), row(true, 'Vera Other')] }, 'appeal-2');
  await withdraw();
  await clean();
  const people = (await brought()).map(({ parts }) => parts.people?.value);
  expect(people).toEqual([[row(false)], [row(true, 'Vera Other')]]);
});

test('letters of a code are no one’s name', async () => {
  const { brings, brought, withdrew, clean } = anOffice();
  await brings({ title: 'Free Li', countries: ['LI'] });
  await withdrew({ name: 'Li' });
  await clean();
  expect(await brought()).toMatchObject([{ countries: [{ value: 'LI' }], title: { value: 'Free [name taken out]' } }]);
});
