import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { secretKeyOf } from '../../functions/domain/secret-key.ts';

test('a key is its bytes, and is prepared once', () => {
  const bytes = new Uint8Array(randomBytes(32));
  expect(new Uint8Array(secretKeyOf(bytes).export())).toEqual(bytes);
  expect(secretKeyOf(bytes)).toBe(secretKeyOf(bytes));
  expect(secretKeyOf(new Uint8Array(bytes))).not.toBe(secretKeyOf(bytes));
});
