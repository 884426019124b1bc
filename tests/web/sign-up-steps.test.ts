import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../functions/domain/appeal/appeal.ts';
import { REGION_CODES } from '../../functions/domain/vocabulary/regions.ts';
import { htmlFaults } from '../support/html-faults.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { aFormToken, Pages } from '../support/subscribing/pages.ts';

const newPages = () => new Pages(new MemoryPorts());

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A form's text as a browser posts it; give a field several times by an array. */
const form = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  ).toString();

const shown = (text: string) => {
  const { document } = parseHTML(text);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return {
    heading: document.querySelector('h1')?.textContent,
    values: (selector: string) => all(selector).map((one) => one.getAttribute('value') ?? ''),
    texts: (selector: string) => all(selector).map((one) => one.textContent.trim()),
  };
};

describe.each(LANGUAGES)('in %s', (language) => {
  test('both steps are valid and below 50 KB, at their largest', async () => {
    const pages = newPages();
    const everyRegion = { region: REGION_CODES, theme: 'torture', follows: 'RU~~lawyers', form: aFormToken() };
    const answers = [
      await pages.ask('GET', `/?lang=${language}`),
      await pages.ask('POST', `/follows?lang=${language}`, form({ ...everyRegion, step: 'find', find: 'a' })),
      await pages.ask('POST', `/follows?lang=${language}`, form({ ...everyRegion, everything: 'yes' })),
      await pages.ask('POST', `/follows?lang=${language}`, form({ ...everyRegion, country: 'RU' })),
      await pages.ask('POST', `/subscribe?lang=${language}`, form({ ...everyRegion, cadence: 'x', website: 'x' })),
    ];
    for (const { text } of answers) {
      expect(await htmlFaults(text)).toEqual([]);
      expect(Buffer.byteLength(text)).toBeLessThan(50_000);
    }
    console.log(
      language,
      answers.map(({ text, statusCode }) => [statusCode, Buffer.byteLength(text), shown(text).heading]),
    );
  });
});
