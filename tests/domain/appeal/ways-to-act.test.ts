import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Addressee } from '../../../functions/contract/part-schemas.ts';
import type { AppealVersion, Edition } from '../../../functions/domain/appeal/versions.ts';
import { findLetterPage, inLanguage, waysToAct } from '../../../functions/domain/appeal/ways-to-act.ts';
import { aVersion } from '../../support/publishing/builders.ts';

const PROSECUTOR: Addressee = {
  office: { en: 'Prosecutor General of Russia', fr: 'Procureur général de Russie' },
  salutation: { en: 'Dear Prosecutor General,', fr: 'Monsieur le Procureur général,' },
  post: '1 Example Square\n10000 Exampletown',
  email: 'pg@example.org',
  phone: '+7 (495) 000-00.00',
  copies: [{ en: 'the embassy', fr: 'l’ambassade' }],
};
const editionOf = (given: Partial<Edition> = {}): Edition => ({
  ...aVersion().edition,
  letter: 'I write.\n[…]',
  ...given,
});
const ways = (given: Partial<AppealVersion>, edition = editionOf()) =>
  waysToAct(aVersion({ addressees: [PROSECUTOR], edition, ...given }), edition, 'en');
const kindsOf = (given: Partial<AppealVersion>) => ways(given).map(({ kind }) => kind);
/** What a mail program reads of a `mailto:` address. */
function mailOf(given: Partial<AppealVersion>, edition = editionOf()) {
  const [email] = ways(given, edition).flatMap((way) => (way.kind === 'email' ? [way.mailto] : []));
  const { pathname, searchParams } = new URL(email ?? '');
  return { url: email ?? '', to: decodeURIComponent(pathname), ...Object.fromEntries(searchParams) };
}

describe('what a reader can do', () => {
  test('stands in the order of what it shows of them', () => {
    const actions: Action[] = [
      { kind: 'share' },
      { kind: 'call', to: 1 },
      { kind: 'email', to: 1 },
      { kind: 'letter', to: 1 },
      { kind: 'petition', url: 'https://example.org/sign' },
    ];
    expect(kindsOf({ actions })).toEqual(['petition', 'letter', 'email', 'call', 'share']);
  });

  test('follows from the addressees where the publisher lists nothing', () => {
    expect(kindsOf({})).toEqual(['letter', 'email', 'call']);
    expect(kindsOf({ actions: [], addressees: [{ office: 'Ministry', email: 'm@example.org' }] })).toEqual(['email']);
    expect(kindsOf({ addressees: [{ office: 'Ministry' }] })).toEqual([]);
  });

  test('is what the publisher lists, where they list something', () => {
    expect(kindsOf({ actions: [{ kind: 'call', to: 1 }] })).toEqual(['call']);
  });

  test('is nothing once the appeal is withdrawn', () => {
    expect(kindsOf({ kind: 'retraction', actions: [{ kind: 'petition', url: 'https://example.org/sign' }] })).toEqual(
      [],
    );
  });

  test('has no act that its addressee has no address for', () => {
    expect(
      kindsOf({
        actions: [
          { kind: 'call', to: 2 },
          { kind: 'letter', to: 1 },
        ],
      }),
    ).toEqual(['letter']);
  });

  test('is said in the language of the page, and the salutation in that of the letter', () => {
    const edition = editionOf();
    const [letter] = waysToAct(
      aVersion({
        addressees: [PROSECUTOR],
        actions: [{ kind: 'letter', to: 1, safety: { fr: 'Prudence.' } }],
        edition,
      }),
      edition,
      'fr',
    );
    expect(letter).toMatchObject({
      safety: 'Prudence.',
      addressee: {
        office: 'Procureur général de Russie',
        salutation: 'Dear Prosecutor General,',
        copies: ['l’ambassade'],
      },
    });
  });

  test('dials a telephone number without what stands between its digits', () => {
    expect(ways({}).find(({ kind }) => kind === 'call')).toMatchObject({ tel: 'tel:+74950000000' });
  });
});

describe('an edition without a letter', () => {
  const { letter: _, ...bare } = editionOf({ language: 'fr', title: 'RUSSIE' });
  const version = aVersion({ addressees: [PROSECUTOR], edition: editionOf(), translations: [bare] });

  test('has that of the original, with its salutation and title', () => {
    const [email] = waysToAct(version, bare, 'fr').filter(({ kind }) => kind === 'email');
    const { searchParams } = new URL(email && 'mailto' in email ? email.mailto : '');
    expect(Object.fromEntries(searchParams)).toEqual({
      subject: version.edition.title,
      body: 'Dear Prosecutor General,\r\n\r\nI write.\r\n[…]',
    });
  });

  test('leads to the page of that letter, which says its language', () => {
    const pageOf = (given: Partial<AppealVersion>) => {
      const shown = { ...version, ...given };
      return findLetterPage(shown, bare, waysToAct(shown, bare, 'fr'));
    };
    expect(pageOf({})).toEqual({ letterIn: 'en', postalAddresses: 1 });
    expect(pageOf({ edition: { ...bare, language: 'en' } })).toEqual({ postalAddresses: 1 });
    expect(pageOf({ addressees: [{ office: 'Ministry', email: 'm@example.org' }] })).toEqual({
      letterIn: 'en',
      postalAddresses: 0,
    });
    expect(pageOf({ edition: bare, addressees: [{ office: 'Ministry', email: 'm@example.org' }] })).toBeUndefined();
    expect(pageOf({ kind: 'retraction' })).toBeUndefined();
  });
});

test('a letter that does not fit into the button of an e-mail is told of', () => {
  const isTooLong = (letter: string) =>
    ways({}, editionOf({ letter })).some((way) => way.kind === 'email' && way.isLetterTooLong);
  expect([isTooLong('short'), isTooLong('م'.repeat(400))]).toEqual([false, true]);
});

test('a text is taken in its language, else in the fallback, else in the one it has', () => {
  expect(inLanguage('all', 'fr', 'en')).toBe('all');
  expect(inLanguage({ fr: 'fr', en: 'en' }, 'fr', 'en')).toBe('fr');
  expect(inLanguage({ ar: 'ar', en: 'en' }, 'fr', 'en')).toBe('en');
  expect(inLanguage({ ar: 'ar' }, 'fr', 'en')).toBe('ar');
});

describe('the mail of a reader', () => {
  test('has the title as its subject, and the salutation and the letter as its text', () => {
    expect(mailOf({})).toEqual({
      url: 'mailto:pg@example.org?subject=RUSSIA%3A%20lawyer%20Ivan%20Example%20beaten%20in%20prison&body=Dear%20Prosecutor%20General%2C%0D%0A%0D%0AI%20write.%0D%0A%5B%E2%80%A6%5D',
      to: 'pg@example.org',
      subject: 'RUSSIA: lawyer Ivan Example beaten in prison',
      body: 'Dear Prosecutor General,\r\n\r\nI write.\r\n[…]',
    });
  });

  test('has the subject of its action', () => {
    expect(mailOf({ actions: [{ kind: 'email', to: 1, subject: { en: 'Help' } }] })).toMatchObject({ subject: 'Help' });
  });

  test('has no text where there is no letter, or one that does not fit, and never part of one', () => {
    const { letter: _, ...withoutLetter } = editionOf();
    expect(mailOf({}, withoutLetter)).not.toHaveProperty('body');
    expect(mailOf({}, editionOf({ letter: 'x'.repeat(2_000) }))).not.toHaveProperty('body');
  });

  test('has no subject where that does not fit either', () => {
    expect(mailOf({}, editionOf({ title: 'م'.repeat(400) })).url).toBe('mailto:pg@example.org');
  });

  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 3_000 });

  test('reads as it was written, in an address that no text breaks out of', () => {
    const local = fc.stringMatching(/^[\w!#$%&'*+/=?^`{|}~-]{1,30}$/);
    fc.assert(
      fc.property(text, text, text, local, (subject, salutation, letter, name) => {
        const email = `${name}@example.org`;
        const { url, to, ...headers } = mailOf(
          {
            addressees: [{ office: 'Ministry', email, salutation }],
            actions: [{ kind: 'email', to: 1, subject }],
          },
          editionOf({ letter }),
        );
        expect(url.length).toBeLessThanOrEqual(2_000);
        expect(url).toMatch(
          /^mailto:(?:[\w.~-]|%[\dA-F]{2})+@example\.org(?:\?subject=(?:[\w.~-]|%[\dA-F]{2})+(?:&body=(?:[\w.~-]|%[\dA-F]{2})+)?)?$/,
        );
        expect(url).not.toMatch(/subject=[^&]*%0[AD]|body=.*(?:%0D(?!%0A)|(?<!%0D)%0A)/);
        expect(to).toBe(email);
        if ('body' in headers) expect(linesOf(headers.body as string)).toEqual(linesOf(`${salutation}\n\n${letter}`));
        if ('subject' in headers) expect(lineOf(headers.subject as string)).toBe(lineOf(subject));
      }),
    );
  });

  test('has its text whenever that fits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,1800}$/), (letter) => {
        expect(mailOf({}, editionOf({ title: 'T', letter }))).toMatchObject({
          body: `Dear Prosecutor General,\r\n\r\n${letter}`,
        });
      }),
    );
  });
});

const linesOf = (text: string) => text.split(/\r\n|[\r\n\u2028\u2029]/);
const lineOf = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
