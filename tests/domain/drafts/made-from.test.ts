import { expect, test } from 'vitest';
import { staleParts, unansweredEditions, withMadeFrom } from '../../../functions/domain/drafts/editions/made-from.ts';
import { fieldsWithout } from '../../../functions/domain/drafts/withdrawn/naming-fields.ts';

const IVAN = { name: 'Ivan Example', spellings: [], withdrawnAtMs: 0 };
const DRAFT = withMadeFrom(
  {
    kind: 'new',
    language: 'en',
    editions: 'fr',
    title: 'Ivan Example beaten',
    text: 'Ivan Example was beaten.',
    'fr.title': 'Ivan Example battu',
    'fr.text': 'Ivan Example a été battu.',
    'people.1.name': 'Ivan Example',
    'people.1.role': 'lawyer',
    'people.1.role.fr': 'avocat',
    'people.2.name': 'Omar Sample',
    'people.2.role': 'judge',
    'people.2.role.fr': 'juge',
  },
  1,
);

test('a name that is taken out of the original and of its translation makes neither stale', () => {
  const cleaned = fieldsWithout(DRAFT, IVAN);
  expect(cleaned.title).not.toContain('Ivan');
  expect(staleParts(cleaned, 'fr')).toEqual([]);
  expect(unansweredEditions(withMadeFrom(cleaned, 2, cleaned))).toEqual([]);
});

test('what was stale before a name was taken out is stale still', () => {
  const changed = withMadeFrom({ ...DRAFT, text: 'Ivan Example was beaten again.' }, 2, DRAFT);
  expect(staleParts(changed, 'fr')).toEqual([{ part: 'text', madeAt: 1 }]);
  expect(staleParts(fieldsWithout(changed, IVAN), 'fr')).toEqual([{ part: 'text', madeAt: 1 }]);
});
