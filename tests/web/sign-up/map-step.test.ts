import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { countryName, INHABITED_COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { aFormToken, Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const CHOSEN = [
  ['country', 'RU'],
  ['country', 'PS'],
  ['region', '202'],
  ['theme', 'torture'],
  ['follows', 'MX~~lawyers'],
  ['frequency', 'weekly'],
  ['email', 'ana@example.org'],
] as const;

async function posted(fields: readonly (readonly [string, string])[], step: string, language = 'en') {
  const pages = new Pages(new MemoryPorts());
  const fieldsPosted: [string, string][] = [
    ['form', aFormToken()],
    ...fields.map(([name, value]): [string, string] => [name, value]),
    ['step', step],
  ];
  const body = new URLSearchParams(fieldsPosted);
  const { text } = await pages.ask('POST', `/follows?lang=${language}`, body.toString());
  const { document } = parseHTML(text);
  const fieldsOf = (selector: string) =>
    [...document.querySelectorAll(selector)].map((one): [string, string] => [
      one.getAttribute('name') ?? '',
      one.getAttribute('value') ?? '',
    ]);
  /** What a browser would post of the page as it stands. */
  const held = fieldsOf('form input[type=hidden], form input:checked').filter(([name]) => name !== 'form');
  return { text, held, boxes: fieldsOf('.map__choices input'), ways: fieldsOf('button') };
}

test('the first step has a way to the map', async () => {
  const { ways } = await posted([], 'find');
  expect(ways).toContainEqual(['step', 'map']);
});

test('the map holds all that was chosen, and takes it back to the first step', async () => {
  const onMap = await posted(CHOSEN, 'map');
  expect(onMap.held).toEqual(expect.arrayContaining(CHOSEN.map(([name, value]) => [name, value])));
  const back = await posted([...onMap.held, ['country', 'XK']], 'find');
  expect(back.held).toEqual(
    expect.arrayContaining([...CHOSEN.map(([name, value]) => [name, value]), ['country', 'XK']]),
  );
});

test('a country that is unticked on the map comes back unticked', async () => {
  const { held } = await posted(CHOSEN, 'map');
  const back = await posted(
    held.filter(([, value]) => value !== 'RU'),
    'find',
  );
  expect(back.held.filter(([name]) => name === 'country')).toEqual([['country', 'PS']]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('every country has a box with its name; the page is valid, below 40 KB and without styles of its own', async () => {
    const { text, boxes } = await posted(CHOSEN, 'map', language);
    expect(boxes.map(([, code]) => code).toSorted()).toEqual(INHABITED_COUNTRY_CODES.toSorted());
    const { document } = parseHTML(text);
    const names = [...document.querySelectorAll('.map__choices label')].map((label) => label.textContent);
    expect(names).toEqual(boxes.map(([, code]) => countryName(code, language)));
    expect(await htmlFaults(text)).toEqual([]);
    expect(text).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
    expect(Buffer.byteLength(text)).toBeLessThan(40_000);
  });
});
