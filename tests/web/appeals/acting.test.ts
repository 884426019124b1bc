import { describe, expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { AppealPages, aWholeVersion } from '../../support/publishing/appeal-pages.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const PAGE = '/appeals/appeal-1';
const LETTER = `${PAGE}/letter?lang=en`;
const open = (path: string, version: AppealVersion | undefined = aWholeVersion()) =>
  new AppealPages([version]).ask(path);
/** What a reader sees of a page, without its markup. */
const seen = (text: string) => text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

describe('the page of an appeal', () => {
  test('says what it is, what to do until when and why, and who it is about', async () => {
    const { text } = await open(PAGE);
    for (const said of [
      'Appeal · Urgent · Russia · 15 March 2024',
      'From Example Observatory · Case RUS-0147 · version 1',
      'Guards beat him, and no doctor has seen him.',
      'Act by 1 July 2024A court hears his complaint on 2 July.',
      'Please take care Do not contact the family.',
      'Prosecutor General NameExample Prosecutor Postal address1 Example Square 10000 Exampletown E‑mailpg@example.org',
      'Begin withDear Prosecutor General, LanguageRussian · English Copy toThe Russian embassy in your country',
      'Ivan Example (Иван Пример) Pronounhe/him Rolelawyer Situationdetained Held since24 May 2023 WherePenal Colony No. 0',
      'A person who is not named here Rolewitness',
      'What has changed He was moved to another colony.',
      'Report of the lawyers (example.org)',
    ])
      expect(seen(text)).toContain(said);
    expect(seen(text)).toMatch(/What has changed .*What you can do/);
    expect(text).toContain('<ol lang="en" dir="ltr"><li>Let a doctor see him.</li><li>Release him.</li></ol>');
    expect(text).toContain('<meta name="description" content="Guards beat him, and no doctor has seen him.">');
  });

  test('offers the act that shows the least of the reader first, each after what should be known before', async () => {
    const { text } = await open(PAGE);
    const ways = seen(text.slice(text.indexOf('class="ways"'), text.indexOf('</ul>', text.indexOf('class="ways"'))));
    const order = [
      'Signatures are shown.',
      'Sign the petition (example.org)',
      'Send a letter to Prosecutor General',
      'This is sent from your own address: the authority sees who you are.',
      'Do not write from a work address.',
      'Write an e‑mail to Prosecutor General (pg@example.org)',
      'Call Prosecutor General',
      'The authority may see your number.',
      'Share this page: https://alerts.example.org/appeals/appeal-1',
    ].map((words) => ways.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(text).toContain('href="https://example.org/sign"');
    expect(text).toContain('href="mailto:pg@example.org?subject=Ivan%20Example&amp;body=Dear%20Prosecutor');
    expect(text).toContain('href="tel:+74950000000"');
    expect(text).toContain('href="/appeals/appeal-1/letter?lang=en"');
  });

  test('says of a closed case how it ended, and asks for nothing: not on the page of the letter either', async () => {
    const closed = { ...aWholeVersion(), ended: { how: 'released', on: '2024-06-01' } } as const;
    for (const path of [PAGE, LETTER]) {
      const { statusCode, text } = await open(path, closed);
      expect(statusCode).toBe(200);
      expect(seen(text)).toContain('This case ended on 1 June 2024. Released');
      expect(text).not.toContain('Dear Prosecutor');
      expect(text).not.toContain('pg@example.org');
    }
  });

  test('asks its one office by name, as its mail does, and several together', async () => {
    const offices = ['Ministry', 'Court'].map((office) => ({ office, email: `${office.toLowerCase()}@example.org` }));
    const { actions: _, ...rest } = aWholeVersion();
    expect(seen((await open(PAGE)).text)).toContain('What to ask of Prosecutor General: Let a doctor see him.');
    expect(seen((await open(PAGE, { ...rest, addressees: offices })).text)).toContain(
      'What to ask of the authorities:',
    );
  });

  test('keeps the address of a mail in one piece where there is room for it', async () => {
    expect((await open(PAGE)).text).toContain(
      'Prosecutor General <bdi class="in-one-piece" dir="ltr">(pg@<wbr>example.org)</bdi></a>',
    );
  });

  test('warns of an address that was checked more than a year ago, and of no other', async () => {
    const checked = (checkedOn: string) =>
      open(PAGE, aWholeVersion({ addressees: [{ office: 'Ministry', email: 'm@example.org', checkedOn }] }));
    const warning = 'It may have changed.';
    expect((await checked('2023-06-20')).text).toContain(warning);
    expect((await checked('2023-06-22')).text).not.toContain(warning);
  });

  test('shows no way to act once it is withdrawn', async () => {
    const { text } = await open(PAGE, aWholeVersion({ kind: 'retraction', version: 2 }));
    expect(text).not.toMatch(/What you can do|mailto:|tel:|example\.org\/sign|pg@example|Dear Prosecutor|Release him/);
    expect(text).not.toMatch(/Please take care|Write to|Urgent|Act by/);
  });

  test('of an appeal without parts has no empty section', async () => {
    const { text } = await open(PAGE, aVersion());
    expect(text).not.toMatch(/What you can do|Please take care|Write to|Who it is about|What has changed|All versions/);
  });

  test('says the texts of offices and people in the language of the page', async () => {
    const { text } = await open(`${PAGE}?lang=fr`);
    expect(seen(text)).toContain('Procureur général');
    expect(seen(text)).toContain('Rôleavocat');
    expect(seen(text)).toContain('Rapport des avocats');
  });

  test('escapes every part', async () => {
    const nasty = '<script>x</script>"&';
    const { text } = await open(
      PAGE,
      aWholeVersion({
        caseReference: nasty,
        people: [{ name: nasty, role: nasty, mayBeNamed: true }],
        addressees: [
          { office: nasty, name: nasty, post: nasty, salutation: nasty, copies: [nasty], email: 'a@example.org' },
        ],
        actions: [{ kind: 'email', to: 1, safety: nasty }],
        sources: [{ title: nasty, url: 'https://example.org/?q="><script>' }],
        edition: { ...aVersion().edition, summary: nasty, demands: [nasty], cautions: [nasty], whatChanged: nasty },
      }),
    );
    expect(text).not.toMatch(/<script(?! type="application\/ld\+json">)/);
    expect(await htmlFaults(text)).toEqual([]);
  });
});

describe('the letter of an appeal', () => {
  test('stands whole, with where it goes and the mail that it can be', async () => {
    const answer = await open(LETTER);
    expect(answer.statusCode).toBe(200);
    expect(answer.text).toContain(
      '<pre class="letter" lang="en" dir="ltr">Dear Prosecutor General,\n\nI write about Ivan Example.\n[…]\nYours faithfully</pre>',
    );
    expect(answer.text).toContain('<address><bdi>1 Example Square\n10000 Exampletown</bdi></address>');
    expect(answer.text).toContain('href="mailto:pg@example.org?subject=Ivan%20Example&amp;body=Dear');
    const warning = answer.text.indexOf('the authority sees who you are');
    expect(warning).toBeGreaterThan(0);
    expect(warning).toBeLessThan(answer.text.indexOf('mailto:'));
    expect(answer.text).toContain('Do not write from a work address.');
    expect(await htmlFaults(answer.text)).toEqual([]);
    expect(answer.text).not.toMatch(/<script/);
    expect(answer.text).toContain('<meta name="robots" content="noindex, nofollow">');
  });

  test('stands under each addressee with the mail to that one', async () => {
    const addressees = ['One', 'Two'].map((office) => ({ office, email: `${office.toLowerCase()}@example.org` }));
    const { actions: _, ...rest } = aWholeVersion({ addressees });
    const [, one = '', two = ''] = (await open(LETTER, rest)).text.split('<section class="what-happens">');
    expect([one, two].map((section) => section.match(/mailto:\w+/g))).toEqual([['mailto:one'], ['mailto:two']]);
  });

  test('too long for a mail is here to copy all the same', async () => {
    const letter = 'word '.repeat(1_000).trim();
    const { text } = await open(LETTER, aWholeVersion({ edition: { ...aWholeVersion().edition, letter } }));
    expect(text).toContain('href="mailto:pg@example.org?subject=Ivan%20Example"');
    expect(text).toContain(letter);
  });

  test('is that of the edition in the language of the page', async () => {
    const french = { ...aWholeVersion().edition, language: 'fr' as const, letter: 'Je vous écris.' };
    const version = aWholeVersion({ translations: [french] });
    expect((await open(`${PAGE}/letter?lang=fr`, version)).text).toContain(
      '<pre class="letter" lang="fr" dir="ltr">Dear',
    );
    expect((await open(`${PAGE}/letter?lang=es`, version)).text).toContain('I write about Ivan Example.');
  });

  test('without an addressee stands alone, and an addressee without a letter too', async () => {
    const { actions: _, addressees: __, ...rest } = aWholeVersion();
    expect((await open(LETTER, rest)).text).toContain('>I write about Ivan Example.\n');
    const { letter: ___, ...edition } = aWholeVersion().edition;
    const { statusCode, text } = await open(LETTER, aWholeVersion({ edition }));
    expect([statusCode, text.includes('1 Example Square'), text.includes('<pre')]).toEqual([200, true, false]);
  });

  test('of an appeal that has neither any more leads to its page: mails that were sent lead there still', async () => {
    const none = await open(LETTER, aVersion());
    expect([none.statusCode, none.headers?.Location]).toEqual([303, '/appeals/appeal-1?lang=en']);
  });

  test('of what was withdrawn is gone, and the page says so', async () => {
    const { statusCode, text } = await open(LETTER, aWholeVersion({ kind: 'retraction', version: 2 }));
    expect(statusCode).toBe(410);
    expect(text).toContain('Please do not act on it or pass it on.');
    expect(text).not.toMatch(/mailto:|<pre|I write about/);
  });

  test('says so when the last day to act is over', async () => {
    expect((await open(LETTER, aWholeVersion({ expiresOn: '2024-06-01' }))).text).toContain('This appeal is over.');
  });
});

test('its address for discreet mail shows the same but the image and the ways to other appeals, and has a title that tells nothing, found or not', async () => {
  const discreet = '/m/appeal-1?lang=en';
  const pages = new AppealPages([aWholeVersion()]);
  const [{ text: plain }, { text }] = [await pages.ask('/appeals/appeal-1?lang=en'), await pages.ask(discreet)];
  const mainOf = (page: string) => page.slice(page.indexOf('<main>'), page.indexOf('</main>'));
  const headOf = (page: string) => page.slice(0, page.indexOf('<body>'));
  const asDiscreet = mainOf(plain)
    .replace(/<figure.*<\/figure>/s, '')
    .replace(/<a href="\/appeals\?[^>]*>(.*?)<\/a>/g, '$1')
    .replaceAll('/appeals/appeal-1', '/m/appeal-1')
    .replace(/<p><a href="\/sign-up.*?<\/p>/, '');
  expect(mainOf(text)).toBe(asDiscreet);
  expect(headOf(text)).toContain(
    '<title>New message for you</title>\n<meta name="robots" content="noindex, nofollow">',
  );
  const missing = await new AppealPages([]).ask(discreet);
  expect([missing.statusCode, headOf(missing.text)]).toEqual([404, headOf(text)]);
});
