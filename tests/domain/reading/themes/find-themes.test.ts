import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../functions/contract/languages.ts';
import { withoutCitedLaw } from '../../../../functions/domain/reading/themes/cited-law.ts';
import { findThemes } from '../../../../functions/domain/reading/themes/find-themes.ts';
import triggers from '../../../../functions/domain/vocabulary/theme-triggers.json' with { type: 'json' };
import { THEME_SLUGS } from '../../../../functions/domain/vocabulary/themes.ts';

const read = (title: string, body = '', language: Language = 'en') =>
  findThemes({ title, paragraphs: [body] }, language).themes.map(({ code, confidence }) => `${code} ${confidence}`);

test('every theme has words of its own in every language', () => {
  expect(Object.keys(triggers)).toEqual(THEME_SLUGS);
  const silent = Object.entries(triggers).filter(([, { en, fr, es, ar }]) =>
    [en, fr, es, ar].some((words) => words.length === 0),
  );
  expect(silent).toEqual([]);
});

test('a theme in the title is sure; one that the text mentions once is a hint', () => {
  expect(read('Lawyer at risk', 'She was followed by police.')).toEqual([
    'lawyers sure',
    'surveillance unsure',
    'threats-attacks unsure',
  ]);
});

test('a theme that the opening comes back to is sure', () => {
  expect(read('A case', 'He was tortured. Torture is common there.')).toEqual(['torture sure']);
});

test('a word that may be said of anyone makes nothing sure, however often it comes', () => {
  const killing =
    'Two men were convicted of the crime and sentenced. The court convicted both. They were sentenced on Monday.';
  expect(read('Two officers convicted', killing)).toEqual(['judicial-harassment unsure']);
});

test('such a word stands behind one that names the theme, and is not the evidence where there is another', () => {
  const { themes } = findThemes(
    {
      title: 'A case',
      paragraphs: ['He was sentenced on Monday. The judicial harassment goes on. He faces new charges.'],
    },
    'en',
  );
  expect(themes.map(({ code, confidence, evidence }) => [code, confidence, evidence.map(({ why }) => why)])).toEqual([
    ['judicial-harassment', 'sure', ['it says “judicial harassment”', 'it says “charges”', 'it says “sentenced”']],
  ]);
});

test('saying it twice in one sentence is saying it once', () => {
  expect(read('A case', 'He was tortured in a place of torture.')).toEqual(['torture unsure']);
});

test('a single mention far down in a long text is no theme', () => {
  const filler = 'Nothing of note happened on that quiet day. '.repeat(60);
  expect(read('A case', `${filler} He was tortured.`)).toEqual([]);
});

describe('words that look like a theme and are not', () => {
  test.each([
    ['He was denied access to a lawyer.', 'lawyers'],
    ['His lawyer said that he is well.', 'lawyers'],
    ['Lawyers for Lawyers signed the letter.', 'lawyers'],
    ['The Attorney General did not answer.', 'lawyers'],
    ['The World Organisation Against Torture signed.', 'torture'],
    ['He is on hunger strike.', 'trade-unions'],
    ['The Committee to Protect Journalists said so.', 'journalists'],
    ['A press release followed.', 'journalists'],
    ['She is a prisoner of conscience.', 'freedom-of-religion'],
    ['He leaves a wife and three children.', 'children'],
    ['She got death threats.', 'killings'],
    ['They work in a hostile environment.', 'environment'],
  ])('%s', (body, slug) => {
    expect(read('A case', body).filter((theme) => theme.startsWith(slug))).toEqual([]);
  });

  test('are handed back once for each theme, for a person to see', () => {
    const { refused } = findThemes(
      { title: 'A case', paragraphs: ['His lawyer said so. His lawyer said more.'] },
      'en',
    );
    expect(refused).toEqual([
      {
        about: 'theme',
        value: 'lawyers',
        quote: 'His lawyer said so',
        where: 'body',
        why: 'the words are part of a phrase that does not speak of it',
      },
    ]);
  });
});

describe('law that is cited says nothing of what happened', () => {
  test.each([
    ['The Observatory recalls the Convention against Torture. She is well.', 'She is well.'],
    ['Under General Comment No. 22: “Prisoners have rights. They keep their religion.” He was moved.', 'He was moved.'],
    ['He was beaten.', 'He was beaten.'],
    ['', ''],
  ])('%j leaves %j', (paragraph, rest) => {
    expect(withoutCitedLaw(paragraph)).toBe(rest);
  });
});
