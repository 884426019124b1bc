import { describe, expect, test } from 'vitest';
import { AppealPages, aWholeVersion } from '../../support/publishing/appeal-pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const FIRST = aWholeVersion();
const CODE = '7KQ4-M2XD-9PRT';
const TRUST = 'A code can be copied: trust this page, not the e‑mail. We never ask for money or a password.';
const check = (typed: string, versions = [FIRST]) =>
  new AppealPages(versions).ask(`/check?lang=en&code=${encodeURIComponent(typed)}`);

describe('the page that checks a code', () => {
  test('asks for one, and reads nothing before', async () => {
    const pages = new AppealPages([FIRST]);
    for (const path of ['/check', '/check?code=', '/check?code=%20']) {
      const { statusCode, text } = await pages.ask(path);
      expect([statusCode, text.includes('<h1>Check an e‑mail</h1>'), text.includes(TRUST)]).toEqual([200, true, true]);
      expect(await htmlFaults(text)).toEqual([]);
    }
    expect(pages.reads).toEqual([]);
  });

  test.each([CODE, '7kq4m2xd9prt', ' 7KQ4 M2XD 9PRT '])('says which appeal %s stands for', async (typed) => {
    const { statusCode, text } = await check(typed);
    expect(statusCode).toBe(200);
    for (const said of [
      'We published this appeal',
      'RUSSIA: lawyer Ivan Example beaten in prison',
      'From Example Observatory · Case <span class="in-one-piece">RUS-0147</span> · version 1',
      '<a href="/appeals/appeal-1?lang=en" dir="ltr">https://alerts.example.org/appeals/appeal-1</a>',
      TRUST,
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('earlier version');
    expect(await htmlFaults(text)).toEqual([]);
  });

  test('says that the code is of an earlier version', async () => {
    const { text } = await check(CODE, [
      FIRST,
      aWholeVersion({ version: 2, kind: 'update', checkCode: '000000000000' }),
    ]);
    expect(text).toContain('Your e‑mail is about an earlier version.');
    expect(text).toContain('Case <span class="in-one-piece">RUS-0147</span> · version 1');
    expect(text).toContain('<a href="/appeals/appeal-1/versions?lang=en">All versions of this appeal</a>');
  });

  test('says that the appeal was withdrawn, for every code of it', async () => {
    const { statusCode, text } = await check(CODE, [
      FIRST,
      aWholeVersion({ version: 2, kind: 'retraction', checkCode: '000000000000' }),
    ]);
    expect(statusCode).toBe(200);
    expect(text).toContain('This appeal was withdrawn. Please do not act on it or pass it on.');
    expect(text).toContain('Example Observatory withdrew it on 20 June 2024.');
    expect(text).not.toMatch(/We published this appeal|Ivan|RUS-0147|version \d/);
  });

  test('answers unknown, mistyped and unpublished codes alike, after the same reads', async () => {
    const answers = await Promise.all(
      ['7KQ4-M2XD-9PRV', '7KQ4', '<script>"&', '\u0000', 'x'.repeat(500)].map(async (typed) => {
        const pages = new AppealPages([FIRST]);
        const { statusCode, headers, text } = await pages.ask(`/check?lang=en&code=${encodeURIComponent(typed)}`);
        expect(text).not.toMatch(/<script/);
        const alike = text.replace(/value="[^"]*"/g, '').replace(/href="\?[^"]*"/g, '');
        return { statusCode, headers, alike, reads: pages.reads };
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ statusCode: 404, reads: ['code', 'newest version'] });
    expect(answers[0]?.alike).toContain('We have sent no e‑mail with this code.');
    expect(answers[0]?.alike).toContain(TRUST);
  });
});
