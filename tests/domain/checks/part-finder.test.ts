import { describe, expect, test } from 'vitest';
import { nameWordsOf } from '../../../functions/domain/appeal/appeal.ts';
import { inWords, makePartFinder } from '../../../functions/domain/checks/names/part-finder.ts';
import { withoutNames } from '../../../functions/domain/checks/names/without-names.ts';

const find = (text: string, person: object = {}, others: readonly string[] = []) =>
  makePartFinder({ name: 'Mohamed Sidibe', mayBeNamed: false, ...person })(inWords(text, others));
const quotes = (text: string, person: object = {}, others: readonly string[] = []) =>
  find(text, person, others).map(({ quote }) => quote);

describe('a part of a name', () => {
  test.each([
    ['They hold Sidibe there.', ['Sidibe']],
    ['They hold no one there.', []],
    ['Sidibe and Mohamed wait.', ['Sidibe', 'Mohamed']],
    ['They hold M. Sidibe there.', ['M. Sidibe']],
    ['They hold Sidibe M. there.', ['Sidibe M']],
    ['They hold X. Sidibe there.', ['Sidibe']],
    ['They hold S. Sidibe there.', ['Sidibe']],
    ['They hold m. Sidibe there.', ['Sidibe']],
    ['They came, M; Sidibe was held.', ['Sidibe']],
    ['Sidibes wait.', ['Sidibes']],
  ])('is found in %j: %j', (text, found) => expect(quotes(text)).toEqual(found));

  test('may stand with the initial of any other part', () => {
    const person = { name: 'Mohamed Omar Sidibe' };
    expect(quotes('They hold M. Sidibe, O. Sidibe and S. Omar there.', person)).toEqual([
      'M. Sidibe',
      'O. Sidibe',
      'S. Omar',
    ]);
  });

  test('knows its place in the text', () => {
    const text = 'They hold M. Sidibe there.';
    const [run] = find(text);
    expect(text.slice(run?.start, run?.end)).toBe('M. Sidibe');
    expect(run).toMatchObject({ part: { raw: 'Sidibe' }, isCapitalised: true });
    expect(find('They hold sidibe there.')[0]?.isCapitalised).toBe(false);
  });

  test('of a native name or another spelling is one, too', () => {
    expect(quotes('اعتقل سيديبي أمس.', { nativeName: 'محمد سيديبي' })).toEqual(['سيديبي']);
    expect(quotes('They hold Cidibe there.', { spellings: ['Mohamed Cidibe'] })).toEqual(['Cidibe']);
    expect(quotes('They hold Cidibe there.')).toEqual([]);
  });

  test('is none where it is a word that begins sentences', () => {
    expect(quotes('Since then they wait.', { name: 'Since Sidibe' })).toEqual([]);
    expect(quotes('Sincere Sidibe waits.', { name: 'Sincere Sidibe' })).toEqual(['Sincere', 'Sidibe']);
  });

  test('is none where it belongs to the full name of another', () => {
    expect(quotes('They hold Ana Sidibe there.', {}, ['Ana Sidibe'])).toEqual([]);
    expect(quotes('Ana Sidibe waits. Sidibe waits.', {}, ['Ana Sidibe'])).toEqual(['Sidibe']);
  });
});

describe('words without full names', () => {
  const left = (text: string, ...names: string[]) => withoutNames(nameWordsOf(text), names).map(({ raw }) => raw);

  test.each([
    ['Ana Example waits', ['Ana Example'], ['waits']],
    ['Example Ana waits', ['Ana Example'], ['waits']],
    ['Ana waits, Example waits', ['Ana Example'], ['Ana', 'waits', 'Example', 'waits']],
    ['Ana, Example waits', ['Ana Example'], ['Ana', 'Example', 'waits']],
    ['Ana de la Example waits', ['Ana Example'], ['de', 'la', 'waits']],
    ['Ana de la los del Example waits', ['Ana Example'], ['Ana', 'de', 'la', 'los', 'del', 'Example', 'waits']],
    ['Ana waits', ['Ana'], ['Ana', 'waits']],
    ['Ana Ana Example', ['Ana Example'], []],
    ['Ana Example and Omar Sample wait', ['Ana Example', 'Omar Sample'], ['and', 'wait']],
    ['Ana waits', [], ['Ana', 'waits']],
  ])('of %j without %j are %j', (text, names, words) => expect(left(text, ...names)).toEqual(words));
});
