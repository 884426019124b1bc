import { expect, test } from 'vitest';
import { AppealRequest } from '../../../../functions/contract/api.ts';
import { contentFrom } from '../../../../functions/domain/publishing/appeal-content.ts';
import { readInput } from '../../../../functions/domain/publishing/input/read-input.ts';
import { isOpenTheme } from '../../../../functions/domain/publishing/input/theme-answers.ts';
import { aRequest, NOW_MS } from '../../../support/publishing/builders.ts';
import { readsThemes, THREE_THEMES } from '../../../support/reading/reads-themes.ts';

async function inputOf(given: Pick<AppealRequest, 'themes'>) {
  const outcome = await readInput(AppealRequest.parse(aRequest(given)), NOW_MS, readsThemes(...THREE_THEMES));
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.input;
}

test.each<[string, Pick<AppealRequest, 'themes'>, readonly string[]]>([
  ['without an answer likely themes are used', {}, ['death-penalty', 'lawyers']],
  ['so they are where the request says likely', { themes: 'likely' }, ['death-penalty', 'lawyers']],
  ['where it says sure, sure ones alone are', { themes: 'sure' }, ['lawyers']],
  ['a list is a full answer', { themes: ['torture'] }, ['torture']],
  ['and so is an empty one', { themes: [] }, []],
])('%s', async (_, given, used) => {
  expect(contentFrom(await inputOf(given)).subject.themes).toEqual(used);
});

test('what is not used keeps its evidence, and how likely it is', async () => {
  const { themes, answered } = await inputOf({ themes: 'sure' });
  expect(answered.themes).toBe(false);
  expect(themes.map(({ value, from, evidence: [first], ...theme }) => [value, from, first?.quote, theme])).toEqual([
    ['lawyers', 'page', 'A sentence about lawyers.', { confidence: 'sure', isUsed: true }],
    ['death-penalty', 'page', 'Ivan Example was sentenced to death.', { confidence: 'likely', isUsed: false }],
    ['killings', 'page', 'Guards killed others before.', { confidence: 'unsure', isUsed: false }],
  ]);
});

test('a person is asked about a theme that the page names and does not make sure, and about no other', () => {
  const isOpen = (from: 'page' | 'person', confidence: 'sure' | 'likely' | 'unsure') =>
    isOpenTheme({ from, confidence });
  expect([isOpen('page', 'likely'), isOpen('page', 'unsure')]).toEqual([true, true]);
  expect([isOpen('page', 'sure'), isOpen('person', 'sure'), isOpen('person', 'unsure')]).toEqual([false, false, false]);
});
