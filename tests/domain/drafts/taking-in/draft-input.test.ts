import { describe, expect, test } from 'vitest';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import {
  type DraftInput,
  type FormPart,
  withInput,
  withTyped,
} from '../../../../functions/domain/drafts/taking-in/draft-input.ts';

const anInput = (given: Partial<DraftInput> = {}): DraftInput => ({
  ...{ draftId: 'draft-1', revision: 1, part: 'original', fields: {}, demands: [], isUpToDate: false },
  ...given,
});

const saved = (before: DraftFields, part: FormPart, fields: DraftFields) => withInput(before, { part, fields });

describe('what a form holds takes the place of what it held before', () => {
  const BEFORE = {
    ...{ title: 'Free Ivan', summary: 'Held.', 'people.1.name': 'Ivan Example', 'people.1.role': 'lawyer' },
    ...{ 'fr.title': 'Libérez Ivan', 'fr.summary': 'Détenu.', 'people.1.role.fr': 'avocat', 'ar.title': 'الحرية' },
  };

  test('in the original: what was emptied is gone, and its editions stay', () => {
    const { title: _, summary: __, ...others } = BEFORE;
    const typed = { title: 'Free him', 'people.1.name': 'Ivan Example', 'fr.title': 'not of this form' };
    const { 'people.1.role': ___, ...left } = { ...others, title: 'Free him' };
    expect(saved(BEFORE, 'original', typed)).toEqual(left);
  });

  test('in an edition: the original stays, and so do other editions', () => {
    const { 'fr.summary': _, ...others } = BEFORE;
    const typed = { 'fr.title': 'Libérez-le', 'people.1.role.fr': 'juriste', title: 'not of this form' };
    expect(saved(BEFORE, 'fr', typed)).toEqual({
      ...{ ...others, 'fr.title': 'Libérez-le', 'people.1.role.fr': 'juriste' },
    });
  });

  test('with its rows counted from one', () => {
    expect(saved({}, 'original', { 'demands.3': 'Free him', 'demands.7': 'Let him see a doctor' })).toEqual({
      ...{ 'demands.1': 'Free him', 'demands.2': 'Let him see a doctor' },
    });
  });

  test('but for what buttons change: no form takes it away, or brings it', () => {
    const beside = {
      ...{ editions: 'fr', 'image.digest': 'd', 'image.none': 'yes', leftOut: 'Images: 1', externalId: 'case-1' },
      ...{ follows: '2', releaseAt: '2024-06-22T12:00Z', takenFrom: '3', asPasted: 'yes', 'madeFrom.fr': 'text d 1' },
    };
    expect(saved(beside, 'original', {})).toEqual(beside);
    expect(saved({}, 'original', beside)).toEqual({});
    expect(saved(beside, 'fr', {})).toEqual(beside);
    expect(saved({}, 'fr', beside)).toEqual({});
  });

  test('what an image shows is asked in each language beside it, and again in its edition', () => {
    const before = { 'image.alt': 'A gate', 'image.alt.fr': 'Une porte', 'image.alt.ar': 'بوابة' };
    expect(saved(before, 'original', { 'image.alt.fr': 'Un mur' })).toEqual({ 'image.alt.fr': 'Un mur' });
    expect(saved(before, 'fr', { 'image.alt.fr': 'Un mur', 'image.alt.ar': 'جدار' })).toEqual({
      ...{ ...before, 'image.alt.fr': 'Un mur' },
    });
  });
});

describe('demands that are ticked', () => {
  const withDemands = (fields: DraftFields, demands: readonly string[]) => withTyped({}, anInput({ fields, demands }));

  test('stand behind those that are typed, each once', () => {
    const typed = { 'demands.1': 'Free him', 'demands.2': 'Let him see a doctor', 'demands.3': 'Let him call' };
    expect(withDemands(typed, ['Drop the charges', 'Free him', 'Drop the charges', 'Pay him'])).toEqual({
      ...{ ...typed, 'demands.4': 'Drop the charges', 'demands.5': 'Pay him' },
    });
    expect(withDemands({ 'demands.1': 'Free him' }, ['Pay him'])).toMatchObject({
      ...{ 'demands.1': 'Free him', 'demands.2': 'Pay him' },
    });
    expect(withDemands({}, ['Free him', 'Pay him'])).toEqual({ 'demands.1': 'Free him', 'demands.2': 'Pay him' });
  });

  test('are as many as can be published at most', () => {
    const many = Array.from({ length: 13 }, (_, n) => `Demand ${n + 1}`);
    expect(Object.values(withDemands({}, many))).toEqual(many.slice(0, 12));
  });
});

describe('the editions of a draft', () => {
  const editionsOf = (before: DraftFields, fields: DraftFields = {}, part: FormPart = 'original') =>
    withTyped(before, anInput({ fields, part })).editions?.split('\n');

  test('are those that it has, and those of which something is written', () => {
    expect(editionsOf({ editions: 'es' }, { language: 'en', title: 'Free him' })).toEqual(['es']);
    expect(editionsOf({ language: 'en', editions: 'es' }, { 'fr.title': 'Libérez-le' }, 'fr')).toEqual(['es', 'fr']);
    expect(editionsOf({ language: 'en', editions: 'fr' }, { 'fr.title': 'Libérez-le' }, 'fr')).toEqual(['fr']);
  });

  test('are none in the language of the original, and none where nothing is written', () => {
    expect(editionsOf({ language: 'fr' }, { 'fr.title': 'Libérez-le' }, 'fr')).toBeUndefined();
    expect(withTyped({}, anInput({ fields: { title: 'Free him' } }))).toStrictEqual({ title: 'Free him' });
  });
});

describe('the version that a follow-up takes into account', () => {
  const followed = (follows: string | undefined, before: DraftFields = { follows: '1' }) =>
    withTyped(before, anInput(follows === undefined ? {} : { follows })).follows;

  test.each(['2', '12', '123456'])('is the one that its writer says: %s', (follows) => {
    expect(followed(follows)).toBe(follows);
  });

  test.each(['', '0', '01', 'x2', '2x', '1234567', undefined])('stays where that is no version: %s', (follows) => {
    expect(followed(follows)).toBe('1');
  });

  test('is none where the draft follows none', () => {
    expect(followed('2', {})).toBeUndefined();
  });
});
