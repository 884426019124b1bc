import { describe, expect, test } from 'vitest';
import type { ThemeAnswer } from '../../../functions/contract/api.ts';
import { askThemes } from '../../../scripts/appeal/ask-themes.ts';
import type { YesOrNo } from '../../../scripts/terminal/agrees.ts';

const aTheme = (
  code: string,
  confidence: ThemeAnswer['confidence'],
  given: Partial<ThemeAnswer> = {},
): ThemeAnswer => ({
  code,
  name: code.toUpperCase(),
  confidence,
  from: 'page',
  isUsed: confidence !== 'unsure',
  evidence: [{ quote: `Of ${code}.`, where: 'body', why: 'it says so' }],
  ...given,
});

const SURE = aTheme('lawyers', 'sure');
const LIKELY = aTheme('death-penalty', 'likely');
const UNSURE = aTheme('killings', 'unsure');
const FOUR_UNSURE = ['a', 'b', 'c', 'd'].map((code) => aTheme(code, 'unsure'));

/** A person who answers what is listed, by a word of the question, and gives Enter alone to any other. */
function aPerson(answers: Readonly<Record<string, boolean | undefined>> = {}) {
  const asked: YesOrNo[] = [];
  const ask = async (question: YesOrNo) => {
    asked.push(question);
    const [, answer] = Object.entries(answers).find(([word]) => question.message.includes(word)) ?? [
      '',
      question.isYesFirst,
    ];
    return answer;
  };
  return { ask, asked };
}

describe('a person is asked about themes', () => {
  test('with the sentence of each, likely ones first and with yes first, and never about sure ones', async () => {
    const { ask, asked } = aPerson();
    await askThemes([SURE, UNSURE, LIKELY], ask);
    expect(asked).toEqual([
      { message: 'Also mail those who follow “DEATH-PENALTY”?\n“Of death-penalty.”', isYesFirst: true },
      { message: 'Also mail those who follow “KILLINGS”?\n“Of killings.”', isYesFirst: false },
    ]);
  });

  test.each<[string, Readonly<Record<string, boolean>>, readonly string[]]>([
    ['Enter alone uses what would be used unasked', {}, ['death-penalty', 'lawyers']],
    ['a no takes a likely theme out', { DEATH: false }, ['lawyers']],
    ['a yes adds an unlikely one', { KILLINGS: true }, ['death-penalty', 'killings', 'lawyers']],
  ])('%s', async (_, answers, slugs) => {
    expect(await askThemes([SURE, LIKELY, UNSURE], aPerson(answers).ask)).toEqual(slugs);
  });

  test('themes of the version before and of the person are kept without a question', async () => {
    const { ask, asked } = aPerson();
    const kept = [
      aTheme('torture', 'sure', { from: 'earlier version' }),
      aTheme('lgbti', 'sure', { from: 'person' }),
      LIKELY,
    ];
    expect(await askThemes(kept, ask)).toEqual(['death-penalty', 'lgbti', 'torture']);
    expect(asked).toHaveLength(1);
  });

  test('of many unlikely ones it is asked in one question whether to look at them', async () => {
    const { ask, asked } = aPerson();
    expect(await askThemes([LIKELY, ...FOUR_UNSURE], ask)).toEqual(['death-penalty']);
    expect(asked.slice(1)).toEqual([
      { message: 'Look at 4 themes that are less likely (A, B, C, and D)?', isYesFirst: false },
    ]);
    const looking = aPerson({ 'Look at': true, '“C”': true });
    expect(await askThemes(FOUR_UNSURE, looking.ask)).toEqual(['c']);
    expect(looking.asked).toHaveLength(5);
  });

  test.each([['DEATH'], ['Look at'], ['“A”']])('who leaves at “%s” is asked nothing more', async (word) => {
    const { ask, asked } = aPerson({ [word]: undefined, 'Look at': word === 'Look at' ? undefined : true });
    expect(await askThemes([LIKELY, ...FOUR_UNSURE], ask)).toBeUndefined();
    expect(asked.at(-1)?.message).toContain(word);
  });

  test('what a page says cannot steer the terminal', async () => {
    const { ask, asked } = aPerson();
    const evidence = [{ quote: 'a\u001b[2J\u202eb', where: 'body', why: 'w' }];
    await askThemes([aTheme('killings', 'unsure', { evidence })], ask);
    expect(asked[0]?.message).toContain('“a\ufffd[2J\ufffdb”');
  });
});
