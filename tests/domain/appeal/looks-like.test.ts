import { expect, test } from 'vitest';
import { looksLike } from '../../../functions/domain/appeal/looks-like.ts';

test.each([
  ['Example Observatory', 'Ехample Observatory', true],
  ['Example Observatory', 'EXAMPLE  OBSERVATORY', true],
  ['Médecins Example', 'Medecins Example', true],
  ['Example Observatory', 'Example-Observatory.', true],
  ['Example Observatory', '“Example Observatory”®', true],
  ['Example Observatory', 'Example Observatory 🔔', true],
  ['Example Observatory', 'Example Observatories', false],
  ['Example Observatory', 'Example Observatory 2', false],
])('that readers take %s for %s is %s', (name, other, isTaken) => {
  expect(looksLike(name, other)).toBe(isTaken);
});
