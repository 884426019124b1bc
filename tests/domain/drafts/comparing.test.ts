import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesOf, KEPT_IMAGE, merged } from '../../../functions/domain/drafts/compare.ts';
import { countOfWords, makeComparer } from '../../../functions/domain/drafts/word-differences.ts';
import { MOST_SLOWDOWN, slowdown } from '../../support/runner/slowdown.ts';

const BASE = { title: 'Free him', 'people.1.name': 'Ivan', 'fr.title': 'Libérez-le' };

test('two texts differ by parts, each with who changed it', () => {
  const mine = { ...BASE, title: 'Free Ivan', 'people.2.name': 'Vera' };
  const theirs = { ...BASE, title: 'Free Example', 'fr.title': 'Libérez Ivan' };
  expect(differencesOf(mine, theirs, BASE)).toEqual([
    { part: 'title', mine: 'Free Ivan', theirs: 'Free Example', changedBy: 'both' },
    { part: 'people', mine: 'Ivan\nVera', theirs: 'Ivan', changedBy: 'me' },
    { part: 'fr.title', mine: 'Libérez-le', theirs: 'Libérez Ivan', changedBy: 'them' },
  ]);
});

test('codes in another order are the same', () => {
  expect(differencesOf({ themes: 'torture\nmedical' }, { themes: 'medical\ntorture' }, undefined)).toEqual([]);
  expect(differencesOf({ themes: 'torture\nmedical' }, { themes: 'torture' }, undefined)).toMatchObject([
    { mine: 'medical\ntorture', theirs: 'torture' },
  ]);
});

test('an image of before that a follow-up takes away is taken out, and not added', () => {
  const before = { kind: 'correction', followUp: 'a', title: 'Free him' };
  const away = { ...before, 'image.none': 'yes' };
  expect(differencesOf(away, before, before)).toEqual([
    { part: 'image', mine: '', theirs: KEPT_IMAGE, changedBy: 'me' },
  ]);
  expect(differencesOf(away, away, before)).toEqual([]);
});

test('whatever is taken of two texts is one of them, part by part, and nothing else', () => {
  const fields = fc.dictionary(
    fc.constantFrom('title', 'text', 'people.1.name', 'people.1.role.fr', 'fr.title', 'datedOn-day'),
    fc.string({ minLength: 1 }),
  );
  fc.assert(
    fc.property(fields, fields, fc.boolean(), (mine, theirs, isTheirs) => {
      expect(merged(mine, theirs, () => isTheirs)).toEqual(isTheirs ? theirs : mine);
      expect(
        differencesOf(
          merged(mine, theirs, (part) => part === 'title'),
          mine,
          undefined,
        ).every(({ part }) => part === 'title'),
      ).toBe(true);
    }),
  );
});

test('words that were added and taken out are told, in Arabic too', () => {
  expect(makeComparer('en')('He was beaten', 'He was badly beaten')).toEqual([
    { text: 'He was ', is: 'same' },
    { text: 'badly ', is: 'added' },
    { text: 'beaten', is: 'same' },
  ]);
  const arabic = makeComparer('ar')('ضُرب المحامي في السجن', 'ضُرب المحامي أمس في السجن');
  expect([arabic.filter(({ is }) => is !== 'same').map(({ text }) => text.trim()), countOfWords(arabic, 'ar')]).toEqual(
    [['أمس'], 1],
  );
});

test('two long texts that have nothing in common are compared in bounded time', () => {
  const words = (seed: number) =>
    Array.from({ length: 60_000 }, (_, index) => String((index * seed) % 99_991)).join(' ');
  const [one, other] = [words(7_919), words(104_729)];
  const differences = makeComparer('en')(one, other);
  const without = (is: string) =>
    differences
      .filter((part) => part.is !== is)
      .map(({ text }) => text)
      .join('');
  expect([without('added'), without('taken out')]).toEqual([one, other]);
}, 5_000);

test('a text of blanks and line ends is compared in proportion to its length', async () => {
  const slower = await slowdown(40_000, (size) => {
    const text = '\n'.repeat(size);
    return () => makeComparer('en')(`x${text}`, `${text}y`);
  });
  expect(slower).toBeLessThan(MOST_SLOWDOWN);
});

test('the texts of one page share one budget of time: beyond it a long text is taken out and another added', () => {
  const compare = makeComparer('en');
  const words = (from: number) => Array.from({ length: 8_000 }, (_, at) => `w${from + at * 7}`).join(' ');
  const [before, after] = [`x ${words(0)}`, `x ${words(3)}`];
  // Each takes as long as its words may.
  for (let at = 0; at < 20; at += 1) compare(before, after);
  expect(compare(before, after)).toEqual([
    { text: before, is: 'taken out' },
    { text: after, is: 'added' },
  ]);
  expect(compare('a b', 'a c')).toHaveLength(3);
});
