import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { withMadeFrom } from '../../../../functions/domain/drafts/editions/made-from.ts';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import { ASK, DRAFT, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';

let office: OfficeOfTwo;
beforeEach(async () => {
  office = await OfficeOfTwo.make();
});

const [WRITE, MAIL] = [`/desk/write/${DRAFT}`, `/desk/write/${DRAFT}/mail`];
const without = (...names: readonly string[]): DraftFields =>
  Object.fromEntries(Object.entries(READY).filter(([name]) => !names.some((one) => name.startsWith(one))));

const wordsOf = (text: string | null) => (text ?? '').replaceAll(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

/** What a page lists as open, and whether it offers to ask. */
async function seen(path: string, list: string) {
  const { text, statusCode } = await office.ana.ask('GET', path);
  const { document } = parseHTML(text);
  const lines = [...document.querySelectorAll(list)].map((one) => wordsOf(one.textContent));
  return { statusCode, lines, asks: document.querySelector(`main a.button[href^="${ASK}"]`) !== null };
}

const FRENCH = withMadeFrom(
  { ...READY, editions: 'fr', 'fr.title': 'Un avocat battu', 'fr.text': 'Il est détenu.' },
  1,
);

test.each<[string, DraftFields, RegExp | undefined]>([
  ['nothing', READY, undefined],
  ['a missing day and country', without('datedOn', 'countries', 'text'), /Enter the text/],
  ['half a day', { ...READY, 'datedOn-day': '' }, /Choose day, month and year/],
  ['what a check found', { ...READY, text: 'Ivan Example is held. Call +7 495 123-45-67.' }, /A telephone number/],
  ['a name that is not listed', { ...without('people'), text: 'Ivan Example is held in **Russia**.' }, /Ivan Example/],
  [
    'a stale translation',
    { ...FRENCH, text: 'Ivan Example is free in **Russia**.' },
    /French: the original has changed/,
  ],
  [
    'a translation into the original’s language',
    { ...READY, editions: 'en\nfr', 'en.title': 'A lawyer was beaten' },
    /translation into English/,
  ],
])(
  'what is open is the same at the text, the mail and the question, and only then it can be asked: %s',
  async (_, fields, words) => {
    await office.saves(fields, 'Ana');
    const [mail, ask] = [
      await seen(MAIL, 'section[aria-labelledby=open] li'),
      await seen(ASK, 'section[aria-labelledby=open] li'),
    ];
    const text = await seen(
      WRITE,
      '.checks > li:not([data-all-clear]) > span, .checks > li > div > span, .error-summary li',
    );
    expect(ask.lines).toEqual(mail.lines);
    expect([mail.lines.length > 0, mail.asks]).toEqual([words !== undefined, words === undefined]);
    if (words === undefined) expect((await office.asks()).statusCode).toBe(303);
    for (const line of mail.lines)
      expect(text.lines.some((one) => one.includes(line) || line.includes(one))).toBe(true);
    if (words) expect(mail.lines.join('\n')).toMatch(words);
  },
);
