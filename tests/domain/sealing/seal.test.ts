import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NONCE_BYTES, seal, UnsealError, unseal } from '../../../functions/domain/sealing/seal.ts';

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const nonce = new Uint8Array(NONCE_BYTES).fill(1);

test('what was sealed for a record opens for it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unseal(seal(text, 'record', key, nonce), 'record', key)).toBe(text);
    }),
  );
});

test('what is sealed is as long for one address as for another', () => {
  const lengthFor = (address: string) => seal(JSON.stringify({ address }), 'record', key, nonce).length;
  expect(lengthFor('a@x.example')).toBe(lengthFor(`${'ana'.repeat(20)}@${'long.'.repeat(30)}example`));
});

test('what was sealed for one record does not open for another', () => {
  expect(() => unseal(seal('text', 'a', key, nonce), 'b', key)).toThrow(UnsealError);
});

test('one changed bit anywhere keeps it shut', () => {
  const sealed = seal('text', 'a', key, nonce);
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const damaged = Uint8Array.from(sealed, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(() => unseal(damaged, 'a', key)).toThrow(UnsealError);
    }),
  );
});
