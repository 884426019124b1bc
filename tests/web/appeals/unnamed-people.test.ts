import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppealPages, aWholeVersion } from '../../support/publishing/appeal-pages.ts';

const PATHS = [
  '/appeals/appeal-1',
  '/appeals/appeal-1/letter',
  '/appeals/appeal-1/versions',
  '/check?code=7KQ4M2XD9PRT',
];

/** No word of ours looks like it. */
const name = fc.stringMatching(/^Zq[a-z]{4,9} Zx[a-z]{4,9}$/);

test('no page has any name of a person who may not be named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ name, nativeName: name, spellings: fc.array(name, { maxLength: 3 }) }),
      fc.constantFrom('new', 'update', 'correction', 'outcome', 'retraction'),
      fc.constantFrom('en', 'ar'),
      async (named, kind, language) => {
        const person = { ...named, role: 'lawyer', mayBeNamed: false };
        const pages = new AppealPages([
          aWholeVersion({
            people: [{ ...person, mayBeNamed: true }],
            edition: { ...aWholeVersion().edition, title: `${named.name} beaten`, whatChanged: named.nativeName },
          }),
          aWholeVersion({ version: 2, kind, people: [person] }),
        ]);
        for (const path of PATHS) {
          const { text } = await pages.ask(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
          for (const one of [named.name, named.nativeName, ...named.spellings]) expect(text).not.toContain(one);
        }
      },
    ),
    { numRuns: 30 },
  );
});
