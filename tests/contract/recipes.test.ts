import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What stands for `NAME`, in its `ROOM`, in each recipe of the README. */
const EXAMPLES = {
  'Add a function': 'sending/plan-digests',
  'Add a mail': 'stopped',
  'Add an access pattern': 'every-minute/sweep',
  'Add a page with a form to the desk': 'sent/end-case',
  'Add a language': 'fr',
  'Add a field to an appeal': null,
} as const;

const [, recipes = ''] = /^## Recipes\n(.*?)^## /ms.exec(readFileSync('README.md', 'utf8')) ?? [];
const recipeOf = (title: string) => recipes.split(/^(?=\*\*)/m).find((text) => text.startsWith(`**${title}`)) ?? '';
const pathsIn = (text: string) => [...text.matchAll(/`([\w./-]+\/[\w./-]*)`/g)].map(([, path = '']) => path);

test('every recipe has an example', () => {
  const titles = recipes
    .split(/^(?=\*\*)/m)
    .slice(1)
    .map((text) => /^\*\*([^*.]+)/.exec(text)?.[1]);
  expect(titles).toEqual(Object.keys(EXAMPLES));
});

describe.each(Object.entries(EXAMPLES))('%s', (title, example) => {
  test('names files that exist, with an example in place of its NAME', () => {
    const [name = 'NAME', room = 'ROOM'] = example?.split('/').toReversed() ?? [];
    const paths = pathsIn(recipeOf(title)).map((path) => path.replaceAll('NAME', name).replaceAll('ROOM', room));
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('a field of an appeal takes at most eight edits', () => {
  expect(new Set(pathsIn(recipeOf('Add a field to an appeal'))).size).toBeLessThanOrEqual(8);
});

test('a page of the desk with a form takes three files, and words in each language', () => {
  expect(new Set(pathsIn(recipeOf('Add a page with a form to the desk'))).size).toBe(4);
});

test('a notice takes two files, and words in each language', () => {
  const [steps = ''] = /^1\. .*?(?=\n\n)/ms.exec(recipeOf('Add a mail')) ?? [];
  expect(pathsIn(steps)).toEqual([
    'functions/domain/notices/notice.ts',
    'emails/NAME/notice.ts',
    'functions/locales/en/words.json',
  ]);
});
