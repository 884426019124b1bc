import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const ask = async (path: string) => new Pages(new MemoryPorts()).ask('GET', path);

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(['/privacy', '/design'])(
    '%s is valid HTML, small, and has neither script nor style of its own',
    async (path) => {
      const { statusCode, text } = await ask(`${path}?lang=${language}`);
      expect(statusCode).toBe(200);
      expect(text).toContain(`<html lang="${language}"`);
      expect(await htmlFaults(text)).toEqual([]);
      expect(Buffer.byteLength(text)).toBeLessThan(50_000);
      expect(text).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    },
  );

  test('the privacy page leads to the people who answer for it', async () => {
    const { text } = await ask(`/privacy?lang=${language}`);
    expect(text).toContain('href="mailto:desk@example.org"');
    expect(text).toContain('Example Observatory');
    expect(text).toContain('eu-central-1');
  });

  test('every page leads to those who send, to the privacy page and to the preferences', async () => {
    const { text } = await ask(`/nowhere?lang=${language}`);
    expect(text).toContain(`href="/about?lang=${language}"`);
    expect(text).toContain(`href="/privacy?lang=${language}"`);
    expect(text).toContain(`href="/preferences?lang=${language}"`);
  });
});

test('the privacy page says for how long, by the numbers that the code goes by', async () => {
  const { text } = await ask('/privacy?lang=en');
  const spans = [...text.matchAll(/at most (\d+ \w+)<\/td>/g)].map(([, span]) => span);
  expect(spans).toEqual([
    '37 days',
    '30 days',
    '20 minutes',
    '30 minutes',
    '31 days',
    '24 hours',
    '30 days',
    '30 days',
    '30 minutes',
    '31 days',
    '24 months',
    '60 days',
    '30 days',
    '36 days',
    '35 days',
  ]);
});

test('the privacy page says that a browser itself keeps what was typed', async () => {
  expect((await ask('/privacy?lang=en')).text).toContain(
    'what you ticked and typed in them, until you clear its history',
  );
});

test('the privacy page names what an erasure leaves to run out, and that it opens nothing', async () => {
  const { text } = await ask('/privacy?lang=en');
  expect(text).toMatch(/session that is still open, after 30 minutes, .* after 20 minutes\. .* open nothing\./);
});

const linksOf = (text: string) =>
  [...text.matchAll(/<link rel="(?:canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)">/g)].map(
    ([, language = 'canonical', address]) => [language, address],
  );

const privacyIn = LANGUAGES.map((one) => [one, `https://alerts.example.org/privacy?lang=${one}`]);

test('an indexed page says which address it has and where each language is', async () => {
  const { text } = await ask('/privacy?lang=fr');
  expect(linksOf(text)).toEqual([
    ['canonical', 'https://alerts.example.org/privacy?lang=fr'],
    ...privacyIn,
    ['x-default', 'https://alerts.example.org/privacy'],
  ]);
});

test('so does the first page of signing up, until something is chosen on it', async () => {
  const pages = new Pages(new MemoryPorts());
  const first = await pages.ask('GET', '/sign-up?lang=ar');
  expect(linksOf(first.text)).toEqual([
    ['canonical', 'https://alerts.example.org/sign-up?lang=ar'],
    ...LANGUAGES.map((one) => [one, `https://alerts.example.org/sign-up?lang=${one}`]),
    ['x-default', 'https://alerts.example.org/sign-up'],
  ]);
  const found = await pages.ask('POST', '/follows?lang=ar', 'find=mali&step=find');
  expect(found.text).toContain('value="mali"');
  expect(linksOf(found.text)).toEqual([]);
});

test('one that was asked for in no language is the default of all', async () => {
  const { text } = await ask('/privacy');
  expect(linksOf(text)[0]).toEqual(['canonical', 'https://alerts.example.org/privacy']);
});

test('what else an address asks for is repeated nowhere', async () => {
  const { text } = await ask('/privacy?lang=xx&country=RU');
  expect(linksOf(text)[0]).toEqual(['canonical', 'https://alerts.example.org/privacy']);
});

test('the design page shows every choice that a form offers, with what is wrong with it', async () => {
  const { text } = await ask('/design?lang=en');
  const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(
    expect.arrayContaining(['step-wrong', 'cadence', 'hour-error', 'language-2-error', 'discreet', 'find', 'found']),
  );
  expect(text).toMatch(/<details class="places">\s*<summary/);
  expect(text).toContain('<details class="places" open>');
});

test('pages that no search should find name no address of theirs, and ask not to be indexed', async () => {
  for (const path of ['/design', '/nowhere', '/unsubscribe/forged']) {
    const { text } = await ask(path);
    expect(linksOf(text)).toEqual([]);
    expect(text).toContain('<meta name="robots" content="noindex, nofollow">');
  }
});

test('search engines may read every page, since each says itself whether it is for them', async () => {
  const { headers, text } = await ask('/robots.txt');
  expect([headers?.['Content-Type'], text]).toEqual(['text/plain; charset=utf-8', 'User-agent: *\nDisallow:\n']);
});

test('a finder of a fault reads where to report it, in the form of RFC 9116', async () => {
  const { statusCode, headers, text } = await ask('/.well-known/security.txt');
  expect([statusCode, headers?.['Content-Type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toBe(
    `Contact: mailto:security@example.org
Expires: 2027-10-01T00:00:00.000Z
Preferred-Languages: ${LANGUAGES.join(', ')}
Canonical: https://alerts.example.org/.well-known/security.txt
Policy: https://alerts.example.org/security-policy.txt
`,
  );
});

test('the policy that it leads to says what a finder may do, and names the same mailbox', async () => {
  const { statusCode, text } = await ask('/security-policy.txt');
  expect(statusCode).toBe(200);
  expect(text).toContain('Write to security@example.org before you tell anyone else.');
  expect(text).toContain('Use addresses of your own.');
});
