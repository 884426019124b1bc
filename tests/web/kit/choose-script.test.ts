import { setTimeout as later } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { SOUGHT_PLACES } from '../../../functions/domain/vocabulary/sought-places.ts';
import { message } from '../../../functions/locales/messages.ts';
import { CHOOSE_SCRIPT } from '../../../functions/web/kit/assets/choose-script.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { Pages } from '../../support/subscribing/pages.ts';

/** The sign-up page with its script. @returns what is typed into its search, and the code of the box that Enter leads to. */
async function aPage(language: string) {
  const { text } = await new Pages(new MemoryPorts()).ask('GET', `/sign-up?lang=${language}`);
  const { document } = parseHTML(text);
  let focused: string | undefined;
  for (const box of document.querySelectorAll('#where input')) {
    const focus = () => {
      focused = box.getAttribute('value') ?? undefined;
    };
    Object.assign(box, { focus });
  }
  runInNewContext(CHOOSE_SCRIPT.content, { document, setTimeout });
  const field = document.querySelector('#find');
  if (!field) throw new Error('no field to search');
  const enter = (typed: string) => {
    focused = undefined;
    Object.assign(field, { value: typed });
    field.dispatchEvent(new document.defaultView.Event('input'));
    field.dispatchEvent(
      Object.assign(new document.defaultView.Event('keydown', { cancelable: true }), { key: 'Enter' }),
    );
    return focused;
  };
  return { enter, news: () => document.querySelector('#find-news')?.textContent };
}

const DISPUTED = ['Crimea', 'Donbas', 'Kashmir', 'Kash', 'Ossetia', 'Golan', 'Jerusalem', 'كشمير', 'القرم'];

test.each(LANGUAGES)('Enter leads to none of the states that dispute a place: %s', async (language) => {
  const { enter } = await aPage(language);
  expect(DISPUTED.filter((name) => enter(name) !== undefined)).toEqual([]);
  const several = SOUGHT_PLACES.filter(
    ({ codes }) => codes.length > 1 && !codes.includes('145') && !codes.includes('EH'),
  );
  expect(several.flatMap(({ names }) => names).filter((name) => enter(name) !== undefined)).toEqual([]);
});

test('it says again how many places were found', async () => {
  const { enter, news } = await aPage('en');
  enter('Crimea');
  expect(news()).toBe('');
  await later(150);
  expect(news()).toBe(message('en', 'page.choose.found', { count: '2' }));
});

test.each([
  ['Western Sahara', 'EH'],
  ['Ukraine', 'UA'],
  ['Gaza', 'PS'],
  ['Africa', '002'],
  ['South', '018'],
])('Enter leads to what alone is named so, or to the first whose own name begins so: %s', async (name, code) => {
  expect((await aPage('en')).enter(name)).toBe(code);
});
