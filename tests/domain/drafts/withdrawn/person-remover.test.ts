import { describe, expect, test } from 'vitest';
import { makePersonRemover } from '../../../../functions/domain/drafts/withdrawn/person-remover.ts';
import { makePlaceFinder } from '../../../../functions/domain/publishing/taking-out/part-remover.ts';
import { message } from '../../../../functions/locales/messages.ts';

const IVAN = { name: 'Ivan Example', spellings: ['Iwan Muster'], withdrawnAtMs: 0 };
const OUT = message('en', 'name-taken-out.words');
const PART_OUT = message('en', 'name-taken-out.text');
/** Bold words within it: the name is read there, and can't be cut out of the letters. */
const WITHIN = 'Ivan **Example** is ill.';
/** Places of parts of the name in a text, as a member chooses them. */
const placesIn = (text: string) =>
  makePlaceFinder({ name: IVAN.name, mayBeNamed: false }, [])(text).map(({ key }) => key);

describe('without a person who withdrew, a text', () => {
  const { without, isNaming, isToClean } = makePersonRemover(IVAN);

  test('has fixed words in place of each spelling', () => {
    expect(without('Ivan Example was beaten. Iwan Muster is ill.', 'en')).toBe(`${OUT} was beaten. ${OUT} is ill.`);
    expect([isNaming('Iwan Muster'), isNaming('Vera Other')]).toEqual([true, false]);
    expect([isToClean('Iwan Muster', 'en'), isToClean('Ivan', 'en')]).toEqual([true, false]);
  });

  test('loses the paragraph that the name can’t be cut out of, and keeps the others with the space between them', () => {
    expect(without(`He is held.\n\n${WITHIN}\n\n\nFree Ivan Example.`, 'en')).toBe(
      `He is held.\n\n${PART_OUT}\n\n\nFree ${OUT}.`,
    );
  });

  test('loses the lines of that paragraph: one line is no paragraph', () => {
    expect(without(`He is held.\n${WITHIN}`, 'en')).toBe(PART_OUT);
  });

  test('is empty where the name is written across paragraphs', () => {
    expect(without('Ivan\n\nExample', 'en')).toBe('');
  });
});

describe('in chosen places, parts of a name', () => {
  const TEXT = 'The guards beat Ivan on Monday.';
  const remover = makePersonRemover({ ...IVAN, places: placesIn(TEXT) });

  test('are found and taken out, and stay elsewhere', () => {
    expect([remover.isToClean(TEXT, 'en'), remover.isToClean('Ivan is ill.', 'en')]).toEqual([true, false]);
    expect(remover.isNaming(TEXT)).toBe(false);
    expect(remover.without(`${TEXT}\n\nIvan is ill. So is Ivan Example.`, 'en')).toBe(
      `The guards beat ${OUT} on Monday.\n\nIvan is ill. So is ${OUT}.`,
    );
  });

  test('are known by the words around them as they are left when the whole name is out', () => {
    const text = 'Ivan Example and Ivan again.';
    const left = makePersonRemover(IVAN).without(text, 'en');
    const places = placesIn(left);
    expect(makePersonRemover({ ...IVAN, places }).without(text, 'en')).toBe(`${OUT} and ${OUT} again.`);
  });
});

describe('in markup', () => {
  const TEXT = 'The guards beat Ivan on Monday.';
  const whole = makePersonRemover(IVAN);
  const parts = makePersonRemover({ ...IVAN, places: placesIn(TEXT) });

  test('a name is taken out of the text, and of addresses with their links', () => {
    expect(whole.withoutInMarkup('Free <strong>Ivan Example</strong>.', 'en')).toBe(`Free <strong>${OUT}</strong>.`);
    expect(whole.withoutInMarkup('<a href="https://example.org/ivan%20example">Here</a>', 'en')).toBe('Here');
    expect(whole.withoutInMarkup(TEXT, 'en')).toBe(TEXT);
  });

  test('nothing is left where the name can’t be cut out', () => {
    expect(whole.withoutInMarkup('Ivan <strong>Example</strong>', 'en')).toBeUndefined();
    expect(parts.withoutInMarkup('Ivan <strong>Example</strong>', 'en')).toBeUndefined();
  });

  test('nothing is left where a chosen place is there only once another one is cleaned', () => {
    const { without } = makePersonRemover({ ...IVAN, places: placesIn('Ivan and Ivan again.').slice(0, 1) });
    const left = without('Ivan and Ivan again.', 'en');
    expect(left).toBe(`${OUT} and Ivan again.`);
    const both = makePersonRemover({
      ...IVAN,
      places: [...placesIn('Ivan and Ivan again.').slice(0, 1), ...placesIn(left)],
    });
    expect(both.withoutInMarkup('Ivan and Ivan <a href="https://example.org/">again</a>.', 'en')).toBeUndefined();
  });

  test('parts of it are taken out of the chosen places', () => {
    expect(parts.withoutInMarkup('The guards beat <em>Ivan</em> on Monday.', 'en')).toBe(
      `The guards beat <em>${OUT}</em> on Monday.`,
    );
    expect(parts.withoutInMarkup('Ivan is ill.', 'en')).toBe('Ivan is ill.');
  });
});
