import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { appealLines } from '../../emails/digest/appeal-lines.ts';
import type { DigestAppealFields } from '../../emails/digest/fields.ts';
import { type ReaderAppeal, readerPart } from '../../emails/digest/reader-values.ts';
import { type DigestReaderValues, renderDigest } from '../../emails/digest/render.ts';
import type { Reason } from '../../emails/reasons.ts';
import type { Language } from '../../functions/contract/languages.ts';
import { MAX_APPEALS_PER_DIGEST } from '../../functions/contract/limits.ts';
import { aParagraph, aParagraphOf, aSender } from './an-alert.ts';
import { linksOf, shownIn } from './shown.ts';

const UNSUBSCRIBE_URL = 'https://alerts.example.org/unsubscribe/token';
const mail = renderDigest({ language: 'en', frequency: 'daily', sender: aSender() });

const anAppeal = (given: Partial<DigestAppealFields> = {}): DigestAppealFields => ({
  kind: 'new',
  language: 'en',
  languages: ['en'],
  title: 'Ivan Example beaten in prison',
  datedOn: '2024-03-15',
  countryNames: ['Russia'],
  publisherName: 'Example Observatory',
  blocks: [aParagraph('He was beaten on 12 March.')],
  appealUrl: 'https://alerts.example.org/appeals/1',
  ...given,
});

const reason = (sentence: string): Reason => ({
  sentence,
  stopUrl: `${UNSUBSCRIBE_URL}?reason=${encodeURIComponent([...sentence.toWellFormed()].slice(0, 40).join(''))}`,
});
const russia = reason('every appeal about Russia');
const lawyers = reason('lawyers');

const entry = (given: Partial<DigestAppealFields> = {}, reasons: readonly Reason[] = [russia]): ReaderAppeal => ({
  lines: appealLines('en', anAppeal(given)),
  reasons,
});

const fill = (content: string, values: DigestReaderValues) =>
  Object.entries(values).reduce((filled, [field, value]) => filled.replaceAll(`{{${field}}}`, () => value), content);

/** A digest as its reader gets it. */
function digestOf(appeals: readonly ReaderAppeal[]) {
  const { values, appealsHeld } = readerPart('en', 'daily', appeals);
  const whole = { ...values, unsubscribeUrl: UNSUBSCRIBE_URL };
  return {
    subject: fill(mail.subject, whole),
    html: fill(mail.html, whole),
    text: fill(mail.text, whole),
    appealsHeld,
  };
}

describe('what a digest shows', () => {
  test.each([
    [[entry()], 'Russia: 1 appeal to act on'],
    [
      [entry({ countryNames: ['Russia'] }), entry({ countryNames: ['Bosnia & Herzegovina'] })],
      'Russia and Bosnia & Herzegovina: 2 appeals to act on',
    ],
    [
      ['Russia', 'China', 'Mexico'].map((name) => entry({ countryNames: [name] })),
      'Russia, China and 1 more: 3 appeals to act on',
    ],
    [
      [entry(), entry({ kind: 'outcome' }), entry({ kind: 'retraction' })],
      'Russia: 1 appeal to act on and news of 2 appeals',
    ],
    [[entry({ kind: 'outcome' })], 'Russia: news of 1 appeal'],
    [[entry({ countryNames: [] })], 'Daily digest: 1 appeal to act on'],
  ])('its subject says where, and on how many its reader can act: case %#', (appeals, subject) => {
    const digest = digestOf(appeals);
    expect([digest.subject, shownIn(digest.html, 'h1')]).toEqual([subject, [subject]]);
  });

  test('an appeal that is in none of the mail’s language says in which it is', () => {
    const factsIn = (languages: readonly Language[]) =>
      appealLines('fr', anAppeal({ languages })).text.replace(/\s+/g, ' ');
    expect(factsIn(['en'])).toContain('Example Observatory · uniquement en anglais');
    expect(factsIn(['en', 'fr'])).not.toContain('uniquement');
  });

  test('beside its subject an inbox shows the first title, and how many follow', () => {
    const preheader = (appeals: readonly ReaderAppeal[]) => readerPart('en', 'daily', appeals).values.preheaderHtml;
    expect(preheader([entry({ title: '<b> & {{x}}' })])).toBe('&lt;b&gt; &amp; &#123;&#123;x&#125;&#125;');
    expect(preheader([entry({ title: 'one' }), entry(), entry()])).toBe('one · and 2 more');
    expect(preheader([entry({ title: 'word '.repeat(40) }), entry()])).toMatch(/^.{100,128}… · and 1 more$/);
  });

  test('above several appeals stands a list of them in the order of the mail, with their last days; it leads to each', () => {
    const { html, text } = digestOf([
      entry({ title: 'one', expiresOn: '2024-04-15' }, [lawyers]),
      entry({ title: 'two' }, [russia]),
      entry({ title: 'three', kind: 'retraction', expiresOn: '2024-04-15' }, [lawyers]),
    ]);
    expect(shownIn(html, 'li')).toEqual(['oneAct by 15 April 2024', 'Withdrawn: three', 'two']);
    const { document } = parseHTML(html);
    const led = linksOf(html)
      .filter((link) => link.startsWith('#'))
      .map((link) => document.querySelector(`${link} h3`)?.textContent);
    expect(led).toEqual(['one', 'three', 'two']);
    expect(text).toContain('In this e-mail:\n- one (Act by 15 April 2024)\n- Withdrawn: three\n- two\n');
    expect(shownIn(digestOf([entry()]).html, 'li')).toEqual([]);
  });

  test('an appeal says until when and why to act, what happened, and what to ask for first', () => {
    const { html, text } = digestOf([
      entry({
        expiresOn: '2024-04-15',
        actByReason: { value: 'A hearing.', language: 'en' },
        summary: 'In short.',
        demands: ['free him;', 'b', 'c'],
      }),
    ]);
    expect(shownIn(html, 'td.ink p').slice(2)).toEqual([
      'Act by 15 April 2024A hearing.',
      'In short.',
      'What to ask of the authorities: free him (and 2 more demands)',
      'See how you can act',
    ]);
    expect(text).toContain(
      '  Act by 15 April 2024. A hearing.\n  In short.\n  What to ask of the authorities: free him (and 2 more demands)\n',
    );
  });

  test('a demand loses the mark that ends it, with the space before it', () => {
    const { text } = digestOf([entry({ language: 'fr', demands: ['de le libérer\u00a0;', 'b'] })]);
    expect(text).toContain('What to ask of the authorities: de le libérer (and 1 more demand)');
  });

  test('one that was withdrawn looks so, and asks for nothing', () => {
    const { html, text } = digestOf([
      entry({ kind: 'retraction', expiresOn: '2024-04-15', summary: 'In short.', demands: ['free him'] }),
    ]);
    expect(shownIn(html, 's')).toEqual(['Ivan Example beaten in prison']);
    expect(shownIn(html, 'td.ink p').slice(1)).toEqual([
      'Withdrawn · Russia · 15 March 2024 · Example Observatory',
      'The publisher has withdrawn this appeal. Please do not act on it or pass it on.',
    ]);
    expect(text).toContain('- Withdrawn: Ivan Example beaten in prison\n');
    expect(text).not.toMatch(/Act by|In short|free him/);
  });

  test('appeals stand under the reason for them, each once, under its first reason', () => {
    const { html } = digestOf([
      entry({ title: 'one' }, [lawyers]),
      entry({ title: 'two' }, [russia, lawyers]),
      entry({ title: 'three' }, [lawyers]),
    ]);
    expect(shownIn(html, 'h1, h2, h3')).toEqual([
      'Russia: 3 appeals to act on',
      'Lawyers',
      'one',
      'three',
      'Every appeal about Russia',
      'two',
    ]);
    expect(shownIn(html, 'p')).toContain('You also follow lawyers.');
  });

  test('further reasons are three at most, and the rest counted', () => {
    const { text } = digestOf([entry({}, ['a', 'b', 'c', 'd', 'e', 'f'].map(reason))]);
    expect(text).toContain('You also follow b, c, d, and 2 more.');
  });

  test('an appeal is its kind, places, date and publisher, its beginning, and a link to its page', () => {
    const { html, text } = digestOf([entry({ kind: 'update' })]);
    expect(shownIn(html, 'td.ink p')).toEqual([
      'You follow thisUnfollow “every appeal about Russia”',
      'Update · Russia · 15 March 2024 · Example Observatory',
      'He was beaten on 12 March.',
    ]);
    expect(text).toContain(
      [
        '- Ivan Example beaten in prison',
        '  Update · Russia · 15 March 2024 · Example Observatory',
        '  He was beaten on 12 March.',
        '  <https://alerts.example.org/appeals/1>',
      ].join('\n'),
    );
  });

  test('it links to the reason’s end, the appeal, the way out and the sender, and to nothing else', () => {
    expect(linksOf(digestOf([entry()]).html)).toEqual([
      russia.stopUrl,
      'https://alerts.example.org/appeals/1',
      'https://alerts.example.org/preferences/cadence?lang=en',
      UNSUBSCRIBE_URL,
      'https://alerts.example.org/?lang=en',
    ]);
  });

  test('a title from right to left is shown so inside an English mail', () => {
    expect(digestOf([entry({ language: 'ar', title: 'مثال' })]).html).toContain(
      '<h3 lang="ar" dir="rtl" align="right"',
    );
  });
});

describe('what others wrote', () => {
  const nasty = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          '{',
          '}',
          '{{',
          '}}',
          '{{unsubscribeUrl}}',
          '\r\n',
          '<b>',
          '&',
          '"',
          '\u{FDD0}unsubscribeUrl\u{FDD1}',
        ),
      ),
    )
    .map((parts) => parts.join(''));

  test('for any words, brings neither markup nor template syntax into the mail', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (title, publisherName, text, sentence) => {
        const parts = {
          summary: text,
          actByReason: { value: sentence, language: 'en' as const },
          expiresOn: '2024-04-15',
          demands: ['Free him', text],
        };
        const appeal = { title, publisherName, blocks: [aParagraphOf(text)], countryNames: [text], ...parts };
        const appeals = [entry(appeal, [reason(sentence), { ...lawyers, sentence }])];
        const { values } = readerPart('en', 'daily', appeals);
        const all = Object.values(values).join(' ');
        expect(all).not.toMatch(/\{\{|\}\}|[\u{FDD0}\u{FDD1}]/u);
        const elements = [
          ...`${values.groupsHtml}${values.headingHtml}${values.preheaderHtml}`.matchAll(/<(\w+)/g),
        ].map(([, name]) => name);
        expect(elements.filter((name) => !['h2', 'h3', 'p', 'a', 'b', 'br', 'span'].includes(name ?? ''))).toEqual([]);
        expect(linksOf(digestOf(appeals).html)).toHaveLength(6);
      }),
      { numRuns: 150 },
    );
  });

  test('a page that cannot be linked to is refused', () => {
    expect(() => entry({ appealUrl: 'javascript:alert(1)' })).toThrow(TypeError);
  });
});

describe('size', () => {
  const longest = (count: number, unit: string, reasons: (n: number) => readonly Reason[]) =>
    Array.from({ length: count }, (_, n) =>
      entry(
        {
          title: unit.repeat(300),
          publisherName: unit.repeat(200),
          countryNames: Array.from({ length: 20 }, () => unit.repeat(40)),
          summary: unit.repeat(240),
          expiresOn: '2024-04-15',
          actByReason: { value: unit.repeat(500), language: 'en' },
          demands: Array.from({ length: 12 }, () => unit.repeat(300)),
        },
        reasons(n),
      ),
    );

  test('thirty appeals are shown in full, those after them by their titles', () => {
    const { html, appealsHeld } = digestOf(Array.from({ length: 40 }, () => entry()));
    expect([shownIn(html, 'h3').length, html.split('He was beaten').length - 1, appealsHeld]).toEqual([40, 30, 40]);
  });

  test('as many as a digest is planned with fit into one mail: here with twelve reasons and titles of two lines', () => {
    const reasons = Array.from({ length: 12 }, (_, n) => ({
      sentence: `arbitrary detention, torture and enforced disappearance in example country ${n}`,
      stopUrl: `${UNSUBSCRIBE_URL}${'t'.repeat(80)}?reason=${n}`,
    }));
    const blocks = [aParagraphOf('Ivan Example was beaten by guards of his prison. '.repeat(9))];
    const [title, appealUrl] = [
      'RUSSIA: lawyer Ivan Example beaten in prison '.repeat(3),
      `${UNSUBSCRIBE_URL}/${'a'.repeat(36)}`,
    ];
    const appeals = Array.from({ length: MAX_APPEALS_PER_DIGEST }, (_, n) =>
      entry({ title, blocks, appealUrl }, [...reasons.slice(n % 12), ...reasons].slice(0, 3)),
    );
    const { html, appealsHeld } = digestOf(appeals);
    expect(appealsHeld).toBe(MAX_APPEALS_PER_DIGEST);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  });

  test('what does not fit is counted, and not said to be held', () => {
    const { text, appealsHeld } = digestOf(Array.from({ length: 2_000 }, () => entry()));
    expect(appealsHeld).toBeLessThan(2_000);
    expect(text).toContain(`${(2_000 - appealsHeld).toLocaleString('en')} more appeals do not fit into this e-mail.`);
  });

  test.each(['a', '{', 'ط', '😀', '"'])('with the longest of everything made of %s it is under 100 KB', (unit) => {
    const own = (n: number) => [reason(`${n} ${unit.repeat(200)}`), reason(unit.repeat(300)), lawyers];
    for (const reasons of [own, () => [russia]]) {
      const { html, text, appealsHeld } = digestOf(longest(200, unit, reasons));
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      expect(appealsHeld).toBeGreaterThan(5);
      // What SES takes as one entry's replacement data.
      expect(JSON.stringify({ html, text }).length).toBeLessThan(262_144);
    }
  });
});

test('a reader without values of their own gets a true sentence and a way to the sender', () => {
  expect(mail.personDefaults).toEqual({
    subjectLine: 'Daily digest',
    headingHtml: 'Daily digest',
    preheaderHtml: '',
    groupsHtml: '<p>There is nothing new.</p>',
    groupsText: 'There is nothing new.',
    unsubscribeUrl: 'https://alerts.example.org/',
  });
});
