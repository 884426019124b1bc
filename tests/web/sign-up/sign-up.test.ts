import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { findTimeZone, TIME_ZONES } from '../../../functions/domain/time/time-zones.ts';
import { COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { isRegionCode } from '../../../functions/domain/vocabulary/regions.ts';
import { THEME_SLUGS } from '../../../functions/domain/vocabulary/themes.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { aFormToken, Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const newPages = () => new Pages(new MemoryPorts());

/** A form's text as a browser posts it; give a field several times by an array. */
function form(fields: Record<string, string | readonly string[]>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
}

const aForm = (fields: Record<string, string | readonly string[]> = {}) =>
  form({ country: ['RU', 'BY'], theme: 'torture', email: 'ana@example.org', form: aFormToken(), ...fields });

const valuesOf = (page: string, selector: string) =>
  [...parseHTML(page).document.querySelectorAll(selector)].map((input) => input.getAttribute('value') ?? '');

test('the page offers every inhabited country, whole regions and every theme, each once', async () => {
  const { text } = await newPages().ask('GET', '/sign-up');
  const countries = valuesOf(text, 'input[name=country]');
  const uninhabited = ['AQ', 'BV', 'GS', 'HM', 'TF', 'UM'];
  expect(countries.toSorted()).toEqual(COUNTRY_CODES.filter((code) => !uninhabited.includes(code)));
  expect(valuesOf(text, 'input[name=theme]')).toEqual(THEME_SLUGS);
  const regions = valuesOf(text, 'input[name=region]');
  expect(regions.filter((code) => !isRegionCode(code))).toEqual([]);
  expect(new Set(regions).size).toBe(regions.length);
  expect(regions).toEqual(expect.arrayContaining(['150', '151', '202', '419']));
});

test('a right form is sealed and handed on, with repeated fields, and leads to a page of its own', async () => {
  const pages = newPages();
  const answer = await pages.ask('POST', '/subscribe', aForm());
  expect(answer.statusCode).toBe(307);
  expect(answer.headers?.Location).toBe(`/subscribed/${pages.handedOn[0]?.message.requestId}?lang=en`);
  expect(pages.handedOn.map(({ text }) => JSON.parse(text))).toEqual([
    {
      address: 'ana@example.org',
      languages: ['en'],
      chosen: [{ kind: 'narrow', countries: ['BY', 'RU'], regions: [], themes: ['torture'] }],
      cadence: { frequency: 'immediate' },
      waitsForEdition: false,
      isDiscreet: false,
      network: '192.0.2.1',
    },
  ]);
});

test('the second step offers every hour, day and time zone, with mail at once chosen and universal time for a digest', async () => {
  const { text } = await newPages().ask('POST', '/follows', aForm());
  const { document } = parseHTML(text);
  const wordsOf = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
  expect(valuesOf(text, 'input[name=frequency]')).toEqual(['immediate', 'daily', 'weekly']);
  expect(valuesOf(text, 'input[name=frequency][checked]')).toEqual(['immediate']);
  expect(wordsOf('#weekday option')).toEqual(WEEKDAYS);
  expect([wordsOf('#hour option').length, wordsOf('#hour option')[23]]).toEqual([24, '23:00']);
  const zones = [...document.querySelectorAll('#time-zone option')].map(
    (one) => one.getAttribute('value') ?? one.textContent,
  );
  expect(zones.map(findTimeZone).toSorted()).toEqual([...TIME_ZONES].toSorted());
  expect(wordsOf('#weekday [selected], #hour [selected], #time-zone [selected]')).toEqual([
    'Monday',
    '08:00',
    'UTC, universal time',
  ]);
});

test('a digest is handed on with its time', async () => {
  const pages = newPages();
  await pages.ask(
    'POST',
    '/subscribe',
    aForm({ frequency: 'weekly', weekday: '5', hour: '7', 'time-zone': 'Kathmandu' }),
  );
  expect(pages.handedOn.map(({ text }) => JSON.parse(text).cadence)).toEqual([
    { frequency: 'weekly', digestTime: { timeZone: 'Asia/Kathmandu', hour: 7, weekday: 5 } },
  ]);
});

test('a digest’s time with faults is shown again as it was entered, and what is no choice is not marked as chosen', async () => {
  const entered = { frequency: 'weekly', weekday: '5', hour: '24', 'time-zone': 'Mars/<b>Base' };
  const { text } = await newPages().ask('POST', '/subscribe', aForm(entered));
  const { document } = parseHTML(text);
  const links = [...document.querySelectorAll('.error-summary a')].map((one) => [
    one.getAttribute('href'),
    one.textContent,
  ]);
  expect(links).toEqual([
    ['#hour', 'Choose the hour at which the e‑mail should come.'],
    [
      '#time-zone',
      'Mars/<b>Base is not the time zone of a place that we know. Choose a place from the list whose clocks show the same time as yours.',
    ],
  ]);
  const chosen = [...document.querySelectorAll('.digest-time option[selected]')].map((one) => one.textContent);
  const first = [...document.querySelectorAll('#hour > option:first-child, #time-zone > option:first-child')];
  expect([valuesOf(text, 'input[name=frequency][checked]'), chosen]).toEqual([
    ['weekly'],
    ['Friday', 'Choose…', 'Choose…'],
  ]);
  expect(first.map((one) => one.textContent)).toEqual(['Choose…', 'Choose…']);
  for (const id of ['hour', 'time-zone']) {
    const field = document.querySelector(`#${id}`);
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(field?.getAttribute('aria-describedby')?.split(' ')).toContain(`${id}-error`);
  }
  expect(await htmlFaults(text)).toEqual([]);
});

test('a form that is posted twice is the same request twice', async () => {
  const pages = newPages();
  await pages.ask('POST', '/subscribe', aForm());
  await pages.ask('POST', '/subscribe', aForm());
  const ids = pages.handedOn.map(({ message }) => message.requestId);
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
});

test('nothing that is handed on in the open tells whose it is', async () => {
  const pages = newPages();
  await pages.ask('POST', '/subscribe', aForm());
  expect(pages.handedOn.map(({ message }) => Object.keys(message))).toEqual([
    ['kind', 'requestId', 'requestedAtMs', 'sealedRequest'],
  ]);
});

test('a form with faults is shown again with all that was entered, and nothing is handed on', async () => {
  const pages = newPages();
  const answer = await pages.ask(
    'POST',
    '/subscribe',
    aForm({
      region: '202',
      discreet: 'yes',
      'language-1': 'ar',
      'language-2': 'fr',
      untranslated: 'wait',
      email: 'ana maria@example.org',
    }),
  );
  expect([answer.statusCode, pages.handedOn]).toEqual([422, []]);
  expect(valuesOf(answer.text, 'input[name=follows]')).toEqual(['BY.RU~202~torture']);
  expect(valuesOf(answer.text, 'input[checked]')).toEqual(['immediate', 'wait', 'yes']);
  expect(valuesOf(answer.text, '#language-1 [selected], #language-2 [selected]')).toEqual(['ar', 'fr']);
  expect(valuesOf(answer.text, '#email')).toEqual(['ana maria@example.org']);
  expect(valuesOf(answer.text, 'input[name=form]')).toEqual([aFormToken()]);
  expect(await htmlFaults(answer.text)).toEqual([]);
});

test('each fault stands on top with a link to its field, at the field, and in what a screen reader says of the field', async () => {
  const { text } = await newPages().ask(
    'POST',
    '/subscribe',
    aForm({ frequency: 'daily', hour: '99', 'time-zone': 'UTC', email: 'ana maria@example.org' }),
  );
  const { document } = parseHTML(text);
  const links = [...document.querySelectorAll('.error-summary a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['#hour', '#email']);
  for (const link of links) {
    const field = document.querySelector(link ?? '');
    const describedBy = (field?.getAttribute('aria-describedby') ?? '').split(' ');
    expect(describedBy.filter((id: string) => document.getElementById(id) === null)).toEqual([]);
    expect(describedBy).toContain(`${link?.slice(1)}-error`);
  }
  expect(document.querySelector('#email')?.getAttribute('aria-invalid')).toBe('true');
  expect(document.querySelector('#email-error')?.textContent).toBe(
    'Error: This address has a space in it. It should look like name@example.org.',
  );
  expect(document.title).toMatch(/^Error: /);
});

test('continents where something is chosen are open when the form is shown again', async () => {
  const { text } = await newPages().ask('POST', '/follows', aForm({ country: 'ML', everything: 'yes' }));
  const open = [...parseHTML(text).document.querySelectorAll('details[open] summary')].map((one) => one.textContent);
  expect(open).toEqual(['Africa']);
});

test('time zones stand by country in the language of the page, with a button for the one of the device that a script shows', async () => {
  const { text } = await newPages().ask('POST', '/follows?lang=fr', aForm());
  const { document } = parseHTML(text);
  const [group] = [...document.querySelectorAll('#time-zone optgroup[label="Europe"]')];
  const options = [...(group?.querySelectorAll('option') ?? [])].map((one) => one.textContent);
  expect(options.slice(0, 3)).toEqual(['Albanie · Tirane', 'Allemagne · Berlin', 'Allemagne · Busingen']);
  const button = document.querySelector('#own-zone');
  expect([button?.getAttribute('type'), button?.hasAttribute('hidden')]).toEqual(['button', true]);
});

test('markup that was typed is shown as text', async () => {
  const typed = '"><script>alert(1)</script>@example.org';
  const { text } = await newPages().ask('POST', '/subscribe', aForm({ email: typed }));
  expect(text).not.toMatch(/<script(?! src="\/assets\/own-zone\.)/);
  expect(valuesOf(text, '#email')).toEqual([typed]);
  const chosen = await newPages().ask(
    'POST',
    '/follows',
    aForm({ email: typed, country: '<b>XX</b>', find: '<i>', step: '' }),
  );
  expect(chosen.text).not.toMatch(/<script>|<b>XX|<i>/);
  expect(valuesOf(chosen.text, 'input[name=email]')).toEqual([typed]);
});

test.each([
  ['an empty body', '', undefined],
  ['JSON', '{"email":"ana@example.org"}', 'application/json'],
  ['a thousand fields', form({ country: Array.from({ length: 1_000 }, (_, n) => `X${n}`) }), undefined],
])('%s is answered with the form and what to do', async (_, body, contentType) => {
  const answer = await newPages().ask('POST', '/subscribe', body, contentType);
  expect(answer.statusCode).toBe(422);
  expect(answer.text).toContain('There is a problem');
  expect(Buffer.byteLength(answer.text)).toBeLessThan(50_000);
});

test('megabytes that are no form are not read letter by letter', async () => {
  const pages = newPages();
  expect((await pages.ask('POST', '/subscribe', 'x'.repeat(4_000_000), 'text/plain')).statusCode).toBe(413);
});

test('a visitor who opens the address of a form that was refused, for instance by a restored tab, gets an empty form', async () => {
  const answer = await newPages().ask('GET', '/subscribe');
  expect([answer.statusCode, answer.headers?.Location]).toEqual([303, '/sign-up?lang=en']);
});

test('a failure behind the form is a calm page with a reference, and no word of the cause', async () => {
  const pages = new Pages(new MemoryPorts());
  pages.handedOn.push = () => {
    throw new Error('queue of ana@example.org is gone');
  };
  const answer = await pages.ask('POST', '/subscribe', aForm());
  expect(answer.statusCode).toBe(500);
  expect(answer.text).toContain('11111111-2222-4333-8444-555555555555');
  expect(answer.text).not.toContain('queue');
  expect(answer.headers?.['Content-Security-Policy']).toContain("default-src 'none'");
});
