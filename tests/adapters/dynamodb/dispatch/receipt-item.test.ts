import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiptFrom, receiptItem } from '../../../../functions/adapters/dynamodb/dispatch/receipt-item.ts';
import { ReceiptDamagedError } from '../../../../functions/adapters/dynamodb/dispatch/receipt-outcomes.ts';
import { sealReceipt } from '../../../../functions/adapters/dynamodb/dispatch/receipt-seal.ts';
import { UnknownDataKeyError } from '../../../../functions/adapters/kms/keyring.ts';
import { newKeyId } from '../../../../functions/adapters/kms/wrapped-keys.ts';
import { receiptKey } from '../../../../functions/contract/table-keys.ts';
import { ENTRY_OUTCOMES, type Receipt } from '../../../../functions/domain/dispatch/sending/receipts.ts';
import { aDataKey, aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { anId, aReceipt, DISPATCH_ID } from '../../../support/sending/builders.ts';

const SLICE = { dispatchId: DISPATCH_ID, bits: '0101010101' };
const people = (howMany: number) => Array.from({ length: howMany }, (_, n) => anId(n));
const A_CALL_ID = 'AAAAAAAAAAAAAAAAAAAAAA';

/** What DynamoDB bills: names and values, in bytes. */
const billedBytes = (item: object) =>
  Object.entries(item).reduce((sum, [name, value]) => {
    if (value === undefined) return sum;
    const bytes = value instanceof Uint8Array ? value.byteLength : typeof value === 'number' ? 9 : String(value).length;
    return sum + name.length + bytes;
  }, 0);

test('a receipt is read as it was written', async () => {
  const receipt: fc.Arbitrary<Receipt> = fc
    .record({
      state: fc.constantFrom('intent' as const, 'done' as const, 'uncertain' as const, 'resolved' as const),
      people: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 50 }),
      outcome: fc.array(fc.constantFrom(...ENTRY_OUTCOMES), { minLength: 50, maxLength: 50 }),
      carried: fc.option(fc.array(fc.constantFrom('1', 'f', '8000'), { minLength: 50, maxLength: 50 })),
      fence: fc.nat(),
    })
    .map(({ state, people, outcome, carried, fence }) => ({
      callId: A_CALL_ID,
      fence,
      state,
      people,
      outcomes: state === 'intent' ? [] : outcome.slice(0, people.length),
      ...(carried ? { carries: carried.slice(0, people.length) } : {}),
      intentAtMs: 1_767_225_600_000,
      ...(state === 'intent' ? {} : { resultAtMs: 1_767_225_600_100 }),
    }));
  await fc.assert(
    fc.asyncProperty(receipt, async (written) => {
      expect(await receiptFrom(receiptItem(SLICE, written, aDataKey), aKeyring)).toEqual(written);
    }),
  );
});

test('a receipt of fifty people whom SES took fits the kilobyte that DynamoDB bills by', () => {
  const receipt = aReceipt({
    callId: A_CALL_ID,
    people: people(50),
    outcomes: people(50).map(() => 'accepted'),
    carries: people(50).map(() => 'ff'),
    resultAtMs: Date.now(),
  });
  const item = receiptItem(SLICE, receipt, { ...aDataKey, dataKeyId: newKeyId() });
  expect(billedBytes(item)).toBeLessThanOrEqual(1_024);
});

const RECEIPT = aReceipt({
  callId: A_CALL_ID,
  people: people(3),
  outcomes: ['accepted', 'refused', 'uncertain'],
  carries: ['1', '2', '3'],
  intentAtMs: 1_767_225_600_123,
  resultAtMs: 1_767_225_600_456,
});
const whole = () => receiptItem(SLICE, RECEIPT, aDataKey);

test('without its key a receipt shows what became of how many, and neither who they were, nor what each was sent, nor when', () => {
  const { sealed, ...open } = whole();
  expect(sealed).toBeInstanceOf(Uint8Array);
  expect(open).toEqual({
    ...receiptKey(SLICE.dispatchId, SLICE.bits, A_CALL_ID),
    dataKeyId: aDataKey.dataKeyId,
    state: RECEIPT.state,
    outcomes: 'aru',
    tookMs: 333,
    // The end of the day, two years later.
    expiresAtEpochSeconds: Date.UTC(2028, 0, 2) / 1_000,
  });
});

test('the seal of one receipt opens in no other, and never looks the same twice', async () => {
  const { dataKeyId, sealed } = whole();
  const other = receiptItem(SLICE, { ...RECEIPT, callId: 'BBBBBBBBBBBBBBBBBBBBBB' }, aDataKey);
  await expect(receiptFrom({ ...other, dataKeyId, sealed }, aKeyring)).rejects.toThrow(ReceiptDamagedError);
  expect(whole().sealed).not.toEqual(sealed);
});

const KEY = receiptKey(SLICE.dispatchId, SLICE.bits, A_CALL_ID);
const sealedWith = (given: object) => sealReceipt({ ...RECEIPT, ...given }, KEY, aDataKey);

test.each([
  ['sealed bytes that are none', { sealed: new Uint8Array(47) }],
  ['fewer outcomes than people', { outcomes: 'ar' }],
  ['an outcome that nothing is called', { outcomes: 'arX' }],
  ['a state that there is not', { state: 'perhaps' }],
  ['an intent with outcomes', { state: 'intent' }],
  ['more carried than people', sealedWith({ carries: ['1', '2', '3', '4'] })],
  ['no people', { sealed: undefined }],
])('a receipt with %s is damaged, and says which it is', async (_, damage) => {
  const read = () => receiptFrom({ ...whole(), ...damage }, aKeyring);
  await expect(read()).rejects.toThrow(ReceiptDamagedError);
  await expect(read()).rejects.toThrow(A_CALL_ID);
});

test('a receipt whose key is gone is damaged, and one whose key can’t be had just now is not', async () => {
  const failing = (error: Error) => ({ ...aKeyring, get: () => Promise.reject(error) });
  await expect(receiptFrom(whole(), failing(new UnknownDataKeyError('1')))).rejects.toThrow(ReceiptDamagedError);
  await expect(receiptFrom(whole(), failing(new Error('KMS is away')))).rejects.toThrow('KMS is away');
});

test('a person is written down only by their id', () => {
  expect(() => receiptItem(SLICE, aReceipt({ people: ['ana@example.org'] }), aDataKey)).toThrow(TypeError);
});
