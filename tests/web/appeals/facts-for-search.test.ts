import { expect, test } from 'vitest';
import { z } from 'zod';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { AppealPages, aWholeVersion } from '../../support/publishing/appeal-pages.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const pageOf = (version: AppealVersion, path = '/appeals/appeal-1?lang=en') => new AppealPages([version]).ask(path);

const factsOn = (text: string): unknown[] =>
  [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, facts = '']) =>
    JSON.parse(facts),
  );

const url = z.url({ protocol: /^https$/ });
const organization = z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1) });
/** As schema.org has them, of what we say. */
const FACTS = z.discriminatedUnion('@type', [
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('Article'),
    headline: z.string().min(1),
    description: z.string(),
    inLanguage: z.enum(['en', 'fr', 'es', 'ar']),
    datePublished: z.iso.date(),
    dateModified: z.iso.datetime(),
    author: organization,
    publisher: organization,
    mainEntityOfPage: url,
    url,
    isAccessibleForFree: z.literal(true),
    about: z.array(z.strictObject({ '@type': z.literal('Country'), name: z.string().min(1) })).optional(),
    correction: z
      .strictObject({ '@type': z.literal('CorrectionComment'), text: z.string().min(1), dateCreated: z.iso.datetime() })
      .optional(),
  }),
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('Event'),
    name: z.string().min(1),
    description: z.string().min(1).optional(),
    startDate: z.iso.date(),
    endDate: z.iso.date(),
    eventStatus: z.literal('https://schema.org/EventScheduled'),
    eventAttendanceMode: z.literal('https://schema.org/OnlineEventAttendanceMode'),
    location: z.strictObject({ '@type': z.literal('VirtualLocation'), url }),
    organizer: organization,
    url,
  }),
]);

const ENDED = { how: 'released', on: '2024-06-01' } as const;

test.each<[string, AppealVersion, string[]]>([
  ['typical', aVersion(), ['Article']],
  ['with a last day', aVersion({ expiresOn: '2024-07-01' }), ['Article', 'Event']],
  ['whose case is closed', aVersion({ expiresOn: '2024-07-01', ended: ENDED }), ['Article']],
  ['with every part', aWholeVersion(), ['Article', 'Event']],
  ['that is past', aVersion({ expiresOn: '2024-06-01' }), ['Article']],
  ['that tells how it ended', aVersion({ kind: 'outcome', version: 2, expiresOn: '2024-07-01' }), ['Article']],
  ['that was withdrawn', aVersion({ kind: 'retraction', version: 2 }), []],
])('search engines are told in the words of schema.org of an appeal %s', async (_, version, types) => {
  const facts = factsOn((await pageOf(version)).text).map((one) => FACTS.parse(one));
  expect(facts.map((one) => one['@type'])).toEqual(types);
});

test('a correction is told as one, and another version is not', async () => {
  const corrected = aVersion({
    kind: 'correction',
    version: 2,
    edition: { ...aVersion().edition, whatChanged: 'The day.' },
  });
  expect(factsOn((await pageOf(corrected)).text)).toEqual([
    expect.objectContaining({ correction: expect.objectContaining({ text: 'The day.' }) }),
  ]);
  expect(factsOn((await pageOf(aVersion({ kind: 'update', version: 2 }))).text)).toEqual([
    expect.not.objectContaining({ correction: expect.anything() }),
  ]);
});

test('the last day stands beside the title by a sign that no language spaces in its own way', async () => {
  const version = aVersion({ expiresOn: '2024-07-01' });
  expect(factsOn((await pageOf(version, '/appeals/appeal-1?lang=fr')).text)).toContainEqual(
    expect.objectContaining({ name: `Agir jusqu’au 1er juillet 2024 inclus · ${version.edition.title}` }),
  );
});

test('no text ends the element that holds the facts', async () => {
  const title = '</script><script>alert(1)</script><!--';
  const { text, headers } = await pageOf(aVersion({ edition: { ...aVersion().edition, title } }));
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(factsOn(text)).toEqual([expect.objectContaining({ headline: title })]);
  expect(await htmlFaults(text)).toEqual([]);
  expect(String(headers?.['Content-Security-Policy'])).toContain("script-src 'self'");
});

test('a page has an address in each language, and words for previews without a picture', async () => {
  const { text } = await pageOf(aVersion());
  expect(text).toContain('<link rel="canonical" href="https://alerts.example.org/appeals/appeal-1?lang=en">');
  expect(text).toContain(
    '<link rel="alternate" hreflang="ar" href="https://alerts.example.org/appeals/appeal-1?lang=ar">',
  );
  expect(text).toContain('<meta property="og:title" content="RUSSIA: lawyer Ivan Example beaten in prison">');
  expect(text).toContain('<meta property="og:url" content="https://alerts.example.org/appeals/appeal-1?lang=en">');
  expect(text).toContain(
    '<p class="printed-address" dir="ltr">https://alerts.example.org/appeals/appeal-1?lang=en</p>',
  );
  expect(text).not.toContain('og:image');
});

test.each([
  ['a page for readers who want discretion', aVersion(), '/m/appeal-1?lang=en'],
  ['a withdrawn appeal', aVersion({ kind: 'retraction', version: 2 }), '/appeals/appeal-1?lang=en'],
])('search engines and previews are told nothing of %s', async (_, version, path) => {
  const { text } = await pageOf(version, path);
  expect(text).toContain('noindex');
  expect(text).not.toMatch(/ld\+json|og:|rel="canonical"|hreflang="x-default"|printed-address/);
});

test.each([
  ['/appeals/appeal-1', 'public, max-age=60'],
  ['/appeals/appeal-1/versions', 'public, max-age=60'],
  ['/appeals/appeal-1/letter', 'public, max-age=60'],
  ['/m/appeal-1', 'no-store'],
  ['/check', 'no-store'],
])('%s may be kept: %s', async (path, kept) => {
  const { statusCode, headers } = await pageOf(aWholeVersion(), path);
  expect([statusCode, headers?.['Cache-Control'], headers?.Vary]).toEqual([200, kept, 'Accept-Language']);
});

test('what is not there is not kept as being so', async () => {
  const { statusCode, headers } = await pageOf(aVersion(), '/appeals/appeal-2');
  expect([statusCode, headers?.['Cache-Control']]).toEqual([404, 'no-store']);
});
