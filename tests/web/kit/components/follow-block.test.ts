import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Language } from '../../../../functions/contract/languages.ts';
import type { ChosenFollow } from '../../../../functions/domain/signing-up/sign-up-request.ts';
import { followBlock } from '../../../../functions/web/kit/components/follow-block.ts';

const narrow = (given: Partial<Extract<ChosenFollow, { kind: 'narrow' }>>): ChosenFollow => ({
  kind: 'narrow',
  countries: [],
  regions: [],
  themes: [],
  ...given,
});

function shown(chosen: ChosenFollow, language: Language = 'en') {
  const { document } = parseHTML(`<main>${followBlock(chosen, language)}</main>`);
  const lists = [...document.querySelectorAll('ul')].map((list) => [...list.children].map((item) => item.textContent));
  return { text: document.querySelector('main')?.textContent, lists };
}

test('a follow of a few places and themes is a sentence', () => {
  const { text, lists } = shown(narrow({ countries: ['RU', 'BY'], themes: ['torture'] }));
  expect([text, lists]).toEqual(['Appeals about torture and ill-treatment in Russia or Belarus', []]);
});

test('many places are a list in the order of the alphabet of the page’s language', () => {
  const chosen = narrow({ countries: ['RU', 'ES', 'DE'], regions: ['150'] });
  expect(shown(chosen, 'en').lists).toEqual([['Europe', 'Germany', 'Russia', 'Spain']]);
  expect(shown(chosen, 'fr').lists).toEqual([['Allemagne', 'Espagne', 'Europe', 'Russie']]);
  expect(shown(chosen, 'en').text).toContain('Every appeal about any of these places:');
});

test('where one of the two is long, both are lists, and it is said that an appeal fits both', () => {
  const { text, lists } = shown(
    narrow({ countries: ['RU'], themes: ['torture', 'lawyers', 'unfair-trial', 'womens-rights'] }),
  );
  expect(lists.map((list) => list.length)).toEqual([4, 1]);
  expect(lists[0]).toEqual([...(lists[0] ?? [])].sort((one, other) => String(one).localeCompare(String(other), 'en')));
  expect(text).toContain('Appeals about any of these themes in any of these places:');
});
