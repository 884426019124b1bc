import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type TakeInPorts, takeIn, takeInAsTyped } from '../../../functions/domain/deciding/take-in.ts';
import { isMadeFrom } from '../../../functions/domain/drafts/editions/made-from.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import type { DraftInput } from '../../../functions/domain/drafts/taking-in/draft-input.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { aMember, anOffice } from '../../support/members/builders.ts';
import { OfficeTable } from '../../support/members/office-table.ts';
import { readHere } from '../../support/publishing/read-here.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const { draftId } = aDraft();
const at = { office: anOffice(), member: aMember() };
const { publisherId } = at.office;
const PAGE = `RUSSIA: lawyer Ivan Example beaten in prison

15 March 2024

Ivan Example was beaten by guards. His family has not heard from him since.

Ask Russia to release him.`;

/** A desk with a draft of some revisions. */
async function desk(...revisions: readonly DraftFields[]) {
  const world = new OfficeTable();
  const acted: object[] = [];
  const ports: TakeInPorts = {
    ...{ drafts: world.drafts, ownAppeals: world.ownAppeals, proposals: world.proposals },
    ...{ readPage: readHere, nowMs: () => NOW_MS, newId: randomUUID },
    enqueueActed: async (acts) => void acted.push(...acts),
  };
  const newest = (revision?: number) => world.drafts.find(publisherId, draftId, revision);
  const input = async (given: Partial<DraftInput>): Promise<DraftInput> => ({
    ...{ draftId, revision: (await newest())?.revision ?? 0 },
    ...{ part: 'original', fields: {}, demands: [], isUpToDate: false },
    ...given,
  });
  const takes = async (given: Partial<DraftInput> = {}) => takeIn(at, await input(given), 'en', ports);
  for (const fields of revisions) await takes({ fields });
  return {
    ...{ world, acted, takes, newest },
    takesAsTyped: async (given: Partial<DraftInput> = {}) => takeInAsTyped(at, await input(given), ports),
  };
}

const BEGUN = { language: 'en', title: 'Free Ivan', text: 'He waits.' };

describe('a save', () => {
  test('takes in what was typed', async () => {
    const { takes, newest } = await desk();
    expect(await takes({ fields: BEGUN })).toMatchObject({ kind: 'saved', fields: BEGUN, notTaken: [] });
    expect(await newest()).toMatchObject({ revision: 1, fields: BEGUN });
    expect(await takes({ fields: BEGUN })).toMatchObject({ kind: 'same', notTaken: [] });
  });

  test('keeps what other forms hold', async () => {
    const { takes, newest } = await desk(BEGUN);
    await takes({ part: 'fr', fields: { 'fr.title': 'Libérez Ivan' } });
    expect((await newest())?.fields).toMatchObject({ ...BEGUN, 'fr.title': 'Libérez Ivan', editions: 'fr' });
  });

  test('reads a text that was pasted, and says so', async () => {
    const { takes, newest } = await desk();
    const pasted = { html: '<p>He waits in <b>Russia</b>.</p>', text: 'He waits in Russia.' };
    const outcome = await takes({ fields: { language: 'en', title: 'Free Ivan' }, pasted });
    expect(outcome).toMatchObject({ kind: 'saved', wasRead: true });
    expect((await newest())?.fields.text).toBe('He waits in **Russia**.');
    expect(await takes({ fields: { ...BEGUN, text: 'x' } })).not.toHaveProperty('wasRead');
  });

  test('of a whole page keeps it as it came, as a revision of its own, and puts it back', async () => {
    const { takes, newest } = await desk();
    const outcome = await takes({ fields: { language: 'en', text: PAGE } });
    expect(outcome).toMatchObject({
      kind: 'saved',
      wasRead: true,
      fields: { takenFrom: '1', title: 'RUSSIA: lawyer Ivan Example beaten in prison' },
    });
    const [first, apart] = [await newest(1), await newest(2)];
    expect([first?.fields.text, apart?.fields.text?.includes('15 March')]).toEqual([PAGE, false]);
    expect((await newest())?.revision).toBe(2);
    const { takenFrom: _, ...typed } = apart?.fields ?? {};
    await takes({ fields: typed, asPasted: true });
    expect((await newest())?.fields.text).toBe(PAGE);
  });

  test('of a whole page ends what waits once', async () => {
    const { world, takes, acted } = await desk(BEGUN);
    await world.ask();
    expect(await takes({ fields: { language: 'en', text: PAGE } })).toMatchObject({ kind: 'saved', ended: true });
    expect(acted.length).toBeGreaterThan(0);
  });

  test('says what could not be taken, and keeps the rest', async () => {
    const { takes, newest } = await desk();
    const outcome = await takes({
      fields: BEGUN,
      file: { name: 'x.bin', bytes: new Uint8Array([0, 1, 2]) },
      imageChange: new Uint8Array([1, 2, 3]),
    });
    expect(outcome).toMatchObject({ kind: 'saved', notTaken: [{ of: 'file' }, { of: 'image' }] });
    expect((await newest())?.fields).toMatchObject(BEGUN);
  });

  test('says that an edition is up to date', async () => {
    const { takes, newest } = await desk(BEGUN);
    await takes({ part: 'fr', fields: { 'fr.title': 'Libérez Ivan' } });
    await takes({ fields: { ...BEGUN, title: 'Free Ivan now' } });
    const made = async () => Object.entries((await newest())?.fields ?? {}).filter(([name]) => isMadeFrom(name));
    const before = await made();
    await takes({ part: 'fr', fields: { 'fr.title': 'Libérez Ivan' }, isUpToDate: true });
    expect(before).not.toEqual([]);
    expect(await made()).not.toEqual(before);
  });
});

describe('nothing typed is lost', () => {
  test('where a colleague saved meanwhile', async () => {
    const { takes, newest } = await desk(BEGUN, { ...BEGUN, title: 'Theirs' });
    const outcome = await takes({ revision: 1, fields: { ...BEGUN, title: 'Mine' } });
    expect(outcome).toMatchObject({
      kind: 'changed meanwhile',
      ...{ theirs: { revision: 2, fields: { title: 'Theirs' } }, base: { revision: 1 }, fields: { title: 'Mine' } },
    });
    expect((await newest())?.revision).toBe(2);
  });

  test('of a revision that is not there', async () => {
    const { takes } = await desk(BEGUN);
    const outcome = await takes({ revision: 0, fields: { title: 'Mine' } });
    expect(outcome).toMatchObject({ kind: 'changed meanwhile', fields: { title: 'Mine' } });
    expect(outcome).toMatchObject({ base: undefined });
  });

  test('where it went out', async () => {
    const { world, takes, newest } = await desk(BEGUN);
    const appealId = await world.publishDraft(aDraft());
    expect(await takes({ fields: { ...BEGUN, title: 'Late' } })).toMatchObject({
      ...{ kind: 'went out', wentOut: { appealId }, base: { revision: 1 }, fields: { title: 'Late' } },
    });
    expect((await newest())?.revision).toBe(1);
    expect(await takes({ revision: 0, fields: BEGUN })).toMatchObject({ kind: 'went out', base: undefined });
  });
});

describe('one of two texts is chosen', () => {
  const two = () => desk(BEGUN, { ...BEGUN, title: 'Theirs', text: 'They wait.' });
  const mine = { ...BEGUN, title: 'Mine' };

  test('theirs stays', async () => {
    const { takes, newest } = await two();
    expect(await takes({ chosen: { mine, takes: 'theirs' } })).toEqual({ kind: 'theirs', fields: mine });
    expect((await newest())?.fields.title).toBe('Theirs');
  });

  test('mine is saved over it', async () => {
    const { takes, newest } = await two();
    expect(await takes({ chosen: { mine, takes: 'mine' } })).toMatchObject({
      kind: 'saved',
      notTaken: [],
      fields: mine,
    });
    expect((await newest())?.fields).toMatchObject(mine);
  });

  test('part by part', async () => {
    const { takes, newest } = await two();
    expect(await takes({ chosen: { mine, takes: { title: 'theirs', text: 'mine' } } })).toMatchObject({
      kind: 'saved',
    });
    expect((await newest())?.fields).toMatchObject({ title: 'Theirs', text: 'He waits.' });
  });

  test('and where a part was not, it is asked for', async () => {
    const { takes, newest } = await two();
    const outcome = await takes({ chosen: { mine, takes: { title: 'mine' } } });
    expect(outcome).toMatchObject({ kind: 'not chosen', theirs: { revision: 2 }, fields: mine });
    expect((outcome as { readonly parts: readonly string[] }).parts).toHaveLength(1);
    expect((await newest())?.revision).toBe(2);
  });

  test('and what is gone, or changed again, loses nothing', async () => {
    const { takes } = await two();
    expect(await takes({ revision: 9, chosen: { mine, takes: 'mine' } })).toEqual({ kind: 'gone', fields: mine });
    expect(await takes({ revision: 1, chosen: { mine, takes: 'mine' } })).toMatchObject({
      kind: 'changed meanwhile',
      fields: mine,
    });
  });
});

describe('while it is typed', () => {
  test('it is kept, without reading a text', async () => {
    const { takesAsTyped, newest } = await desk();
    expect(await takesAsTyped({ fields: { language: 'en', text: PAGE } })).toMatchObject({ kind: 'saved' });
    expect((await newest())?.fields).toMatchObject({ text: PAGE });
  });

  test('beside what other forms hold, of the revision that it began with', async () => {
    const { takesAsTyped, newest } = await desk(BEGUN);
    await takesAsTyped({ part: 'fr', fields: { 'fr.title': 'Libérez Ivan' } });
    expect((await newest())?.fields).toMatchObject({ ...BEGUN, 'fr.title': 'Libérez Ivan' });
    const { takesAsTyped: late } = await desk(BEGUN, { ...BEGUN, title: 'Theirs' });
    expect(await late({ revision: 1, fields: { ...BEGUN, title: 'Mine' } })).toMatchObject({
      kind: 'changed meanwhile',
    });
  });

  test('nothing is saved of what waits to be sent, or went out', async () => {
    const { world, takesAsTyped, newest } = await desk(BEGUN);
    await world.ask();
    expect(await takesAsTyped({ fields: { ...BEGUN, title: 'Mine' } })).toEqual({ kind: 'waits' });
    await world.publishDraft(aDraft());
    expect(await takesAsTyped({ fields: { ...BEGUN, title: 'Mine' } })).toEqual({ kind: 'went out' });
    expect((await newest())?.revision).toBe(1);
  });
});
