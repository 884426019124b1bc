import type { Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import type { Funding } from '../../../functions/contract/deployment/funding.ts';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import type { PublisherProfile } from '../../../functions/domain/publishing/publishers/publisher-profile.ts';
import { whoRoutes } from '../../../functions/web/about/who.ts';
import type { Answer } from '../../../functions/web/kit/answers.ts';
import { pageHandler } from '../../../functions/web/kit/page-handler.ts';
import { idOf } from '../../support/archive/builders.ts';
import { aSite, eventOf } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const A_CONTEXT = { awsRequestId: '11111111-2222-4333-8444-555555555555' } as Context; // what the pages read of it
const HOSTILE = '</bdi></script><script>alert(1)</script>{{name}}"';

const aProfile = (given: Partial<PublisherProfile> = {}): PublisherProfile => ({
  publisherId: idOf(1),
  name: 'Example Observatory',
  isListed: true,
  words: { en: 'We watch trials of lawyers.', fr: 'Nous suivons des procès d’avocats.' },
  site: 'https://www.example.org/',
  email: 'hello@example.org',
  ...given,
});

async function ask(
  path: string,
  profiles: readonly PublisherProfile[] = [aProfile()],
  funding: Funding = 'By the fees of our members.',
) {
  const reads: number[] = [];
  const listProfiles = async (most: number) => {
    reads.push(most);
    return profiles.slice(0, most);
  };
  const handler = pageHandler(aSite(), whoRoutes({ listProfiles }, { replyToAddress: 'desk@example.org', funding }));
  const answer = (await handler(eventOf('GET', path) as Parameters<typeof handler>[0], A_CONTEXT)) as Answer; // Middy's types know neither
  return { ...answer, text: answer.body ?? '', reads };
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('the page is valid HTML, small, kept by shared caches for a minute, and has neither script nor style', async () => {
    const many = Array.from({ length: 100 }, (_, number) =>
      aProfile({ publisherId: idOf(number), name: number === 7 ? HOSTILE.slice(0, 60) : `Observatory ${number}` }),
    );
    const { statusCode, text, headers } = await ask(`/about?lang=${language}`, many);
    expect([statusCode, await htmlFaults(text)]).toEqual([200, []]);
    expect(Buffer.byteLength(text)).toBeLessThan(50_000);
    expect(text).not.toMatch(/<script(?! type="application\/ld\+json">)|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(headers).toMatchObject({ 'Cache-Control': 'public, max-age=60', Vary: 'Accept-Language' });
    expect(text).toContain(`rel="canonical" href="https://alerts.example.org/about?lang=${language}"`);
    expect(text).toContain('hreflang="x-default" href="https://alerts.example.org/about"');
    expect(text).toMatch(/<meta name="description" content="[^"]*Example/);
  });

  test('it leads to the code of a mail, to the privacy page, to those who run it, and to where security faults go', async () => {
    const { text } = await ask(`/about?lang=${language}`);
    for (const way of [`/check?lang=${language}`, `/privacy?lang=${language}`, '/security-policy.txt'])
      expect(text).toContain(`href="${way}"`);
    expect(text).toContain('href="mailto:desk@example.org"');
  });
});

test('a publisher is named with what it is, in the page’s language, and how to reach it', async () => {
  const { text } = await ask('/about?lang=fr');
  expect(text).toContain('<h3><bdi>Example Observatory</bdi></h3>');
  expect(text).toContain('<bdi lang="fr" dir="ltr">Nous suivons des procès d’avocats.</bdi>');
  expect(text).toContain('<a href="https://www.example.org/" rel="noopener noreferrer"><bdi dir="ltr">www.example.org');
  expect(text).toContain('<a href="mailto:hello@example.org"><bdi dir="ltr">hello@<wbr>example.org</bdi></a>');
});

test('one that did not tell itself in the page’s language is told in another, which is said to programs', async () => {
  expect((await ask('/about?lang=ar')).text).toContain('<bdi lang="en" dir="ltr">We watch trials of lawyers.</bdi>');
});

test('one that tells nothing is named alone', async () => {
  const { text } = await ask('/about?lang=en', [aProfile({ words: {}, site: undefined, email: undefined })]);
  expect(text).toMatch(/<li>\s*<h3><bdi>Example Observatory<\/bdi><\/h3>\s*<\/li>/);
});

test('one that was taken off is not there, and without any the page says so', async () => {
  const { text } = await ask('/about?lang=en', [aProfile({ isListed: false, name: 'Gone Observatory' })]);
  expect(text).not.toContain('Gone Observatory');
  expect(text).toContain('No organisation publishes here yet.');
});

test('what a publisher wrote stays text, in the list and for search engines', async () => {
  const { text, headers } = await ask('/about?lang=en', [aProfile({ name: HOSTILE, words: { en: HOSTILE } })]);
  expect(text).not.toContain('<script>');
  expect(text.split('&lt;script&gt;alert(1)').length).toBe(3);
  expect(JSON.stringify(headers)).not.toContain('alert(1)');
});

test('publishers stand in the order of their names', async () => {
  const named = ['Zeta', 'éclair', 'Alpha'].map((name, number) => aProfile({ publisherId: idOf(number), name }));
  const { text } = await ask('/about?lang=fr', named);
  expect([...text.matchAll(/<h3><bdi>([^<]*)/g)].map(([, name]) => name)).toEqual(['Alpha', 'éclair', 'Zeta']);
});

test('it reads a hundred publishers and one, and says so when there are more', async () => {
  const many = Array.from({ length: 130 }, (_, number) => aProfile({ publisherId: idOf(number) }));
  const { text, reads } = await ask('/about?lang=en', many);
  expect([reads, text.split('<h3>').length - 1]).toEqual([[101], 100]);
  expect(text).toContain('This page names 100 of them.');
  expect((await ask('/about?lang=en')).text).not.toContain('More organisations');
});

test.each<[string, Funding, string, string | undefined]>([
  ['one text is told in each language', 'By fees & gifts.', 'fr', '<bdi>By fees &amp; gifts.</bdi>'],
  [
    'the page’s language comes first',
    { en: 'By fees.', ar: 'من الاشتراكات.' },
    'ar',
    '<bdi lang="ar" dir="rtl">من الاشتراكات.</bdi>',
  ],
  ['another language is better than none', { fr: 'Par cotisations.' }, 'es', '<bdi lang="fr" dir="ltr">Par'],
  ['without a text nothing is said of it', {}, 'en', undefined],
])('how this is paid for: %s', async (_, funding, language, shown) => {
  const { text } = await ask(`/about?lang=${language}`, [], funding);
  if (shown === undefined) expect(text).not.toContain('How this is paid for');
  else expect(text).toContain(shown);
});

test('search engines learn who runs it, as an organisation and not as an article', async () => {
  const { text } = await ask('/about?lang=en');
  const [, facts = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(text) ?? [];
  expect(JSON.parse(facts)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: aSite().senderName,
    url: 'https://alerts.example.org/',
    email: 'desk@example.org',
    address: aSite().postalAddress,
  });
  expect(text).toContain('<meta property="og:type" content="website">');
});
