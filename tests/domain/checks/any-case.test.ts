import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anyCase } from '../../../functions/domain/checks/numbers/any-case.ts';

test.each([
  ['passports?', '[pP][aA][sS][sS][pP][oO][rR][tT][sS]?'],
  ['c[ée]d\\b', '[cC][éÉeE][dD]\\b'],
  ['(?<!\\p{L})id (?:n[º°])', '(?<!\\p{L})[iI][dD] (?:[nN][º°])'],
  ['جواز', 'جواز'],
])('%s matches in either case', (pattern, expected) => {
  expect(anyCase(pattern)).toBe(expected);
});

test('no pattern turns case on or off in a part of itself, which V8 loses now and then', () => {
  const folder = join(import.meta.dirname, '../../../functions');
  const modified = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('any-case.ts'))
    .filter((name) => /\(\?-?[ims]+(?:-[ims]*)?:/.test(readFileSync(join(folder, name), 'utf8')));
  expect(modified).toEqual([]);
});
