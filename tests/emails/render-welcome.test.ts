import { expect, test } from 'vitest';
import type { WelcomeFields } from '../../emails/welcome/fields.ts';
import { welcome } from '../../emails/welcome/notice.ts';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { aSender } from './an-alert.ts';
import { linksOf, shownIn } from './shown.ts';

const pageOf = (n: number) => `https://alerts.example.org/appeals/${n}`;
const preferencesUrl = 'https://alerts.example.org/preferences?lang=en';
const unsubscribeUrl = 'https://alerts.example.org/unsubscribe/t?lang=en';

const stopOf = (n: number) => `${unsubscribeUrl}&reason=f${n}`;
const followsOf = (...sentences: string[]) =>
  sentences.map((sentence, index) => ({ sentence, stopUrl: stopOf(index + 1) }));

const anAppeal = (n: number) => ({
  language: 'en' as const,
  languages: ['en' as const],
  title: `Case ${n}: <b>Ivan</b> & {{unsubscribeUrl}}`,
  datedOn: '2024-03-15',
  countryNames: ['Russia'],
  appealUrl: pageOf(n),
});

const aWelcome = (given: Partial<WelcomeFields> = {}): WelcomeFields => ({
  language: 'en',
  follows: followsOf('lawyers', 'every appeal about <b>Russia</b>'),
  cadence: 'You get an e-mail at once.',
  appeals: [anAppeal(1), anAppeal(2)],
  preferencesUrl,
  unsubscribeUrl,
  sender: aSender(),
  ...given,
});

test('a welcome says what is followed and when mail comes, in both parts', () => {
  const { html, text } = welcome.render(aWelcome());
  expect(shownIn(html, 'li b')).toEqual(['lawyers', 'every appeal about <b>Russia</b>']);
  expect(text).toContain('You follow:\n\n- lawyers\n  Unfollow “lawyers”\n');
  expect(text).toContain('- every appeal about <b>Russia</b>\n');
  expect(text).toContain('\n\nYou get an e-mail at once.\n');
});

test('each thing that is followed has a link that stops it, in both parts', () => {
  const { html, text } = welcome.render(aWelcome());
  expect(linksOf(html).slice(0, 2)).toEqual([stopOf(1), stopOf(2)]);
  expect(shownIn(html, 'li a')).toEqual(['Unfollow “lawyers”', 'Unfollow “every appeal about <b>Russia</b>”']);
  for (const url of [stopOf(1), stopOf(2)]) expect(text).toContain(`<${url}>`);
});

test('each open appeal has title, country, date and page, in both parts', () => {
  const { html, text } = welcome.render(aWelcome());
  expect(shownIn(html, 'h3')).toEqual([
    'Case 1: <b>Ivan</b> & {{unsubscribeUrl}}',
    'Case 2: <b>Ivan</b> & {{unsubscribeUrl}}',
  ]);
  expect(linksOf(html).slice(2, 6)).toEqual([pageOf(1), pageOf(2), preferencesUrl, unsubscribeUrl]);
  expect(text).toContain(`- Case 1: <b>Ivan</b> & {{unsubscribeUrl}}\n  Russia · 15 March 2024\n  <${pageOf(1)}>\n`);
  for (const url of [pageOf(2), preferencesUrl, unsubscribeUrl]) expect(text).toContain(`<${url}>`);
});

test('an open appeal says until when and why to act, and what happened', () => {
  const appeal = {
    ...anAppeal(1),
    summary: 'In short.',
    expiresOn: '2024-04-15',
    actByReason: { value: 'A hearing.', language: 'en' as const },
  };
  const { html, text } = welcome.render(aWelcome({ appeals: [appeal] }));
  expect(shownIn(html, 'p.notice, h3 ~ p[lang]')).toEqual(['Act by 15 April 2024A hearing.', 'In short.']);
  expect(text).toContain('  Russia · 15 March 2024\n  Act by 15 April 2024. A hearing.\n  In short.\n  <');
});

test('an open appeal that is not in the mail’s language says in which it is', () => {
  const { html, text } = welcome.render(aWelcome({ language: 'fr', appeals: [anAppeal(1)] }));
  expect(text).toContain('15 mars 2024 · uniquement en anglais');
  expect(html).toContain('uniquement en anglais');
});

test('where nothing is open it says what will come', () => {
  const { html, text } = welcome.render(aWelcome({ appeals: [] }));
  expect(shownIn(html, 'h2, h3')).toEqual([]);
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'When the next appeal about what you follow is published, we will tell you.',
  );
});

test.each(LANGUAGES)('its subject tells nothing of countries, themes or people (%s)', (language) => {
  const { subject } = welcome.render(aWelcome({ language }));
  expect(subject).not.toMatch(/Russia|lawyers|Ivan|Case/);
  expect(subject).toBe(welcome.render(aWelcome({ language, appeals: [], follows: followsOf('another') })).subject);
});

test('a discreet one is links alone: to the appeals, else to the preferences, to stop each choice by its number, and to leave', () => {
  const sender = { ...aSender(), isDiscreet: true };
  const { subject, html, text } = welcome.render(aWelcome({ sender }));
  expect(`${subject} ${html} ${text}`).not.toMatch(/Russia|lawyers|Ivan|Case/);
  expect(linksOf(html).slice(0, 3)).toEqual([pageOf(1), pageOf(2), stopOf(1)]);
  expect(text).toContain(`No more messages for your choice number 2:\n<${stopOf(2)}>\n`);
  expect(linksOf(html)).toContain(unsubscribeUrl);
  const none = welcome.render(aWelcome({ sender, appeals: [] }));
  expect(linksOf(none.html).slice(0, 2)).toEqual([preferencesUrl, stopOf(1)]);
  expect(none.text).toContain('You will get a message like this one when there is something to read.');
  expect(none.text).not.toContain('something new');
});
