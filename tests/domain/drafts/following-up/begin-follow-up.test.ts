import { describe, expect, test } from 'vitest';
import type { FollowUpKind } from '../../../../functions/contract/follow-up-kinds.ts';
import type { AppealVersion } from '../../../../functions/domain/appeal/versions.ts';
import { staleParts } from '../../../../functions/domain/drafts/editions/made-from.ts';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import {
  type BeginFollowUpPorts,
  beginFollowUp,
} from '../../../../functions/domain/drafts/following-up/begin-follow-up.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { MemoryDrafts } from '../../../support/drafts/memory-drafts.ts';
import { anEdition } from '../../../support/editions.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../../support/members/builders.ts';
import { aVersion, NOW_MS } from '../../../support/publishing/builders.ts';
import { MemoryAppeals } from '../../../support/publishing/memory-appeals.ts';

/** The desk of an office that published an appeal. */
class Desk {
  readonly appeals = new MemoryAppeals();
  readonly drafts = new MemoryDrafts();

  constructor(...versions: readonly Partial<AppealVersion>[]) {
    this.publishes('case-1', ...(versions.length > 0 ? versions : [{}]));
  }

  publishes(externalId: string, ...versions: readonly Partial<AppealVersion>[]) {
    for (const given of versions) {
      const version = aVersion({ publisherId: AN_OFFICE_ID, version: this.appeals.versions.length + 1, ...given });
      const { appealId, version: latestVersion } = version;
      this.appeals.versions.push(version);
      this.appeals.known.set(`${AN_OFFICE_ID}/${externalId}`, {
        ...{ appealId, latestVersion, contentHash: '', followUps: [] },
      });
    }
  }

  keeps(draftId: string, fields: DraftFields, isPublished: boolean) {
    this.drafts.kept = [...this.drafts.kept, aDraft({ publisherId: AN_OFFICE_ID, draftId, revision: 1, fields })];
    if (isPublished)
      this.appeals.publishedDrafts.set(`${AN_OFFICE_ID}/${draftId}`, { appealId: 'appeal-1', version: 1 });
  }

  begins(
    kind: FollowUpKind = 'update',
    { appealId = 'appeal-1', drafts = this.drafts as BeginFollowUpPorts['drafts'], publisherId = AN_OFFICE_ID } = {},
  ) {
    const at = { office: anOffice({ publisherId }), member: aMember() };
    const ports = { drafts, appeals: this.appeals, ownAppeals: this.appeals, newId: () => 'e1' };
    return beginFollowUp(at, { appealId, kind, draftId: 'draft-1' }, ports, NOW_MS);
  }

  get begun(): DraftFields {
    return this.drafts.kept.find(({ draftId }) => draftId === 'draft-1')?.fields ?? {};
  }
}

describe('a member begins a follow-up', () => {
  test('with the newest version, under the id of the form', async () => {
    const desk = new Desk({ edition: anEdition('en', 'Wrong') }, {});
    expect(await desk.begins('update')).toBe('begun');
    expect(desk.drafts.kept).toMatchObject([
      {
        ...{ publisherId: AN_OFFICE_ID, draftId: 'draft-1', revision: 1, savedAtMs: NOW_MS },
        savedBy: { memberId: aMember().memberId, name: 'Ana Example' },
        fields: {
          ...{ kind: 'update', followUp: 'appeal-1', follows: '2' },
          title: 'RUSSIA: lawyer Ivan Example beaten in prison',
        },
      },
    ]);
    expect(desk.drafts.entries).toMatchObject([
      { entryId: 'e1', atMs: NOW_MS, act: 'draft-begun', draftId: 'draft-1', revision: 1 },
    ]);
  });

  test('of an appeal of their own office', async () => {
    const desk = new Desk();
    expect(await desk.begins('update', { appealId: 'appeal-2' })).toBe('no such appeal');
    expect(await desk.begins('update', { publisherId: 'another' })).toBe('no such appeal');
    expect(desk.drafts.kept).toEqual([]);
  });

  test('once, though its form is sent twice', async () => {
    const desk = new Desk();
    desk.keeps('draft-1', { title: 'Written since' }, false);
    desk.publishes('case-1', { kind: 'retraction' });
    expect(await desk.begins('update')).toBe('begun');
    expect(desk.begun).toEqual({ title: 'Written since' });
  });

  test('that is no larger than a draft may be', async () => {
    const drafts = Object.assign(new MemoryDrafts(), { save: async () => 'too large' as const });
    expect(await new Desk().begins('update', { drafts })).toBe('too large');
  });
});

describe('what was withdrawn', () => {
  const withdrawn = () => new Desk({}, { kind: 'retraction', edition: anEdition('en', 'Withdrawn') });

  test.each(['update', 'outcome', 'retraction'] as const)('is followed by no %s', async (kind) => {
    const desk = withdrawn();
    expect(await desk.begins(kind)).toBe('not now');
    expect(desk.drafts.kept).toEqual([]);
  });

  test('is followed by a correction, with the version that was withdrawn', async () => {
    const desk = withdrawn();
    expect(await desk.begins('correction')).toBe('begun');
    expect(desk.begun).toMatchObject({ follows: '2', title: 'RUSSIA: lawyer Ivan Example beaten in prison' });
  });

  test('does not keep others from being withdrawn', async () => {
    expect(await new Desk().begins('retraction')).toBe('begun');
  });
});

test('an edition that the newest version was sent without is stale where the original has changed since', async () => {
  const { edition } = aVersion();
  const desk = new Desk(
    { edition: { ...edition, title: 'Beaten' }, translations: [anEdition('fr', 'Un avocat battu')] },
    { staleEditions: [{ language: 'fr', version: 1 }] },
  );
  await desk.begins();
  expect(desk.begun).toMatchObject({ editions: 'fr', 'fr.title': 'Un avocat battu' });
  expect(staleParts(desk.begun, 'fr')).toEqual([{ part: 'title', madeAt: 0 }]);
});

describe('what checks asked about a case is not asked again', () => {
  const FOLLOW_UP = { kind: 'update', followUp: 'appeal-1' };

  test('once the draft of one of its versions answered it', async () => {
    const desk = new Desk();
    desk.keeps('case-1', { answered: 'a\nb' }, true);
    desk.keeps('draft-2', { ...FOLLOW_UP, answered: 'b\nc' }, true);
    desk.keeps('draft-3', { ...FOLLOW_UP, answered: 'unsent' }, false);
    desk.keeps('draft-4', { kind: 'update', followUp: 'appeal-2', answered: 'of another case' }, true);
    await desk.begins();
    expect(desk.begun.answered).toBe('a\nb\nc');
  });

  test('once it said which of its words are no names, as far as they still stand there', async () => {
    const desk = new Desk();
    desk.keeps('case-1', { notNames: 'RUSSIA\nSome Words' }, true);
    await desk.begins();
    expect(desk.begun.notNames).toBe('RUSSIA');
  });

  test('and where none did, nothing is answered', async () => {
    const desk = new Desk();
    await desk.begins();
    expect(desk.begun).not.toHaveProperty('answered');
    expect(desk.begun).not.toHaveProperty('notNames');
  });
});

describe('a follow-up names no one', () => {
  const saying = (html: string) => ({
    ...{ ...aVersion().edition, title: 'Beaten in prison', blocks: [{ kind: 'paragraph', html } as const] },
    footnotes: [],
  });

  test('who withdrew their consent', async () => {
    const desk = new Desk();
    const people = [{ name: 'Ivan Example', spellings: [], withdrawnAtMs: NOW_MS }];
    desk.drafts.withdrawnOf.set(AN_OFFICE_ID, { revision: 1, people });
    await desk.begins();
    expect([desk.begun.title, desk.begun.text].join()).not.toMatch(/Ivan|Example/);
  });

  test('whom its newest version lists as not to be named, in any spelling', async () => {
    const edition = saying('Ivan Example, Иван Пример, was beaten. Iwan Beispiel saw no doctor. Omar Sample did.');
    const hidden = { name: 'Ivan Example', nativeName: 'Иван Пример', spellings: ['Iwan Beispiel'], mayBeNamed: false };
    const desk = new Desk({ edition, people: [hidden, { name: 'Omar Sample', mayBeNamed: true }] });
    await desk.begins();
    expect(desk.begun.text).toContain('Omar Sample did.');
    expect(desk.begun.text).not.toMatch(/Example|Пример|Beispiel/);
    expect(desk.begun).toMatchObject({ 'people.1.mayBeNamed': 'no', 'people.2.name': 'Omar Sample' });
  });

  test('whom it lists so by one name alone', async () => {
    const people = [{ name: 'Ivan Example', mayBeNamed: false }];
    const desk = new Desk({ edition: saying('Ivan Example was beaten.'), people });
    await desk.begins();
    expect(desk.begun.text).not.toContain('Ivan');
  });
});
