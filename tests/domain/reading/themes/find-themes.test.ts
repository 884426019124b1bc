import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../functions/contract/languages.ts';
import { withoutCitedLaw } from '../../../../functions/domain/reading/themes/cited-law.ts';
import { findThemes } from '../../../../functions/domain/reading/themes/find-themes.ts';
import counts from '../../../../functions/domain/reading/themes/theme-counts.json' with { type: 'json' };
import { THEME_PHRASES } from '../../../../functions/domain/reading/themes/theme-phrases.ts';
import { THEME_SLUGS } from '../../../../functions/domain/vocabulary/themes.ts';

const twice = (texts: readonly string[]) => texts.filter((one, index) => texts.indexOf(one) !== index);

const read = (title: string, body = '', language: Language = 'en') =>
  findThemes({ title, paragraphs: [body] }, language).themes.map(({ code, confidence }) => `${code} ${confidence}`);

test('every theme has words of its own in every language', () => {
  expect(Object.keys(THEME_PHRASES)).toEqual(THEME_SLUGS);
  const silent = Object.entries(THEME_PHRASES).filter(([, { en, fr, es, ar }]) =>
    [en, fr, es, ar].some((phrases) => Object.keys(phrases).length === 0),
  );
  expect(silent).toEqual([]);
});

describe('a phrase that names what was done makes its theme sure by itself, anywhere in the text', () => {
  test.each([
    ['He was sentenced to death.', 'en', 'death-penalty'],
    ['She is a victim of enforced disappearance.', 'en', 'enforced-disappearance'],
    ['They hold her incommunicado.', 'en', 'enforced-disappearance'],
    ['He was convicted after an unfair trial.', 'en', 'unfair-trial'],
    ['Il a été condamné à mort.', 'fr', 'death-penalty'],
    ['Elle est victime d’une disparition forcée.', 'fr', 'enforced-disappearance'],
    ['Fue condenado a muerte.', 'es', 'death-penalty'],
    ['حُكم عليه بالإعدام.', 'ar', 'death-penalty'],
  ] as const)('%s', (sentence, language, slug) => {
    expect(read('A case', sentence, language)).toContain(`${slug} sure`);
  });
});

test('a theme in the title is sure', () => {
  expect(read('Lawyer at risk')).toContain('lawyers sure');
});

test('several weak cues make sure what one alone does not', () => {
  expect(read('A case', 'The fine is high.')).not.toContain('judicial-harassment sure');
  expect(read('A case', 'The fine is high. A hearing is due on Monday. He is accused of it in court.')).toContain(
    'judicial-harassment sure',
  );
});

test('what an office does besides counts less than what was done to a person', () => {
  const done = 'Officers tapped his phone.';
  const besides = 'In the past, thousands of phones were tapped.';
  const rank = { sure: 3, likely: 2, unsure: 1 };
  const rankOf = (text: string) => {
    const level = read('A case', text)
      .find((one) => one.startsWith('surveillance'))
      ?.split(' ')[1];
    return level === undefined ? 0 : rank[level as keyof typeof rank]; // the helper's second word is a level
  };
  expect(rankOf(besides)).toBeLessThanOrEqual(rankOf(done));
});

test('the most likely theme comes first, with the sentence that speaks loudest for it', () => {
  const { themes } = findThemes(
    { title: 'Lawyer sentenced to death', paragraphs: ['The trial was held in secret. He was sentenced to death.'] },
    'en',
  );
  expect(themes[0]).toMatchObject({
    code: 'death-penalty',
    confidence: 'sure',
    evidence: [{ where: 'title', why: 'it says “sentenced to death”' }, { where: 'body' }],
  });
});

test('no cue is right more often than it was seen, and what languages share is counted once', () => {
  const told = Object.values(THEME_PHRASES).map(({ en, fr, es, ar }) => [en, fr, es, ar].map(Object.entries));
  const counted = told.map((languages) => languages.flat().filter(([, places]) => Object.keys(places).length > 0));
  expect(counted.flatMap((phrases) => twice(phrases.map(([phrase]) => phrase)))).toEqual([]);
  const ofPhrases = counted.flat().flatMap(([, places]): number[][] => Object.values(places));
  expect(ofPhrases.length).toBeGreaterThan(1_000);
  const wrong = [
    ...Object.values(counts.alike).flatMap((places) => Object.values<number[]>(places)),
    ...Object.values(counts.themes).flatMap((places) => Object.values<number[]>(places)),
    ...ofPhrases,
  ].filter(([right = -1, seen = 0, ...more]) => right < 0 || right > seen || more.length > 0);
  expect(wrong).toEqual([]);
  expect(counts.likelyFrom).toBeLessThan(counts.sureFrom);
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
