import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { fixedContent } from '../../../functions/domain/publishing/fixed-retraction.ts';
import { anEdition } from '../../support/editions.ts';
import { aVersion } from '../../support/publishing/builders.ts';

test('our words for what is withdrawn say in each of its languages by which reference its mails are found', () => {
  const [original, ...others] = LANGUAGES.map((language) => anEdition(language));
  const version = aVersion({ caseReference: 'RUS-0147', ...(original && { edition: original }), translations: others });
  const { edition, translations = [] } = fixedContent(version);
  const said = [edition, ...translations].map(({ blocks }) => JSON.stringify(blocks));
  expect(said.map((words) => words.includes('RUS-0147'))).toEqual(LANGUAGES.map(() => true));
});
