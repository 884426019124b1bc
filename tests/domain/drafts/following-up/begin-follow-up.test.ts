import { describe, expect, test } from 'vitest';
import type { FollowUpKind } from '../../../../functions/contract/follow-up-kinds.ts';
import type { AppealVersion } from '../../../../functions/domain/appeal/versions.ts';
import { staleParts } from '../../../../functions/domain/drafts/editions/made-from.ts';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import { beginFollowUp } from '../../../../functions/domain/drafts/following-up/begin-follow-up.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { anEdition } from '../../../support/editions.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../../support/members/builders.ts';
import { OfficeTable } from '../../../support/members/office-table.ts';
import { aVersion, NOW_MS } from '../../../support/publishing/builders.ts';

/** The desk of an office that published an appeal. */
async function aDesk(...versions: readonly Partial<AppealVersion>[]) {
  const world = new OfficeTable();
  const { drafts } = world;
  const desk = {
    ...world,
    publishes: (version: Partial<AppealVersion>, externalId = 'case-1', draftId?: string) =>
      world.publish(aVersion({ publisherId: AN_OFFICE_ID, ...version }), externalId, draftId ? { draftId } : {}),
    keeps: (draftId: string, fields: DraftFields) =>
      drafts.save(aDraft({ publisherId: AN_OFFICE_ID, draftId, fields }), []),
    begins(kind: FollowUpKind = 'update', { appealId = 'appeal-1', publisherId = AN_OFFICE_ID } = {}) {
      const at = { office: anOffice({ publisherId }), member: aMember() };
      return beginFollowUp(at, { appealId, kind, draftId: 'draft-1' }, world, NOW_MS);
    },
    entries: () => world.entries(AN_OFFICE_ID),
    revisions: (of = AN_OFFICE_ID) => world.revisions(of),
    begun: async () => (await drafts.find(AN_OFFICE_ID, 'draft-1'))?.fields ?? {},
  };
  for (const [index, version] of (versions.length > 0 ? versions : [{}]).entries())
    await desk.publishes({ version: index + 1, ...version });
  return desk;
}

describe('a member begins a follow-up', () => {
  test('with the newest version, under the id of the form', async () => {
    const desk = await aDesk({ edition: anEdition('en', 'Wrong') }, {});
    expect(await desk.begins('update')).toBe('begun');
    expect(await desk.revisions()).toMatchObject([
      {
        ...{ publisherId: AN_OFFICE_ID, draftId: 'draft-1', revision: 1, savedAtMs: NOW_MS },
        savedBy: { memberId: aMember().memberId, name: 'Ana Example' },
        fields: {
          ...{ kind: 'update', followUp: 'appeal-1', follows: '2' },
          title: 'RUSSIA: lawyer Ivan Example beaten in prison',
        },
      },
    ]);
    expect(await desk.entries()).toMatchObject([{ atMs: NOW_MS, act: 'draft-begun', draftId: 'draft-1', revision: 1 }]);
  });

  test('of an appeal of their own office', async () => {
    const desk = await aDesk();
    expect(await desk.begins('update', { appealId: 'appeal-2' })).toBe('no such appeal');
    expect(await desk.begins('update', { publisherId: 'another' })).toBe('no such appeal');
    expect([await desk.revisions(), await desk.revisions('another')]).toEqual([[], []]);
  });

  test('once, though its form is sent twice', async () => {
    const desk = await aDesk();
    await desk.keeps('draft-1', { title: 'Written since' });
    await desk.publishes({ version: 2, kind: 'retraction' });
    expect(await desk.begins('update')).toBe('begun');
    expect(await desk.begun()).toEqual({ title: 'Written since' });
  });

  test('that is no larger than a draft may be', async () => {
    const desk = await aDesk();
    Object.assign(desk.drafts, { save: async () => 'too large' });
    expect(await desk.begins()).toBe('too large');
  });
});

describe('what was withdrawn', () => {
  const withdrawn = () => aDesk({}, { kind: 'retraction', edition: anEdition('en', 'Withdrawn') });

  test.each(['update', 'outcome', 'retraction'] as const)('is followed by no %s', async (kind) => {
    const desk = await withdrawn();
    expect(await desk.begins(kind)).toBe('not now');
    expect(await desk.revisions()).toEqual([]);
  });

  test('is followed by a correction, with the version that was withdrawn', async () => {
    const desk = await withdrawn();
    expect(await desk.begins('correction')).toBe('begun');
    expect(await desk.begun()).toMatchObject({ follows: '2', title: 'RUSSIA: lawyer Ivan Example beaten in prison' });
  });

  test('does not keep others from being withdrawn', async () => {
    expect(await (await aDesk()).begins('retraction')).toBe('begun');
  });
});

test('an edition that the newest version was sent without is stale where the original has changed since', async () => {
  const { edition } = aVersion();
  const desk = await aDesk(
    { edition: { ...edition, title: 'Beaten' }, translations: [anEdition('fr', 'Un avocat battu')] },
    { staleEditions: [{ language: 'fr', version: 1 }] },
  );
  await desk.begins();
  expect(await desk.begun()).toMatchObject({ editions: 'fr', 'fr.title': 'Un avocat battu' });
  expect(staleParts(await desk.begun(), 'fr')).toEqual([{ part: 'title', madeAt: 0 }]);
});

describe('what checks asked about a case is not asked again', () => {
  const FOLLOW_UP = { kind: 'update', followUp: 'appeal-1' };

  test('once the draft of one of its versions answered it', async () => {
    const desk = await aDesk();
    await desk.keeps('case-1', { answered: 'a\nb' });
    await desk.keeps('draft-2', { ...FOLLOW_UP, answered: 'b\nc' });
    await desk.publishes({ version: 2, kind: 'update' }, 'case-1', 'draft-2');
    await desk.keeps('draft-3', { ...FOLLOW_UP, answered: 'unsent' });
    await desk.keeps('draft-4', { kind: 'update', followUp: 'appeal-2', answered: 'of another case' });
    await desk.publishes({ appealId: 'appeal-2' }, 'case-2', 'draft-4');
    await desk.begins();
    expect((await desk.begun()).answered).toBe('a\nb\nc');
  });

  test('once it said which of its words are no names, as far as they still stand there', async () => {
    const desk = await aDesk();
    await desk.keeps('case-1', { notNames: 'RUSSIA\nSome Words' });
    await desk.begins();
    expect((await desk.begun()).notNames).toBe('RUSSIA');
  });

  test('and where none did, nothing is answered', async () => {
    const desk = await aDesk();
    await desk.begins();
    const begun = await desk.begun();
    expect(begun).not.toHaveProperty('answered');
    expect(begun).not.toHaveProperty('notNames');
  });
});

describe('a follow-up names no one', () => {
  const saying = (html: string) => ({
    ...{ ...aVersion().edition, title: 'Beaten in prison', blocks: [{ kind: 'paragraph', html } as const] },
    footnotes: [],
  });

  test('who withdrew their consent', async () => {
    const desk = await aDesk();
    const people = [{ name: 'Ivan Example', spellings: [], withdrawnAtMs: NOW_MS }];
    await desk.drafts.keepWithdrawn(AN_OFFICE_ID, { revision: 0, people }, NOW_MS);
    await desk.begins();
    const { title, text } = await desk.begun();
    expect([title, text].join()).not.toMatch(/Ivan|Example/);
  });

  test('whom its newest version lists as not to be named, in any spelling', async () => {
    const edition = saying('Ivan Example, Иван Пример, was beaten. Iwan Beispiel saw no doctor. Omar Sample did.');
    const hidden = { name: 'Ivan Example', nativeName: 'Иван Пример', spellings: ['Iwan Beispiel'], mayBeNamed: false };
    const desk = await aDesk({ edition, people: [hidden, { name: 'Omar Sample', mayBeNamed: true }] });
    await desk.begins();
    expect((await desk.begun()).text).toContain('Omar Sample did.');
    expect((await desk.begun()).text).not.toMatch(/Example|Пример|Beispiel/);
    expect(await desk.begun()).toMatchObject({ 'people.1.mayBeNamed': 'no', 'people.2.name': 'Omar Sample' });
  });

  test('whom it lists so by one name alone', async () => {
    const people = [{ name: 'Ivan Example', mayBeNamed: false }];
    const desk = await aDesk({ edition: saying('Ivan Example was beaten.'), people });
    await desk.begins();
    expect((await desk.begun()).text).not.toContain('Ivan');
  });
});
