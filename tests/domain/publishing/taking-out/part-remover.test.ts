import { describe, expect, test } from 'vitest';
import {
  makePartRemover,
  makePlaceFinder,
  othersNamedIn,
} from '../../../../functions/domain/publishing/taking-out/part-remover.ts';
import { message } from '../../../../functions/locales/messages.ts';

const IVAN = { name: 'Ivan Example', mayBeNamed: false };
const OUT = message('en', 'name-taken-out.words');
const find = makePlaceFinder(IVAN, []);
const keysIn = (text: string, isAddress?: boolean) => new Set(find(text, isAddress).map(({ key }) => key));
const remover = (...texts: string[]) => makePartRemover(find, new Set(texts.flatMap((text) => [...keysIn(text)])));

describe('in chosen places', () => {
  const [MONDAY, FRIDAY] = ['Guards beat Ivan on Monday.', 'Guards beat Ivan on Friday.'];

  test('parts of a name are taken out, and in others they stay', () => {
    const { taken, isNaming } = remover(MONDAY);
    expect([taken(MONDAY, 'en'), taken(FRIDAY, 'en')]).toEqual([`Guards beat ${OUT} on Monday.`, FRIDAY]);
    expect([isNaming(MONDAY), isNaming(FRIDAY)]).toEqual([true, false]);
  });

  test('in markup as in text, with the tags that stand within them', () => {
    const { takenFromMarkup } = remover(MONDAY);
    expect(takenFromMarkup('Guards <b>beat I</b>van on Monday.', 'en')).toBe(`Guards <b>beat ${OUT}</b> on Monday.`);
    expect(takenFromMarkup('Guards &amp; <i>Ivan</i>', 'en')).toBe('Guards &amp; <i>Ivan</i>');
    expect(takenFromMarkup('Cafe\u0301 and Ivan', 'en')).toBe('Cafe\u0301 and Ivan');
  });

  test('of a link that leads to the name, the link goes and its words stay', () => {
    const href = 'https://example.org/ivan-example';
    const keys = keysIn(href, true);
    expect(keys.size).toBeGreaterThan(0);
    const { takenFromMarkup } = makePartRemover(find, keys);
    expect(
      takenFromMarkup(`See <a href="${href}">this page</a> and <a href="https://example.org/">that</a>.`, 'en'),
    ).toBe('See this page and that.');
    expect(takenFromMarkup('See <a href="https://example.org/">that</a>.', 'en')).toBe(
      'See <a href="https://example.org/">that</a>.',
    );
  });

  test('none is chosen: nothing is taken out', () => {
    const { taken, takenFromMarkup, isNaming } = makePartRemover(find, new Set());
    expect([taken(MONDAY, 'en'), takenFromMarkup(MONDAY, 'en'), isNaming(MONDAY)]).toEqual([MONDAY, MONDAY, false]);
  });
});

describe('a place', () => {
  test('is likely a name where its letter is large, and no word elsewhere', () => {
    const will = makePlaceFinder({ name: 'Will Example', mayBeNamed: false }, []);
    const likely = (text: string) => will(text).map(({ quote, isLikely }) => [quote, isLikely]);
    expect(likely('They beat Will.')).toEqual([['Will', true]]);
    expect(likely('Will she come? They will see.')).toContainEqual(['Will', false]);
    expect(will('https://example.org/will').every(({ isLikely }) => isLikely)).toBe(true);
  });

  test('has the words of its own line around it', () => {
    expect(find('One.\nGuards beat Ivan on Monday.\nTwo.')).toMatchObject([
      { quote: 'Ivan', before: 'Guards beat ', after: ' on Monday.' },
    ]);
  });
});

test('parts of who may be named are theirs, by all spellings, and so are those of whom one writes to', () => {
  const people = [{ name: 'Petr Ivan', spellings: ['Piotr Ivan'], mayBeNamed: true }, IVAN];
  const others = othersNamedIn({
    people,
    addressees: [{ office: 'Ministry', name: 'Ivan Judge' }, { office: 'Court' }],
  });
  expect(others).toEqual(expect.arrayContaining(['Petr Ivan', 'Piotr Ivan', 'Ivan Judge']));
  expect(others).not.toContain('Ivan Example');
  expect(others.every((one) => typeof one === 'string')).toBe(true);
  expect(othersNamedIn({})).toEqual([]);
  expect(makePlaceFinder(IVAN, others)('Petr Ivan and Ivan Judge met.')).toEqual([]);
});
