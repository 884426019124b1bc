import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlertFields } from '../../emails/alert/fields.ts';
import { type BulkMail, renderAlert } from '../../emails/alert/render.ts';
import { fillPerson } from '../../emails/person-fields.ts';
import { renderReasons } from '../../emails/reasons.ts';
import { APPEAL_KINDS, type AppealKind } from '../../functions/domain/appeal/versions.ts';
import type { ShownAddressee } from '../../functions/domain/appeal/ways-to-act.ts';
import { anAlert, aParagraph, aParagraphOf, aSender } from './an-alert.ts';
import { dense, linksOf, shownIn, squeeze } from './shown.ts';

const PERSON = {
  ...renderReasons('en', [
    { sentence: 'torture in Russia', stopUrl: 'https://alerts.example.org/unsubscribe?token=t&reason=r' },
  ]),
  unsubscribeUrl: 'https://alerts.example.org/unsubscribe?token=t',
};

const templateSyntax = (content: string): string[] =>
  [...new Set(content.match(/\{\{[^}]*\}\}|\{\{|\}\}/g) ?? [])].sort();

const htmlFor = (mail: BulkMail): string => fillPerson(mail.html, PERSON);
const textFor = (mail: BulkMail): string => fillPerson(mail.text, PERSON);

/** Text with many braces, line breaks and markup in it, as no honest publisher writes. */
const nastyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('{', '}', '{{', '}}', '{{unsubscribeUrl}}', '\r\n', '<b>', '&', '\\', ' '),
    ),
  )
  .map((parts) => parts.join(''));

test.each([
  ['en', 'Also in: العربية · Español'],
  ['fr', 'Autres langues : العربية · Español'],
  ['es', 'Otros idiomas: العربية · Español'],
  ['ar', 'بلغات أخرى: العربية · Español'],
] as const)(
  'in %s the names of other editions stand behind a colon, as no sentence fits them all',
  (language, line) => {
    const at = (edition: string) => `https://alerts.example.org/appeals/a?lang=${edition}`;
    const otherEditions = [
      { language: 'ar', name: 'العربية', url: at('ar') },
      { language: 'es', name: 'Español', url: at('es') },
    ] as const;
    expect(shownIn(renderAlert(anAlert({ language, otherEditions })).html, 'p')).toContain(line);
  },
);

describe('braces', () => {
  test('for any title, name and text, the only template syntax in the content is the person fields', () => {
    fc.assert(
      fc.property(nastyText, nastyText, nastyText, (title, publisherName, text) => {
        const mail = renderAlert(
          anAlert({
            title,
            publisherName,
            blocks: [aParagraphOf(text), { ...aParagraphOf(text), kind: 'heading' }],
            footnotes: [{ mark: text, html: aParagraphOf(text).html }],
            countryNames: [text],
            sourceUrl: `https://example.org/?q=${text}`,
            sender: aSender({ name: text, postalAddress: text }),
          }),
        );
        expect(templateSyntax(mail.html)).toEqual(['{{reasonsHtml}}', '{{unsubscribeUrl}}']);
        expect(templateSyntax(mail.text)).toEqual(['{{reasonsText}}', '{{unsubscribeUrl}}']);
        expect(templateSyntax(mail.subject)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('for any text, a reader of the filled mail sees the text as it was written', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text));
        const written = `Start ${text} {{unsubscribeUrl}} {${text}} end`;
        const mail = renderAlert(anAlert({ title: written, blocks: [aParagraphOf(written)] }));
        expect(shownIn(htmlFor(mail), 'h1')).toEqual([squeeze(written)]);
        expect(shownIn(htmlFor(mail), 'td.ink p')).toEqual([squeeze(written)]);
        expect(dense(textFor(mail)).split(dense(written))).toHaveLength(3);
      }),
      { numRuns: 100 },
    );
  });

  test('a pair in a link of the publisher stays a link to the same place', () => {
    const mail = renderAlert(
      anAlert({ blocks: [aParagraph('<a href="https://example.org/?q={{unsubscribeUrl}}">there</a>')] }),
    );
    expect(linksOf(htmlFor(mail))[0]).toBe('https://example.org/?q=%7B%7BunsubscribeUrl%7D%7D');
    expect(mail.text).toContain('there <https://example.org/?q=%7B%7BunsubscribeUrl%7D%7D>');
  });

  test('what marks the person fields in our templates cannot come from a publisher', () => {
    const mail = renderAlert(
      anAlert({
        title: 'one \u{FDD0}unsubscribeUrl\u{FDD1} two',
        blocks: [aParagraph('&#xFDD0;unsubscribeUrl&#xFDD1;')],
      }),
    );
    expect(mail.html.split('{{unsubscribeUrl}}')).toHaveLength(2);
    expect(mail.text.split('{{unsubscribeUrl}}')).toHaveLength(2);
  });
});

describe('subject', () => {
  const subjectOf = (title: string, kind: AppealKind = 'new') => renderAlert(anAlert({ title, kind })).subject;

  test('a new appeal is its title; a follow-up says first what it is', () => {
    expect(APPEAL_KINDS.map((kind) => subjectOf('Ivan', kind))).toEqual([
      'Ivan',
      'Update: Ivan',
      'Correction: Ivan',
      'Outcome: Ivan',
      'Withdrawn: Ivan',
    ]);
  });

  test('no title brings a line break or another control character into it', () => {
    expect(subjectOf('Ivan\r\nBcc: someone@example.org\u0000\u0085\u2028end')).toBe(
      'Ivan Bcc: someone@example.org end',
    );
    fc.assert(fc.property(nastyText, (title) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(subjectOf(title))));
  });

  test('no title turns the direction of what follows it', () => {
    expect(subjectOf('safe\u202Egnp.exe')).toBe('safegnp.exe');
  });

  test('a pair of braces has a space between', () => {
    expect(subjectOf('all of {{{this}}}')).toBe('all of { { {this} } }');
  });

  test('a long title is cut between words', () => {
    expect(subjectOf('word '.repeat(100))).toBe(`${'word '.repeat(40).trim().slice(0, 194)}…`);
  });
});

describe('what it shows', () => {
  test('kind, countries and date stand above the title', () => {
    const mail = renderAlert(anAlert({ kind: 'update', countryNames: ['Belarus', 'Russia'] }));
    expect(shownIn(mail.html, 'td.soft p')[0]).toBe('Update · Belarus and Russia · 15 March 2024');
    expect(mail.text.split('\n')[0]).toBe('Update · Belarus and Russia · 15 March 2024');
  });

  test.each([
    ['new', 'Urgent appeal'],
    ['update', 'Update · Urgent'],
    ['correction', 'Correction · Urgent'],
    ['retraction', 'Withdrawn'],
  ] as const)('of an urgent appeal, %s begins with %j', (kind, words) => {
    const { text } = renderAlert(anAlert({ kind, isUrgent: true }));
    expect(text.split('\n')[0]).toBe(`${words} · Russia · 15 March 2024`);
  });

  test('an inbox shows that it is urgent before it shows the text', () => {
    const { html } = renderAlert(anAlert({ isUrgent: true, expiresOn: '2024-04-15' }));
    expect(squeeze(html)).toContain('Urgent appeal. Act by 15 April 2024. He was beaten on 12 March.');
  });

  test('an appeal about no country shows kind and date', () => {
    expect(renderAlert(anAlert({ countryNames: [] })).text.split('\n')[0]).toBe('New appeal · 15 March 2024');
  });

  test('the last day on which it helps to act stands before the text, with its reason, unless it was withdrawn', () => {
    const textOf = (kind: AppealKind) =>
      renderAlert(anAlert({ kind, expiresOn: '2024-04-15', actByReason: 'A court hears it then.' })).text;
    expect(textOf('new')).toContain('Act by 15 April 2024\nA court hears it then.\n\nHe was beaten');
    expect(textOf('retraction')).not.toContain('15 April');
  });

  test('a retraction asks not to act on it, before its text', () => {
    const { text } = renderAlert(anAlert({ kind: 'retraction' }));
    expect(text.indexOf('Please do not act on it')).toBeGreaterThan(0);
    expect(text.indexOf('Please do not act on it')).toBeLessThan(text.indexOf('He was beaten'));
  });

  test('it links to its page, to the publisher’s page, and to nothing else of ours but the sender’s', () => {
    const mail = renderAlert(anAlert({ sourceUrl: 'https://observatory.example.org/1' }));
    expect(linksOf(htmlFor(mail))).toEqual([
      'https://alerts.example.org/appeals/1',
      'https://observatory.example.org/1',
      'https://alerts.example.org/unsubscribe?token=t&reason=r',
      'https://alerts.example.org/preferences/cadence?lang=en',
      'https://alerts.example.org/unsubscribe?token=t',
      'https://alerts.example.org/?lang=en',
    ]);
  });

  test('the link to the publisher’s page, whose text names the publisher, shows its host', () => {
    const mail = renderAlert(anAlert({ sourceUrl: 'https://evil.example/1' }));
    const links = shownIn(mail.html, 'a').map(squeeze);
    expect(links).toContainEqual(expect.stringMatching(/^Read it on .+’s website \(evil\.example\)$/));
    expect(mail.text).toContain('<https://evil.example/1>');
  });

  test.each(['javascript:alert(1)', 'not an address', ''])('a publisher’s page at "%s" is left out', (sourceUrl) => {
    expect(renderAlert(anAlert({ sourceUrl })).html).toBe(renderAlert(anAlert()).html);
  });

  test('an appeal’s page that cannot be linked to is refused', () => {
    expect(() => renderAlert(anAlert({ appealUrl: 'javascript:alert(1)' }))).toThrow(TypeError);
  });

  test('a date that is no calendar day is refused', () => {
    expect(() => renderAlert(anAlert({ datedOn: '2026-02-30' }))).toThrow(
      new RangeError('An alert\'s date must be a calendar day such as 2026-03-15, not "2026-02-30".'),
    );
  });

  test('a text from right to left is shown so inside an English mail', () => {
    const { html } = renderAlert(anAlert({ title: 'مثال', blocks: [aParagraph('هذا مثال')] }));
    expect(html).toContain('<html lang="en" dir="ltr"');
    expect(html).toMatch(/<h1 lang="en" dir="rtl" align="right"/);
    expect(html).toContain('<p dir="rtl" align="right">هذا مثال</p>');
  });

  test('the words around an edition are in its language, from its side of the page', () => {
    const { html, text } = renderAlert(anAlert({ language: 'ar', title: 'مثال', countryNames: ['روسيا'] }));
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(html).toContain('<h1 lang="ar" dir="rtl" align="right"');
    expect(text).toContain('نداء جديد · روسيا · 15 آذار/مارس 2024');
    expect(text).toContain('الجهة الناشرة: \u2068Example Observatory\u2069');
  });

  test('the inbox shows the beginning of the text after the subject', () => {
    expect(shownIn(renderAlert(anAlert()).html, 'body > div')[0]).toBe('He was beaten on 12 March.');
  });
});

describe('size', () => {
  const longText = (paragraphCount: number) =>
    Array.from({ length: paragraphCount }, (_, n) => aParagraph(`${n} ${'long text '.repeat(50)}`));

  test('a text that fits is there to its last word, and the button leads to its page', () => {
    const mail = renderAlert(anAlert({ blocks: [...longText(60), aParagraph('The last word.')] }));
    expect(mail.text).toContain('The last word.');
    expect(shownIn(mail.html, 'td.button a')).toEqual(['Read or share this appeal online']);
  });

  test('a text that does not fit says so, and the button reads the whole', () => {
    const mail = renderAlert(
      anAlert({
        blocks: [...longText(200), aParagraph('The last word.')],
        footnotes: [{ mark: '1', html: 'A note.' }],
      }),
    );
    expect(mail.text).not.toContain('The last word.');
    expect(mail.text).not.toContain('A note.');
    expect(mail.text).toContain('This e-mail shows only part of the appeal.');
    expect(shownIn(mail.html, 'td.button a')).toEqual(['Read the whole appeal']);
  });

  test('it stays under 100 KB with the longest of everything, and the most reasons', () => {
    const reasons = Array.from({ length: 60 }, () => ({
      sentence: 'ط'.repeat(500),
      stopUrl: `https://alerts.example.org/unsubscribe?token=${'t'.repeat(360)}`,
    }));
    fc.assert(
      fc.property(
        fc.constantFrom('a', '{', 'ط', '😀', '<em>{</em>', '&amp;'),
        fc.integer({ min: 1, max: 3000 }),
        (unit, length) => {
          const html = unit.repeat(length);
          const mail = renderAlert(
            anAlert({
              kind: 'correction',
              title: '{'.repeat(400),
              publisherName: '{'.repeat(400),
              countryNames: Array.from({ length: 190 }, () => '{'.repeat(60)),
              blocks: (['heading', 'quote', 'item', 'paragraph'] as const).flatMap((kind) =>
                Array.from({ length: 60 }, () => ({ kind, html })),
              ),
              footnotes: [{ mark: '1', html }],
              sourceUrl: `https://example.org/${'s'.repeat(1000)}`,
            }),
          );
          const filled = fillPerson(mail.html, {
            ...renderReasons('en', reasons),
            unsubscribeUrl: `https://example.org/${'t'.repeat(400)}`,
          });
          expect(Buffer.byteLength(filled)).toBeLessThan(100_000);
        },
      ),
      { numRuns: 30 },
    );
  });
});

test('a person without values of their own gets a true sentence and a way to the sender', () => {
  const mail = renderAlert(anAlert());
  expect(mail.personFields).toEqual(['reasonsHtml', 'reasonsText', 'unsubscribeUrl']);
  expect(mail.personDefaults).toEqual({
    reasonsHtml: '<p>You get this because you follow appeals with us.</p>',
    reasonsText: 'You get this because you follow appeals with us.',
    unsubscribeUrl: 'https://alerts.example.org/',
  });
});

test('a mail that follows another up has its subject, names it with its day, and links to all versions', () => {
  const url = 'https://alerts.example.org/appeals/1/versions?lang=en';
  const earlier = { kind: 'new', title: 'Ivan {{Example}} beaten', datedOn: '2024-03-01', url } as const;
  const summary = 'A court let him go.';
  const { subject, html, text } = renderAlert(
    anAlert({ kind: 'outcome', title: 'Free', summary, earlier, isReply: true }),
  );
  expect([subject, shownIn(html, 'h1')]).toEqual(['Re: Ivan { {Example} } beaten', ['Free']]);
  expect(shownIn(html, 'p.notice a')).toEqual(['“Ivan {{Example}} beaten”, 1 March 2024']);
  expect(linksOf(html)[0]).toBe(url);
  expect(text).toContain(`This is how an earlier appeal ended.\n“Ivan { {Example} } beaten”, 1 March 2024\n<${url}>\n`);
  expect(shownIn(html, 'body > div')[0]).toBe('Outcome. A court let him go.');
});

test('a first version that tells how a case ended names no earlier appeal', () => {
  expect(renderAlert(anAlert({ kind: 'outcome', version: 1 })).text).not.toContain('earlier appeal');
  expect(renderAlert(anAlert({ kind: 'outcome', version: 2 })).text).toContain('This is how an earlier appeal ended.');
});

test('a mail says how its case ended, in the language of its reader', () => {
  const ended = { how: 'released', on: '2024-06-01' } as const;
  const { html, text } = renderAlert(anAlert({ kind: 'outcome', version: 2, ended }));
  const said = 'This case ended on 1 June 2024. Released. This is how an earlier appeal ended.';
  expect(shownIn(html, 'p.notice')).toEqual([said]);
  expect(text.replaceAll('\n', ' ')).toContain(said);
  expect(renderAlert(anAlert({ kind: 'outcome', ended, frameLanguage: 'es' })).text).toContain('Este caso terminó el');
});

test('what was withdrawn is struck out, and no button asks to read or share it', () => {
  const { html, text } = renderAlert(anAlert({ kind: 'retraction' }));
  expect(shownIn(html, 'h1 s')).toEqual(['Ivan Example beaten in prison']);
  expect(shownIn(html, 'td.button a')).toEqual(['See that it was withdrawn']);
  expect(text).toContain('Withdrawn: Ivan Example beaten in prison');
  expect(html + text).not.toContain('Read or share');
});

test('our own words for what was withdrawn are neither struck out nor said twice', () => {
  const title = 'An appeal was withdrawn';
  const { subject, html, text } = renderAlert(anAlert({ kind: 'retraction', title }));
  expect([subject, shownIn(html, 'h1'), shownIn(html, 's'), shownIn(html, 'p.notice')]).toEqual([
    title,
    [title],
    [],
    [],
  ]);
  expect(text).not.toMatch(/Withdrawn:|has withdrawn this appeal/);
  expect(shownIn(html, 'td.button a')).toEqual(['See that it was withdrawn']);
});

test('the button that opens an e-mail shows the address that it is to, after what it shows of the reader', () => {
  const addressee = { office: 'Prosecutor', email: 'office@prosecutor.example.org', copies: [] };
  const mailto = 'mailto:office%40prosecutor.example.org?subject=Ivan';
  const { html, text } = renderAlert(anAlert({ ways: [{ kind: 'email', addressee, mailto, isLetterTooLong: false }] }));
  expect(text).toContain(
    'the authority sees who you are.\nWrite an e‑mail to Prosecutor (office@prosecutor.example.org):\n<mailto:office%40prosecutor',
  );
  expect(html).toMatch(
    /href="mailto:office%40prosecutor\.example\.org\?subject&#x3D;Ivan"[^>]*>[^<]*office@prosecutor\.example\.org/,
  );
});

describe('what a reader can do', () => {
  const offices = ['One', 'Two'].map((office) => ({
    office,
    email: `${office.toLowerCase()}@example.org`,
    phone: '+7 495 000 00 00',
    post: `1 ${office} Square`,
    copies: [],
  }));
  const emails = offices.map((addressee) => ({
    kind: 'email' as const,
    addressee,
    mailto: `mailto:${addressee.email}`,
    isLetterTooLong: false,
  }));
  const url = 'https://alerts.example.org/appeals/1/letter?lang=en';
  const waysIn = (given: Partial<AlertFields>) => {
    const { text } = renderAlert(anAlert(given));
    return text.slice(text.indexOf('What you can do'), text.indexOf('Write to:')).replace(/\s+/g, ' ');
  };
  const timesIn = (words: string, text: string) => text.split(words).length - 1;

  test('has one link to the letter, one warning for all e-mails and one for all calls, and names each office', () => {
    const letters = offices.map((addressee) => ({ kind: 'letter' as const, addressee }));
    const calls = offices.map((addressee) => ({ kind: 'call' as const, addressee, tel: 'tel:+74950000000' }));
    const text = waysIn({
      ways: [...letters, ...emails, ...calls],
      letterPage: { letterIn: 'en', postalAddresses: 2, url },
    });
    expect(timesIn(url, text)).toBe(1);
    expect(timesIn('This is sent from your own address', text)).toBe(1);
    expect(timesIn('The authority may see your number.', text)).toBe(1);
    for (const label of [
      'Model letter and postal addresses:',
      'Write an e‑mail to One (one@example.org):',
      'Write an e‑mail to Two (two@example.org):',
      'Call One (+7 495 000 00 00):',
    ])
      expect(text).toContain(label);
  });

  test('has the letter beside e-mails alone, and says where it is too long for their button', () => {
    const text = waysIn({
      ways: emails.map((way) => ({ ...way, isLetterTooLong: true })),
      letterPage: { letterIn: 'en', postalAddresses: 0, url },
    });
    expect(text).toMatch(/Two \(two@example\.org\): <mailto:two@example\.org> Model letter: <https/);
    expect(timesIn('The letter is too long for this button: copy it from the page of the letter.', text)).toBe(1);
  });

  test('is a postal address where there is no letter, and names the language of a letter that is not the edition’s', () => {
    const ways = [{ kind: 'letter' as const, addressee: offices[0] as ShownAddressee }];
    expect(waysIn({ ways, letterPage: { postalAddresses: 1, url } })).toContain(`Postal address: <${url}>`);
    const arabic = waysIn({
      ways,
      language: 'ar',
      frameLanguage: 'en',
      letterPage: { letterIn: 'en', postalAddresses: 1, url },
    });
    expect(arabic).toContain('Model letter and postal address (in English):');
  });

  test('comes after the good news of an outcome', () => {
    const places = (kind: AppealKind) => {
      const { text } = renderAlert(anAlert({ kind, version: 2, demands: ['pay him back.'] }));
      return text.indexOf('What you can do') - text.indexOf('He was beaten');
    };
    expect(places('update')).toBeLessThan(0);
    expect(places('outcome')).toBeGreaterThan(0);
  });

  test('in an edition without cautions or a reason has those of the original, in its language', () => {
    const original = { ...anAlert(), cautions: ['Do not contact the family.'], actByReason: 'A court sits then.' };
    const { html } = renderAlert(anAlert({ language: 'ar', title: 'مثال', expiresOn: '2024-04-15', original }));
    expect(shownIn(html, 'td.notice span[lang=en][dir=ltr]')).toEqual([
      'Do not contact the family.',
      'A court sits then.',
    ]);
  });
});
