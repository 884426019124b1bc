import { expect, test } from 'vitest';
import { CALL_ID_BYTES, callIdFrom, isCallId } from '../../../../functions/domain/dispatch/sending/call-id.ts';

test('a call’s id is 22 characters of as many random bytes as a UUID has, and nothing else is one', () => {
  const callId = callIdFrom(new Uint8Array(CALL_ID_BYTES).fill(255));
  expect([callId, isCallId(callId)]).toEqual(['_____________________w', true]);
  expect(['', callIdFrom(new Uint8Array(15)), `${callId}w`, 'not an id'].map(isCallId)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
