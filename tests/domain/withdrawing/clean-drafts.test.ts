import { expect, test } from 'vitest';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import { saveDraft } from '../../../functions/domain/drafts/save-draft.ts';
import { cleanOffice } from '../../../functions/domain/withdrawing/clean-office.ts';
import { rememberWithdrawn } from '../../../functions/domain/withdrawing/remember-withdrawn.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { meanwhile, OfficeTable } from '../../support/members/office-table.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const { publisherId, draftId, savedBy } = aDraft();
const AT = { office: { publisherId }, member: savedBy } as unknown as Parameters<typeof saveDraft>[0]; // what saving reads of it
const IVAN = { name: 'Ivan Example', nativeName: 'Иван Пример', spellings: ['Iwan Example'], mayBeNamed: true };
const BY_BO = { publisherId, author: { kind: 'member', memberId: 'bo', name: 'Bo' } } as const;
const idOf = (n: number) => `0b0b0b0b-1111-4222-8333-${String(n).padStart(12, '0')}`;

function aDesk() {
  const world = new OfficeTable();
  const { drafts } = world;
  const clean = () => cleanOffice(BY_BO, world);
  return {
    ...{ drafts, clean },
    save: (fields: DraftFields, revision = 0, id = draftId) =>
      saveDraft(AT, { draftId: id, revision, fields }, world, NOW_MS),
    async withdraw() {
      await rememberWithdrawn(IVAN, publisherId, world);
      return clean();
    },
    newest: () => drafts.find(publisherId, draftId),
    revisions: (of = publisherId) => world.revisions(of),
    entries: () => world.entries(publisherId),
  };
}

test('the name goes out of every field, in every spelling, and with it what is told of the person', async () => {
  const { save, withdraw, newest, revisions, entries } = aDesk();
  await save({
    language: 'en',
    title: 'Free IVAN EXAMPLE',
    text: 'He is held.\n\nIwan **Example** was beaten.\n\nIwan Example is ill.',
    'fr.title': 'Libérez Иван Пример',
    'people.1.name': 'Ivan Example',
    'people.1.mayBeNamed': 'yes',
    'people.1.role': 'lawyer',
    'people.1.role.fr': 'avocat',
    'people.2.name': 'Vera Other',
    'sources.1.url': 'https://example.org/ivan%20example',
  });
  expect(await withdraw()).toBe('clean');
  expect(await newest()).toMatchObject({ revision: 2, savedBy: { name: 'Bo' } });
  expect((await newest())?.fields).toEqual({
    language: 'en',
    title: 'Free [name taken out]',
    text: 'He is held.\n\nThis part was taken out, because it named a person who no longer wishes to be named.\n\n[name taken out] is ill.',
    'fr.title': 'Libérez [nom retiré]',
    'people.1.name': 'Vera Other',
    'sources.1.url': expect.not.stringContaining('ivan'),
  });
  expect(await revisions()).toHaveLength(1);
  const told = await entries();
  expect(told.at(-1)).toMatchObject({
    act: 'draft-name-taken-out',
    author: { name: 'Bo' },
    draftId,
    revision: 2,
  });
  expect(JSON.stringify(told)).not.toContain('Ivan');
});

test('earlier revisions that hold the name go, those that do not stay, and other offices keep theirs', async () => {
  const { drafts, save, withdraw, revisions } = aDesk();
  await save({ title: 'Free him' });
  await save({ title: 'Free Ivan Example' }, 1);
  await save({ title: 'Release him' }, 2);
  await drafts.save(aDraft({ publisherId: idOf(9), fields: { title: 'Ivan Example' } }), []);
  await withdraw();
  expect((await revisions()).map(({ revision, fields }) => [revision, fields.title])).toEqual([
    [1, 'Free him'],
    [3, 'Release him'],
  ]);
  expect(await revisions(idOf(9))).toMatchObject([{ fields: { title: 'Ivan Example' } }]);
});

test('a row that says that they may not be named stays, and keeps others from naming them', async () => {
  const { save, withdraw, revisions } = aDesk();
  const hiding = { title: 'Free him', 'people.1.name': 'Ivan Example', 'people.1.mayBeNamed': 'no' };
  await save(hiding);
  await withdraw();
  expect((await revisions()).map(({ fields }) => fields)).toEqual([hiding]);
});

test('many drafts are cleaned a part at a time, and each call goes on where the last one stopped', async () => {
  const { drafts, save, withdraw, clean, entries } = aDesk();
  await save({ title: 'Free Ivan Example' });
  await save({ title: 'Free Ivan Example' }, 0, idOf(1));
  const { revisions } = drafts;
  const kept = async () => JSON.stringify((await revisions(publisherId)).shown);
  // As if 1,200 revisions that name no one came before these.
  const others = Array.from({ length: 100 }, () => aDraft({ fields: { title: 'Free him' } }));
  drafts.revisions = async (of, after = '0') =>
    after === '12' ? revisions(of) : { shown: others, next: String(Number(after) + 1) };
  const before = await kept();
  expect([await withdraw(), await clean(), await kept()]).toEqual(['more', 'more', before]);
  expect(await clean()).toBe('clean');
  expect((await entries()).filter(({ act }) => act === 'draft-name-taken-out')).toHaveLength(2);
  const cut = await kept();
  expect(cut).not.toContain('Ivan');
  expect([await withdraw(), await clean(), await clean(), await kept()]).toEqual(['more', 'more', 'clean', cut]);
});

test('a save in between is kept, and the name goes out of that', async () => {
  const { drafts, save, withdraw, newest, revisions } = aDesk();
  await save({ title: 'Free Ivan Example' });
  const before = aDraft({ revision: 1, fields: { title: 'Free Ivan Example', summary: 'He is ill.' } });
  meanwhile(drafts, 'save', () => drafts.save(before, []));
  await withdraw();
  expect(await newest()).toMatchObject({
    revision: 3,
    fields: { title: 'Free [name taken out]', summary: 'He is ill.' },
  });
  expect(await revisions()).toHaveLength(1);
});

test('whoever has the draft open brings no name back: the fields that have it are told, and nothing is written', async () => {
  const { save, withdraw, revisions } = aDesk();
  await save({ title: 'Free Ivan Example' });
  await withdraw();
  const typed = { title: 'Free Ivan Example now', 'fr.title': 'Libérez Иван Пример', summary: 'He is held.' };
  expect(await save(typed, 1)).toEqual({ kind: 'consent withdrawn', naming: ['title', 'fr.title'] });
  expect(await save(typed, 0, idOf(5))).toMatchObject({ kind: 'consent withdrawn' });
  expect(await revisions()).toHaveLength(1);
  expect(await save({ title: 'Free him', summary: 'He is held.' }, 1)).toMatchObject({ kind: 'changed meanwhile' });
});

test('once they agree again, on a later day, a draft may name them', async () => {
  const { save, withdraw } = aDesk();
  await withdraw();
  const [year, month, day] = new Date(NOW_MS).toISOString().slice(0, 10).split('-') as [string, string, string];
  const agreed = (on: number) => ({
    title: 'Free Ivan Example',
    'people.1.name': 'Ivan Example',
    'people.1.mayBeNamed': 'yes',
    'people.1.consentOn-day': String(on),
    'people.1.consentOn-month': month,
    'people.1.consentOn-year': year,
  });
  expect(await save(agreed(Number(day)))).toMatchObject({ kind: 'consent withdrawn' });
  expect(await save(agreed(Number(day) + 1))).toMatchObject({ kind: 'saved' });
});

test('what was left out of a file is not kept with the name: no field shows it', async () => {
  const { save, withdraw, newest } = aDesk();
  await withdraw();
  expect(await save({ title: 'Free him', leftOut: '1 image · Ivan Example' })).toMatchObject({ kind: 'saved' });
  expect((await newest())?.fields).toEqual({ title: 'Free him' });
});

test('why a name that is withdrawn might be given goes as a whole, and so does the word that it is no name', async () => {
  const { save, withdraw, newest } = aDesk();
  await save({
    language: 'en',
    title: 'Free Ivan Example and Vera Other',
    text: 'They wait in Example Square.',
    'alsoNamed.1.name': 'Ivan Example',
    'alsoNamed.1.because': 'he speaks in public',
    'alsoNamed.2.name': 'Vera Other',
    'alsoNamed.2.because': 'a friend of Ivan Example',
    notNames: 'Iwan Example\nExample Square',
  });
  await save({ ...(await newest())?.fields, notNames: 'Ivan Example\nExample Square' }, 1);
  expect(await withdraw()).toBe('clean');
  expect((await newest())?.fields).toEqual({
    language: 'en',
    title: 'Free [name taken out] and Vera Other',
    text: 'They wait in Example Square.',
    'alsoNamed.2.name': 'Vera Other',
    'alsoNamed.2.because': 'a friend of [name taken out]',
    notNames: 'Example Square',
  });
});
