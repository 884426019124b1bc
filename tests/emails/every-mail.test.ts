import { caniemail } from 'caniemail';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { mailStates } from '../../emails/compile/mail-states.ts';
import { problemsOfAllMails } from '../../emails/compile/problems-of-all-mails.ts';

const states = mailStates().map(({ mailName, stateName, render }) => [`${mailName} · ${stateName}`, render()] as const);

type Mail = (typeof states)[number][1];

/** Programs that most people read mail with, of those that the data knows every feature of. */
const CLIENTS = [
  'apple-mail.*',
  'gmail.android',
  'gmail.desktop-webmail',
  'gmail.ios',
  'outlook.outlook-com',
  'outlook.windows',
  'yahoo.*',
] as const;

/** What one of them does not support, and why the mail is whole without it. */
const WITHOUT_LOSS: Readonly<Record<string, string>> = {
  '<body> element': 'its colour is on the next element too',
  '@media': 'without it the mail is in its light colours, one column wide, as on a phone',
  'Chaining selectors': 'only in rules of MJML for Thunderbird',
  'Local anchors': 'the list at the top of a digest tells what is below, and it is read without it',
  'aria-label attribute': 'repeats the title that the mail begins with',
  'border-radius': 'the button has corners',
  'color-scheme meta tag': 'the media query does without',
  cursor: 'links have their own',
  'height property': 'only of lines that show nothing',
  'max-height property': 'only of the hidden preview line, which display:none hides',
  opacity: 'only of the hidden preview line, which display:none hides',
  outline: 'only of images, and there are none',
  overflow: 'only of the hidden preview line, which display:none hides',
  'overflow-wrap': 'word-break does the same',
  'padding-inline & padding-block': 'lists keep the indentation that the program gives them',
  'padding-inline-start & padding-inline-end': 'lists keep the indentation that the program gives them',
  'system-ui, ui-serif, ui-sans-serif, ui-rounded, ui-monospace': 'other fonts stand before and after it',
  'target attribute': 'links open in a new window by themselves',
  'white-space': 'a code that is broken behind a hyphen is taken too',
  'word-break': 'overflow-wrap does the same where it matters',
  'word-spacing': 'its value is the normal one',
};

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off', // MJML writes it in small letters, as HTML allows
    'long-title': 'off', // the title is the subject, and the subject is the publisher's title
    'no-conditional-comment': 'off', // Outlook for Windows lays out by them
    'no-deprecated-attr': 'off', // Outlook for Windows knows align, not text-align: start
    'no-inline-style': 'off', // some programs drop every style sheet
    'prefer-native-element': 'off', // some programs drop elements that they do not know
    'presentation-role-style': 'off', // readers know "presentation" longer than "none"
  },
});

test('every mail keeps the rules that all mails keep, in each of its previews', () => {
  expect(problemsOfAllMails()).toEqual([]);
});

test('a typical mail, and an alert with all of its parts, is under 20 KB', () => {
  const typical = states.filter(([name]) => /· (typical|withParts|updateWithParts|reply)$/.test(name));
  const heavy = typical.filter(([, { html }]) => Buffer.byteLength(html) >= 20_000).map(([name]) => name);
  expect([typical.length >= 8, heavy]).toEqual([true, []]);
});

test.each(states)('%s is valid HTML', async (_, mail) => {
  const report = await validator.validateString(mail.html);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});

/** What a rule finds, by the mail that it finds it in. */
const foundInMails = (find: (mail: Mail) => readonly string[]) =>
  states.map(([name, mail]) => [name, ...find(mail)]).filter(({ length }) => length > 1);

test('every mail has every table marked as layout', () => {
  const unmarked = ({ html }: Mail) =>
    (html.match(/<table\b[^>]*>/g) ?? []).filter((table) => !table.includes('role="presentation"'));
  expect(foundInMails(unmarked)).toEqual([]);
});

test('every mail has lines of text that a terminal shows whole, but for addresses', () => {
  // A space between braces is put in after the lines are.
  const linesOf = ({ text }: Mail) =>
    text.split('\n').map((line) =>
      line
        .replace(/([{}]) (?=\1)/g, '$1')
        .trim()
        .replace(/^- /, ''),
    );
  const long = (mail: Mail) => linesOf(mail).filter((line) => [...line].length > 72 && line.includes(' '));
  expect(foundInMails(long)).toEqual([]);
});

test('no mail has a line that relays of mail may cut, but where an address is longer', () => {
  const long = ({ html, text }: Mail) =>
    [html, text]
      .flatMap((part) => part.split('\n'))
      .filter((line) => Buffer.byteLength(line) > 998 && !/[^\s"<>]{500}/.test(line));
  expect(foundInMails(long)).toEqual([]);
});

test('no mail shows anything of its templates', () => {
  const shown = ({ subject, text, html }: Mail) =>
    // One of the previews has braces of its own in its text.
    `${subject}${text}${html}`.replaceAll('{{braces}}', '').match(/undefined|\[object|\{\{|\[\[/g) ?? [];
  expect(foundInMails(shown)).toEqual([]);
});

test('in French, a colon before an address stands apart from its word', () => {
  const french = states.filter(([name]) => /inFrench|InFrench|in-fr$/.test(name));
  const labels = french.flatMap(([, { text }]) => text.match(/^.*:(?=\n? *<)/gm) ?? []);
  expect(labels.length).toBeGreaterThan(french.length);
  expect(labels.filter((label) => !label.endsWith('\u00a0:'))).toEqual([]);
});

/** Every element of all mails, each as it is written once: what a program supports is told by elements and style sheets. */
const everyElement = [
  ...new Set(
    states.flatMap(([, { html }]) => html.match(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>|<[a-z][^>]*>/gi) ?? []),
  ),
].map((piece) => piece.replace(/^<([a-z]+)(?<!<style)[^>]*>$/i, (element, name) => `${element}</${name}>`));

test('what mail programs do not support of our mails is known, and none of it is needed', () => {
  const { errors } = caniemail({ clients: [...CLIENTS], html: everyElement.join('\n') }).issues;
  const unsupported = new Set([...errors.values()].flatMap((issues) => issues.map(({ title }) => title)));
  expect([...unsupported].sort()).toEqual(Object.keys(WITHOUT_LOSS).sort());
}, 60_000);
