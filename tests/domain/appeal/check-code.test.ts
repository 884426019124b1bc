import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CHECK_CODE_BYTES,
  checkCodeOf,
  readCheckCode,
  shownCheckCode,
} from '../../../functions/domain/appeal/check-code.ts';

test('a code is read again as it is shown, however its reader types it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: CHECK_CODE_BYTES, maxLength: CHECK_CODE_BYTES }), (bytes) => {
      const code = checkCodeOf(bytes);
      const shown = shownCheckCode(code);
      for (const typed of [
        code,
        shown,
        shown.toLowerCase(),
        ` ${shown} `,
        shown.replaceAll('-', ' '),
        shown.replaceAll('-', '–'),
      ])
        expect(readCheckCode(typed)).toBe(code);
    }),
  );
});

test('each sign of a code is as likely as the others', () => {
  const signs = Array.from({ length: 256 }, (_, byte) => checkCodeOf(Uint8Array.of(byte)));
  const counts = Map.groupBy(signs, (sign) => sign);
  expect(counts.size).toBe(32);
  expect(new Set([...counts.values()].map((same) => same.length))).toEqual(new Set([8]));
});

test('letters that look like digits are read as these', () => {
  expect(readCheckCode('OIL1-0000-0000')).toBe('011100000000');
});

test.each(['', '7KQ4', '7KQ4-M2XD-9PRTX', '7KQ4-M2XD-9PRU', '7KQ4/M2XD/9PRT', '<script>'])('%j is no code', (typed) => {
  expect(readCheckCode(typed)).toBeUndefined();
});

test('codes of two versions differ', () => {
  const codes = new Set(Array.from({ length: 1_000 }, () => checkCodeOf(randomBytes(CHECK_CODE_BYTES))));
  expect(codes.size).toBe(1_000);
});
