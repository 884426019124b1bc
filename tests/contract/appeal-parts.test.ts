import { expect, test } from 'vitest';
import { CasePerson } from '../../functions/contract/part-schemas.ts';

const roleOf = (role: string) => CasePerson.parse({ name: 'Ivan Example', role, mayBeNamed: false }).role;

test('no part turns its letters around, so that a name is read that stands there backwards', () => {
  expect(roleOf('brother of \u202eelpmaxE navI\u202c')).toBe('brother of elpmaxE navI');
  expect(roleOf('\u202b\u2067محامٍ\u2069\u202c')).toBe('محامٍ');
});

test('a part keeps the marks and joiners that Arabic is written with', () => {
  expect(roleOf('محامٍ \u200f(A)\u200e می\u200cشود')).toBe('محامٍ \u200f(A)\u200e می\u200cشود');
});

test('a part of nothing but such signs is empty', () => {
  expect(() => roleOf('\u202e\u202c')).toThrow();
});
