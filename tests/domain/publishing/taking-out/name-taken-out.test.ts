import { expect, test } from 'vitest';
import { makeNameRemover } from '../../../../functions/domain/publishing/taking-out/name-taken-out.ts';

test('a name is cut out in every order of its parts, and the rest of the text stays', () => {
  const remover = makeNameRemover({ name: 'Mariam Sidibe', spellings: ['مريم صديقي'], mayBeNamed: true });
  expect(remover.taken('They took Sidibe, Mariam, and Mariam Sidibe. Later صديقي مريم left.', 'en')).toBe(
    'They took [name taken out], and [name taken out]. Later [name taken out] left.',
  );
});
