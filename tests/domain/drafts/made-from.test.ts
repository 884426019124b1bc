import { describe, expect, test } from 'vitest';
import {
  isMadeFrom,
  mergedMadeFrom,
  staleParts,
  unansweredEditions,
  unchangedParts,
  withMadeFrom,
  withMadeFromAsBefore,
  withStale,
} from '../../../functions/domain/drafts/editions/made-from.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import { fieldsWithout } from '../../../functions/domain/drafts/withdrawn/naming-fields.ts';

const IVAN = { name: 'Ivan Example', spellings: [], withdrawnAtMs: 0 };
const DRAFT = withMadeFrom(
  {
    kind: 'new',
    language: 'en',
    editions: 'fr',
    title: 'Ivan Example beaten',
    text: 'Ivan Example was beaten.',
    'fr.title': 'Ivan Example battu',
    'fr.text': 'Ivan Example a été battu.',
    'people.1.name': 'Ivan Example',
    'people.1.role': 'lawyer',
    'people.1.role.fr': 'avocat',
    'people.2.name': 'Omar Sample',
    'people.2.role': 'judge',
    'people.2.role.fr': 'juge',
  },
  1,
);

const without = (fields: DraftFields, ...names: string[]): DraftFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** The revision that each part of an edition was made from. */
const revisionsIn = (fields: DraftFields, language = 'fr') =>
  Object.fromEntries(
    (fields[`madeFrom.${language}`] ?? '').split('\n').map((line) => {
      const [part, , revision] = line.split(' ');
      return [part, Number(revision)];
    }),
  );

test('a name that is taken out of the original and of its translation makes neither stale', () => {
  const cleaned = fieldsWithout(DRAFT, IVAN);
  expect(cleaned.title).not.toContain('Ivan');
  expect(staleParts(cleaned, 'fr')).toEqual([]);
  expect(unansweredEditions(withMadeFrom(cleaned, 2, cleaned))).toEqual([]);
});

test('what was stale before a name was taken out is stale still', () => {
  const changed = withMadeFrom({ ...DRAFT, text: 'Ivan Example was beaten again.' }, 2, DRAFT);
  expect(staleParts(changed, 'fr')).toEqual([{ part: 'text', madeAt: 1 }]);
  expect(staleParts(fieldsWithout(changed, IVAN), 'fr')).toEqual([{ part: 'text', madeAt: 1 }]);
});

describe('words that were taken out in all languages', () => {
  test('leave no record of a part that has no words any more', () => {
    expect(revisionsIn(withMadeFromAsBefore(without(DRAFT, 'fr.text'), DRAFT))).toEqual({ title: 1, people: 1 });
    const original = { language: 'en', editions: 'fr', title: 'A lawyer beaten' };
    expect(withMadeFromAsBefore(original, DRAFT)).toEqual(original);
  });
});

describe('a part of an edition', () => {
  const FULL = withMadeFrom(
    {
      ...DRAFT,
      'demands.1': 'Free him',
      'fr.demands.1': 'Libérez-le',
      'image.digest': 'd',
      'image.alt': 'A gate',
      'image.alt.fr': 'Une porte',
    },
    1,
  );

  test.each([
    ['title', { title: 'Omar Sample beaten' }],
    ['text', { text: 'He is free.' }],
    ['demands', { 'demands.1': 'Let him see a doctor' }],
    ['demands', { 'demands.2': 'Let him see a doctor' }],
    ['people', { 'people.2.role': 'prosecutor' }],
    ['image', { 'image.alt': 'A cell' }],
  ])('is stale once the original has other words: %s', (part, changes) => {
    expect(staleParts(FULL, 'fr')).toEqual([]);
    expect(staleParts(withMadeFrom({ ...FULL, ...changes }, 2, FULL), 'fr')).toEqual([{ part, madeAt: 1 }]);
  });

  test('is not stale where it has no words, or nothing is known of what it was made from', () => {
    const changed = { ...DRAFT, text: 'He is free.', 'people.1.role': 'teacher' };
    expect(staleParts(without(changed, 'fr.text', 'people.1.role.fr', 'people.2.role.fr'), 'fr')).toEqual([]);
    expect(staleParts(without(changed, 'madeFrom.fr'), 'fr')).toEqual([]);
  });

  test('was made from the revision in which its words were written', () => {
    expect(revisionsIn(DRAFT)).toEqual({ title: 1, text: 1, people: 1 });
    const written = { ...DRAFT, text: 'He is free.', 'fr.text': 'Il est libre.' };
    expect(revisionsIn(withMadeFrom(written, 2, DRAFT))).toEqual({ title: 1, text: 2, people: 1 });
  });

  test('is made from the same words as before while its own stay, though a form leaves that out', () => {
    const changed = { ...DRAFT, text: 'He is free.' };
    expect(revisionsIn(withMadeFrom(changed, 2, DRAFT))).toMatchObject({ text: 1 });
    expect(revisionsIn(withMadeFrom(without(changed, 'madeFrom.fr'), 2, DRAFT))).toMatchObject({ text: 1 });
  });

  test('is made from what the fields say, where they say otherwise than before', () => {
    const theirs = withMadeFrom({ ...DRAFT, text: 'He is free.', 'fr.text': 'Il est libre.' }, 5, DRAFT);
    const mixed = { ...theirs, text: 'He is ill.', 'fr.text': 'Il est malade.' };
    expect(revisionsIn(withMadeFrom(mixed, 6, DRAFT))).toMatchObject({ text: 5 });
    expect(revisionsIn(withMadeFrom(DRAFT, 6))).toEqual({ title: 1, text: 1, people: 1 });
  });

  test('is up to date once a member says that its edition still says the same', () => {
    const changed = { ...DRAFT, text: 'He is free.' };
    expect(staleParts(withMadeFrom(changed, 2, DRAFT, 'fr'), 'fr')).toEqual([]);
    expect(revisionsIn(withMadeFrom(changed, 2, DRAFT, 'fr'))).toEqual({ title: 2, text: 2, people: 2 });
    expect(revisionsIn(withMadeFrom(changed, 2, DRAFT, 'es'))).toEqual({ title: 1, text: 1, people: 1 });
  });

  test('is unchanged where another text of the draft has the same words for another original', () => {
    const before = { ...DRAFT, summary: 'Beaten.' };
    const now = { ...before, title: 'Free', 'fr.title': 'Libre', text: 'He is free.', summary: 'Free.' };
    expect(unchangedParts(now, before, 'fr')).toEqual(['text']);
  });
});

describe('what an edition was made from', () => {
  test('is kept for editions with words alone', () => {
    const fields = withMadeFrom({ ...DRAFT, editions: 'fr\nes', 'madeFrom.ar': 'text - 1' }, 2, DRAFT);
    expect(Object.keys(fields).filter(isMadeFrom)).toEqual(['madeFrom.fr']);
  });

  test('stays with a translation into the language that the original is said to have, too', () => {
    const hidden = { ...DRAFT, language: 'fr', 'madeFrom.ar': 'text - 1' };
    const saved = withMadeFrom(hidden, 2, DRAFT);
    expect([saved['madeFrom.fr'], 'madeFrom.ar' in saved]).toEqual([DRAFT['madeFrom.fr'], false]);
  });

  test('is the part of the text that it is taken from, where two texts are put together', () => {
    const mine = withMadeFrom({ ...DRAFT, title: 'Free', 'fr.title': 'Libre' }, 2, DRAFT);
    const theirs = withMadeFrom({ ...DRAFT, text: 'He is free.', 'fr.text': 'Il est libre.' }, 3, DRAFT);
    const both = { ...mine, text: theirs.text ?? '', 'fr.text': theirs['fr.text'] ?? '', 'madeFrom.ar': 'text - 1' };
    const merged = mergedMadeFrom(both, mine, theirs);
    expect(revisionsIn(merged)).toEqual({ title: 2, text: 3, people: 1 });
    expect(without(merged, 'madeFrom.fr')).toEqual(without(both, 'madeFrom.fr', 'madeFrom.ar'));
  });

  test('is left out of two texts put together where neither says it, or no words are left', () => {
    const unknown = without(DRAFT, 'madeFrom.fr');
    expect(mergedMadeFrom(DRAFT, unknown, unknown)).toEqual(unknown);
    expect(revisionsIn(mergedMadeFrom(without(DRAFT, 'fr.text'), DRAFT, without(DRAFT, 'fr.text')))).toEqual({
      title: 1,
      people: 1,
    });
  });

  test('is no revision where the words changed before the draft was begun', () => {
    const stale = withStale(DRAFT, [{ language: 'fr', parts: ['body', 'people'] }]);
    expect(staleParts(stale, 'fr')).toEqual([
      { part: 'text', madeAt: 0 },
      { part: 'people', madeAt: 0 },
    ]);
    expect(withStale(DRAFT, [{ language: 'es', parts: ['body'] }])).toEqual(DRAFT);
  });
});

describe('editions wait for an answer', () => {
  const changed = withMadeFrom({ ...DRAFT, text: 'He is free.' }, 2, DRAFT);

  test('if they are stale and go out', () => {
    expect([unansweredEditions(changed), unansweredEditions(DRAFT)]).toEqual([['fr'], []]);
    expect(unansweredEditions({ ...changed, 'leaveOut.fr': 'yes' })).toEqual([]);
  });

  test('but not in a withdrawal, which has none', () => {
    expect(unansweredEditions({ ...changed, kind: 'retraction' })).toEqual([]);
  });
});
