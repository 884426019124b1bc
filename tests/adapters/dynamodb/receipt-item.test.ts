import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReceiptDamagedError, receiptFrom, receiptItem } from '../../../functions/adapters/dynamodb/receipt-item.ts';
import { ENTRY_OUTCOMES, type Receipt } from '../../../functions/domain/dispatch/receipts.ts';
import { anId, aReceipt, DISPATCH_ID } from '../../support/sending/builders.ts';

const SLICE = { dispatchId: DISPATCH_ID, bits: '0101010101' };
const people = (howMany: number) => Array.from({ length: howMany }, (_, n) => anId(n));
const A_CALL_ID = 'AAAAAAAAAAAAAAAAAAAAAA';

/** What DynamoDB bills: names and values, in bytes. */
const billedBytes = (item: object) =>
  Object.entries(item).reduce((sum, [name, value]) => {
    const bytes = value instanceof Uint8Array ? value.byteLength : typeof value === 'number' ? 9 : String(value).length;
    return sum + name.length + bytes;
  }, 0);

test('a receipt is read as it was written', () => {
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
  fc.assert(
    fc.property(receipt, (written) => {
      expect(receiptFrom(receiptItem(SLICE, written))).toEqual(written);
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
  const item = receiptItem(SLICE, receipt);
  expect(billedBytes(item)).toBeLessThanOrEqual(1_024);
});

const whole = () =>
  receiptItem(
    SLICE,
    aReceipt({ callId: A_CALL_ID, people: people(3), outcomes: ['accepted', 'refused', 'uncertain'] }),
  );

test.each([
  ['people that are no whole ids', { people: new Uint8Array(47) }],
  ['fewer outcomes than people', { outcomes: 'ar' }],
  ['an outcome that nothing is called', { outcomes: 'arX' }],
  ['a state that there is not', { state: 'perhaps' }],
  ['an intent with outcomes', { state: 'intent' }],
  ['more carried than people', { carries: '1,1,1,1' }],
  ['no people', { people: undefined }],
])('a receipt with %s is damaged, and says which it is', (_, damage) => {
  const read = () => receiptFrom({ ...whole(), ...damage });
  expect(read).toThrow(ReceiptDamagedError);
  expect(read).toThrow(A_CALL_ID);
});

test('nobody is written down by anything but their id', () => {
  expect(() => receiptItem(SLICE, aReceipt({ people: ['ana@example.org'] }))).toThrow(TypeError);
});
