import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { hashOfContent } from '../../../functions/domain/publishing/appeal-content.ts';
import { fixedContent, inFixedWords } from '../../../functions/domain/publishing/fixed-retraction.ts';
import { anEdition } from '../../support/editions.ts';
import { aVersion } from '../../support/publishing/builders.ts';

test('our words for what is withdrawn say in each of its languages by which reference its mails are found', () => {
  const [original, ...others] = LANGUAGES.map((language) => anEdition(language));
  const version = aVersion({ caseReference: 'RUS-0147', ...(original && { edition: original }), translations: others });
  const { edition, translations = [] } = fixedContent(version);
  const said = [edition, ...translations].map(({ blocks }) => JSON.stringify(blocks));
  expect(said.map((words) => words.includes('RUS-0147'))).toEqual(LANGUAGES.map(() => true));
});

const HIDDEN = { name: 'Ana Secret', mayBeNamed: false };

test('what is withdrawn keeps its case and who may not be named, and says nothing else', () => {
  const people = [{ name: 'Ivan Example', mayBeNamed: true }, HIDDEN];
  const version = aVersion({ caseReference: 'RUS-0147', people, isUrgent: true, expiresOn: '2024-07-01' });
  const content = fixedContent(version);
  expect(content).toMatchObject({ kind: 'retraction', isUrgent: true, caseReference: 'RUS-0147', people: [HIDDEN] });
  expect(content).not.toHaveProperty('expiresOn');
});

test('nothing stands in it of what the appeal had not', () => {
  const content = fixedContent(aVersion({ people: [{ name: 'Ivan Example', mayBeNamed: true }] }));
  for (const left of ['isUrgent', 'people', 'translations', 'caseReference']) expect(content).not.toHaveProperty(left);
});

test('our words take the place of those of a request, which is known by them from then on', () => {
  const content = aVersion({ kind: 'retraction' });
  const asked = {
    kind: 'publish',
    ...{ version: 3, content, contentHash: 'theirs', followUps: ['update:one', 'retraction:theirs'] },
    ...{ reachesMore: false, hidesMore: false, wasRetracted: false },
  } as const;
  const fixed = inFixedWords(asked);
  expect(fixed.contentHash).toBe(hashOfContent(fixedContent(content)));
  expect(fixed).toEqual({
    ...{ ...asked, content: fixedContent(content), contentHash: fixed.contentHash },
    followUps: ['update:one', `retraction:${fixed.contentHash}`],
  });
});
