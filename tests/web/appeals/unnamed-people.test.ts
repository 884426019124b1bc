import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { cardOf } from '../../../functions/domain/archive/card.ts';
import { browseRoutes } from '../../../functions/web/browse/browse.ts';
import { caseRoutes } from '../../../functions/web/feeds/case-routes.ts';
import { feedRoutes } from '../../../functions/web/feeds/feed-routes.ts';
import { askRoutes, ShelvedCards } from '../../support/feeds/asking.ts';
import { AppealPages, aWholeVersion } from '../../support/publishing/appeal-pages.ts';
import { NOW_MS } from '../../support/publishing/builders.ts';

const CASE_PATHS = [
  '/appeals/appeal-1',
  '/appeals/appeal-1/letter',
  '/appeals/appeal-1/versions',
  '/m/appeal-1',
  '/m/appeal-1/letter',
  '/m/appeal-1/versions',
  '/check?code=7KQ4M2XD9PRT',
];
const PROGRAM_PATHS = [
  '/appeals/appeal-1/feed.atom',
  '/appeals/appeal-1/feed.json',
  '/appeals/appeal-1/cap.xml',
  '/feeds/appeals.atom',
  '/feeds/appeals.json',
  '/',
  '/appeals',
  '/outcomes',
];

const inLanguage = (path: string, language: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

/** All that is served of an appeal, to people and programs. @param versions - in their order. */
async function servedOf(versions: readonly AppealVersion[], language: string): Promise<string[]> {
  const archive = new ShelvedCards().put(...versions.map((version) => cardOf(version, NOW_MS)));
  const routes = [
    ...caseRoutes({ listVersions: async () => versions }),
    ...feedRoutes({ archive }),
    ...browseRoutes({ archive, nowMs: () => NOW_MS }),
  ];
  const pages = new AppealPages(versions);
  const answers = await Promise.all([
    ...CASE_PATHS.map((path) => pages.ask(inLanguage(path, language))),
    ...PROGRAM_PATHS.map((path) =>
      askRoutes(routes, inLanguage(path, language), { pathParameters: { appealId: 'appeal-1' } }),
    ),
  ]);
  return answers.map(({ body = '' }) => body);
}

/** No word of ours looks like it. */
const name = fc.stringMatching(/^Zq[a-z]{4,9} Zx[a-z]{4,9}$/);
const namesOf = fc.record({ name, nativeName: name, spellings: fc.array(name, { maxLength: 3 }) });
type Names = typeof namesOf extends fc.Arbitrary<infer Value> ? Value : never;

/** A version that had consent to name a person, in all that it says. */
function named({ name: given, nativeName, spellings }: Names): AppealVersion {
  const { edition, ...whole } = aWholeVersion();
  const slug = given.toLowerCase().replace(' ', '-');
  return {
    ...whole,
    sourceUrl: `https://example.org/${slug}`,
    sources: [{ title: `About ${given}`, url: `https://example.org/report-${slug}` }],
    people: [{ name: given, nativeName, spellings, role: `lawyer of ${given}`, mayBeNamed: true }],
    ...(whole.image && { image: { ...whole.image, alt: given, credit: nativeName } }),
    edition: {
      ...edition,
      title: `${given} beaten`,
      summary: `${nativeName} was beaten.`,
      demands: [`Release ${given}.`],
      actByReason: `A court hears ${given}.`,
      cautions: [`Do not call ${given}.`],
      whatChanged: [nativeName, ...spellings].join(', '),
      letter: `I write about ${given}.`,
      blocks: [{ kind: 'paragraph', html: `${given} <a href="https://example.org/${slug}">was beaten</a>.` }],
      footnotes: [{ mark: '1', html: given }],
    },
  };
}

test('nothing that is served has any name of a person whose consent was withdrawn, earlier versions included', async () => {
  await fc.assert(
    fc.asyncProperty(
      namesOf,
      fc.constantFrom('new', 'update', 'correction', 'outcome', 'retraction'),
      fc.constantFrom('en', 'ar'),
      async (names, kind, language) => {
        const first = named(names);
        const update: AppealVersion = { ...first, version: 2, kind: 'update', publishedAtMs: NOW_MS + 1 };
        const person = { ...names, role: 'lawyer', mayBeNamed: false };
        const hides = aWholeVersion({ version: 3, kind, people: [person], publishedAtMs: NOW_MS + 2 });
        const all = [names.name, names.nativeName, ...names.spellings].flatMap((one) => [
          one.toLowerCase(),
          one.toLowerCase().replace(' ', '-'),
        ]);
        for (const text of await servedOf([first, update, hides], language)) {
          const found = all.filter((one) => text.toLowerCase().includes(one));
          expect(found).toEqual([]);
        }
        // Else the test above would hold of an empty page.
        const before = await servedOf([first, update], language);
        expect(before[0]).toContain(names.name);
      },
    ),
    { numRuns: 30 },
  );
});
