import { describe, expect, test } from 'vitest';
import { mostOf } from '../../../functions/contract/appeal-parts.ts';
import { caseEndIn, lacksCaseEnd } from '../../../functions/domain/drafts/case-end.ts';
import { differencesOf, KEPT_IMAGE, merged, partOfField } from '../../../functions/domain/drafts/compare.ts';
import { dayIn, hasDay } from '../../../functions/domain/drafts/day-fields.ts';
import { overviewOf } from '../../../functions/domain/drafts/draft.ts';
import {
  begunEditionsOf,
  editionsOf,
  hiddenEditionOf,
  leftOutEditionsOf,
  partsWithoutWords,
  sentEditionsOf,
  sharedWordFields,
} from '../../../functions/domain/drafts/editions/editions.ts';
import {
  type DraftFields,
  isTooLong,
  MOST_FIELDS_CHARACTERS,
  ticksIn,
} from '../../../functions/domain/drafts/fields.ts';
import { hasTooManyRows, isRows, rowField, rowsOf, withRowsInOrder } from '../../../functions/domain/drafts/rows.ts';

describe('rows of a form', () => {
  test('are told by their numbers, in order, with the names of their texts', () => {
    const fields = {
      'people.10.name': 'C',
      'people.2.name': 'B',
      'people.2.role.fr': 'juge',
      'demands.1': 'Free him',
      'people.x': 'no',
      peoples: 'no',
      'people.1234.name': 'no',
    };
    expect(rowsOf(fields, 'people')).toEqual([
      { number: 2, texts: { name: 'B', 'role.fr': 'juge' } },
      { number: 10, texts: { name: 'C' } },
    ]);
    expect(rowsOf(fields, 'demands')).toEqual([{ number: 1, texts: { '': 'Free him' } }]);
    expect([rowField('people', 2, 'name'), rowField('fr.demands', 3)]).toEqual(['people.2.name', 'fr.demands.3']);
    expect([isRows('people'), isRows('demands'), isRows('title')]).toEqual([true, true, false]);
  });

  test('are counted from one again, and drop what is empty but for a choice or a translation', () => {
    expect(
      withRowsInOrder({
        title: 'Free Ivan',
        'people.2.name': 'B',
        'people.2.role.fr': 'juge',
        'people.3.role.fr': 'lost',
        'people.4.mayBeNamed': 'yes',
        'people.7.name': 'D',
        'fr.demands.3': 'Libérez-le',
        'people.word': 'kept',
      }),
    ).toEqual({
      title: 'Free Ivan',
      'people.word': 'kept',
      'people.1.name': 'B',
      'people.1.role.fr': 'juge',
      'people.2.name': 'D',
      'fr.demands.1': 'Libérez-le',
    });
  });

  test('are three times as many as can be published at most, in each language', () => {
    const rows = (prefix: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [rowField(prefix, n + 1), 'x']));
    const most = mostOf('demands') * 3;
    expect([
      hasTooManyRows(rows('demands', most)),
      hasTooManyRows(rows('demands', most + 1)),
      hasTooManyRows(rows('fr.demands', most + 1)),
    ]).toEqual([false, true, true]);
    const texts = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`people.1.t${n}`, 'x']));
    expect([hasTooManyRows(texts(60)), hasTooManyRows(texts(61))]).toEqual([false, true]);
  });
});

describe('two texts of a draft', () => {
  test.each([
    ['title', 'title'],
    ['datedOn-day', 'datedOn'],
    ['people.1.name', 'people'],
    ['people.1.role.fr', 'people.fr'],
    ['fr.demands.2', 'fr.demands'],
    ['fr.title', 'fr.title'],
  ])('%s is of the part %s', (field, part) => expect(partOfField(field)).toBe(part));

  test('differ by parts, each with who changed it', () => {
    const base = { title: 'A', text: 'T', summary: 'S' };
    const mine = { title: 'B', text: 'T', summary: 'mine' };
    const theirs = { title: 'A', text: 'U', summary: 'theirs' };
    expect(differencesOf(mine, theirs, base)).toEqual([
      { part: 'title', mine: 'B', theirs: 'A', changedBy: 'me' },
      { part: 'text', mine: 'T', theirs: 'U', changedBy: 'them' },
      { part: 'summary', mine: 'mine', theirs: 'theirs', changedBy: 'both' },
    ]);
    expect(differencesOf(mine, theirs, undefined).map(({ changedBy }) => changedBy)).toEqual(['both', 'both', 'both']);
    expect(differencesOf({ title: 'A' }, { letter: 'L' }, {})).toEqual([
      { part: 'title', mine: 'A', theirs: '', changedBy: 'me' },
      { part: 'letter', mine: '', theirs: 'L', changedBy: 'them' },
    ]);
  });

  test('differ in no order of codes, nor of rows that are written', () => {
    expect(differencesOf({ countries: 'RU\nBY' }, { countries: 'BY\nRU' }, {})).toEqual([]);
    expect(differencesOf({ sources: 'a\nb' }, { sources: 'b\na' }, {})).toHaveLength(1);
    const rows = (...names: string[]) => Object.fromEntries(names.map((name, n) => [`people.${n + 1}.name`, name]));
    const twelve = Array.from({ length: 12 }, (_, n) => `P${n}`);
    expect(differencesOf(rows(...twelve), rows('x'), {})[0]?.mine).toBe(twelve.join('\n'));
  });

  test('do not differ in answers of checks, and where a text came from', () => {
    const of = (text: string) => ({
      answered: text,
      notNames: text,
      takenFrom: text,
      asPasted: text,
      'madeFrom.fr': text,
      'leaveOut.fr': text,
    });
    expect(differencesOf(of('a'), of('b'), {})).toEqual([]);
  });

  test('differ in the image of the version before', () => {
    expect(differencesOf({ 'image.none': 'yes' }, {}, {})).toEqual([
      { part: 'image', mine: '', theirs: KEPT_IMAGE, changedBy: 'me' },
    ]);
    expect(differencesOf({ 'image.digest': 'd' }, { 'image.none': 'yes' }, {})).toMatchObject([
      { part: 'image', mine: 'd', theirs: '' },
    ]);
    expect(differencesOf({ 'image.digest': 'd' }, {}, {})).toMatchObject([{ part: 'image', mine: 'd', theirs: '' }]);
  });

  test('are put together part by part, with what was answered in either', () => {
    const mine = { title: 'Mine', text: 'T', answered: 'a\nb', 'people.1.name': 'A' };
    const theirs = { title: 'Theirs', text: 'U', answered: 'b\nc', notNames: 'X', 'people.1.name': 'B' };
    expect(merged(mine, theirs, (part) => part === 'title' || part === 'people')).toEqual({
      ...{ title: 'Theirs', text: 'T', answered: 'a\nb\nc', notNames: 'X', 'people.1.name': 'B' },
    });
    expect(merged({ title: 'Mine' }, {}, () => false)).toEqual({ title: 'Mine' });
  });
});

describe('editions of a draft', () => {
  const DRAFT: DraftFields = {
    language: 'en',
    editions: 'fr\nes\nen',
    title: 'A',
    text: 'T',
    'fr.title': 'B',
    'ar.title': 'C',
  };

  test('are those that it has, has begun, leaves out and sends', () => {
    expect([...editionsOf(DRAFT)].sort()).toEqual(['es', 'fr']);
    expect(begunEditionsOf(DRAFT)).toEqual(['fr']);
    const without = { ...DRAFT, 'leaveOut.fr': 'yes', 'leaveOut.en': 'yes' };
    expect([leftOutEditionsOf(without), sentEditionsOf(without), sentEditionsOf(DRAFT)]).toEqual([['fr'], [], ['fr']]);
  });

  test('hide what is written in the language of the original', () => {
    expect([
      hiddenEditionOf({ ...DRAFT, 'en.title': 'A' }),
      hiddenEditionOf(DRAFT),
      hiddenEditionOf({ language: 'en', 'en.title': 'A' }),
    ]).toEqual(['en', undefined, undefined]);
  });

  test('lack parts that the original has', () => {
    const full = { ...DRAFT, 'demands.1': 'Free him', 'people.1.name': 'Ivan', 'people.1.role': 'lawyer' };
    expect([...partsWithoutWords(full, 'fr')].sort()).toEqual(['demands', 'people', 'text']);
    expect(
      partsWithoutWords({ ...full, 'fr.text': 'U', 'fr.demands.1': 'Libre', 'people.1.role.fr': 'avocat' }, 'fr'),
    ).toEqual([]);
  });

  test('share words of rows, and of an image that is there', () => {
    expect(sharedWordFields({ 'people.2.name': 'Ivan' }, 'people')).toContain('people.2.role');
    expect(sharedWordFields({}, 'image')).toEqual([]);
    expect(sharedWordFields({ 'image.digest': 'd' }, 'image')).toContain('image.alt');
  });
});

describe('a day of three fields', () => {
  const day = (...[d, m, y]: string[]) => ({
    'datedOn-day': d ?? '',
    'datedOn-month': m ?? '',
    'datedOn-year': y ?? '',
  });

  test('is one, or says what it lacks', () => {
    expect([dayIn(day('5', '3', '2024'), 'datedOn'), dayIn({}, 'datedOn'), dayIn(day(), 'datedOn')]).toEqual([
      '2024-03-05',
      undefined,
      undefined,
    ]);
    expect([
      dayIn(day('', '3', '2024'), 'datedOn'),
      dayIn(day('5', '', '2024'), 'datedOn'),
      dayIn(day('5', '3', ''), 'datedOn'),
    ]).toEqual(['day', 'month', 'year'].map((part) => ({ field: `datedOn-${part}`, what: 'half-day' })));
    expect(dayIn(day('30', '2', '2026'), 'datedOn')).toEqual({ field: 'datedOn-day', what: 'no-day' });
    expect(dayIn(day('x', '2', '2026'), 'datedOn')).toMatchObject({ what: 'no-day' });
    expect(dayIn(day('5', '3', '24'), 'datedOn')).toBe('0024-03-05');
  });

  test('is said by any of them', () => {
    expect([
      hasDay({}),
      hasDay({ datedOn: '2024' }),
      hasDay({ 'datedOn-month': '3' }),
      hasDay({ 'expiresOn-day': '3' }),
    ]).toEqual([false, true, true, false]);
  });

  test('ends a case, once an outcome says how and when', () => {
    const ended = {
      kind: 'outcome',
      'ended.how': 'released',
      'ended-day': '1',
      'ended-month': '2',
      'ended-year': '2026',
    };
    expect(caseEndIn(ended)).toEqual({ how: 'released', on: '2026-02-01' });
    const { 'ended.how': _, ...noHow } = ended;
    const { 'ended-day': __, ...half } = ended;
    expect([caseEndIn(noHow), caseEndIn(half), caseEndIn({ ...ended, kind: 'update' })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([lacksCaseEnd(ended), lacksCaseEnd(half), lacksCaseEnd({ kind: 'update' })]).toEqual([false, true, false]);
  });
});

describe('a draft in a list', () => {
  test('says no more than there is', () => {
    expect(overviewOf({})).toEqual({ title: '', countries: [], themes: [] });
    expect(overviewOf({ title: 'A', caseReference: 'R', distinct: 'yes' })).toEqual({
      ...{ title: 'A', countries: [], themes: [] },
      caseReference: 'R',
      isToldApart: true,
    });
    expect(overviewOf({ followUp: 'a1', kind: 'update' })).toMatchObject({
      isToldApart: true,
      followUp: 'a1',
      kind: 'update',
    });
    expect(overviewOf({ kind: 'new' })).toEqual({ title: '', countries: [], themes: [] });
  });

  test('is too long with more than a million characters, or a title of more than five thousand', () => {
    const long = 'x'.repeat(MOST_FIELDS_CHARACTERS - 4);
    expect([isTooLong({ text: long }), isTooLong({ text: `${long}x` })]).toEqual([false, true]);
    const title = 'x'.repeat(5_000);
    expect([
      isTooLong({ title }),
      isTooLong({ title: `${title}x` }),
      isTooLong({ 'fr.title': `${title}x` }),
      isTooLong({ subtitle: `${title}x` }),
    ]).toEqual([...[false, true, true, false]]);
    expect([ticksIn({ a: 'x\n\ny' }, 'a'), ticksIn({}, 'a')]).toEqual([['x', 'y'], []]);
  });
});
