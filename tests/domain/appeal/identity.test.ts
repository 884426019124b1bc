import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash, externalIdFor } from '../../../functions/domain/appeal/identity.ts';

describe('an appeal’s own id', () => {
  test('it is 32 hexadecimal digits, and stays what it is from release to release', () => {
    expect(externalIdFor('RUSSIA: lawyer beaten in prison', '2024-03-15')).toBe('019bb0a8c81649aee8cf8c2dacb6a09e');
  });

  test.each([
    ['case', 'Russia: Lawyer Beaten in Prison'],
    ['spacing', '  RUSSIA :\u00a0lawyer   beaten\r\nin prison '],
    ['punctuation', 'RUSSIA – “lawyer beaten in prison”.'],
    ['width', 'ＲＵＳＳＩＡ: lawyer beaten in prison'],
  ])('%s does not count', (_what, title) => {
    expect(externalIdFor(title, '2024-03-15')).toBe(externalIdFor('RUSSIA: lawyer beaten in prison', '2024-03-15'));
  });

  test('the way an accent is encoded does not count, the accent does', () => {
    expect(externalIdFor('Libérez-les'.normalize('NFD'), '2024-03-15')).toBe(
      externalIdFor('Libérez-les', '2024-03-15'),
    );
    expect(externalIdFor('Liberez-les', '2024-03-15')).not.toBe(externalIdFor('Libérez-les', '2024-03-15'));
  });

  test('words and the date count', () => {
    const id = externalIdFor('Mali: two journalists abducted', '2024-03-15');
    expect(externalIdFor('Mali: 2 journalists abducted', '2024-03-15')).not.toBe(id);
    expect(externalIdFor('Mali: two journalists abducted', '2024-03-16')).not.toBe(id);
  });

  test('no title can pass its last words off as the date', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, tail) => {
        fc.pre(/[\p{L}\p{N}]/u.test(tail));
        expect(externalIdFor(`${title}\n${tail}`, '2024-03-15')).not.toBe(externalIdFor(title, '2024-03-15'));
      }),
    );
  });

  test('folding never depends on who typed the title: shouting it gives the same id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(externalIdFor(title.toUpperCase(), '2024-03-15')).toBe(externalIdFor(title, '2024-03-15'));
      }),
    );
  });
});

describe('a content’s hash', () => {
  test('the order of keys does not count, at any depth', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(contentHash(withKeysReversed(value))).toBe(contentHash(value));
      }),
    );
  });

  test('different content has a different hash', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        // JSON text cannot tell 0 from -0, and neither should the hash.
        const isSame = canonical(a) === canonical(b);
        expect(contentHash(a) === contentHash(b)).toBe(isSame);
      }),
    );
  });

  test('the order of a list counts', () => {
    expect(contentHash(['RU', 'BY'])).not.toBe(contentHash(['BY', 'RU']));
  });

  test('a member left out and a member that is undefined are the same', () => {
    expect(contentHash({ title: 'x', sourceUrl: undefined })).toBe(contentHash({ title: 'x' }));
  });

  test.each([
    ['NaN', Number.NaN],
    ['a date', new Date(0)],
    ['a function', () => 1],
    ['nothing', undefined],
    ['a bigint', 1n],
  ])('%s is refused rather than hashed as something else', (_what, value) => {
    expect(() => contentHash({ value: [value] })).toThrow(TypeError);
  });
});

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, withKeysReversed(member)]),
  );
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
