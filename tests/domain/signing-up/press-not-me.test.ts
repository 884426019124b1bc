import { expect, test } from 'vitest';
import { codeOf } from '../../../functions/domain/notices/code.ts';
import { pressNotMe } from '../../../functions/domain/signing-up/press-not-me.ts';
import { receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import { someTokenKeys } from '../../support/builders.ts';
import { A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID, aRequest, NOW_MS, someLimits } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const [HOME, GATEWAY] = ['192.0.2.1', '198.51.100.9'];
const MINUTE_MS = 60_000;
const code = codeOf('sign-up', A_SIGN_UP_ID, 1, someTokenKeys);

/** A confirmation that was asked for at home has just left. */
async function mailedPorts(): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  await receiveSignUp(A_SIGN_UP_ID, aRequest({ network: HOME }), ports, someLimits(), NOW_MS);
  return ports;
}

const isBarred = (ports: MemoryPorts) => ports.notMeUntilMs.size > 0;

test('a gateway that presses every button within the minute bars no mailbox: its owner signs up again', async () => {
  const ports = await mailedPorts();
  expect(await pressNotMe(A_SIGN_UP_ID, { network: GATEWAY }, ports, NOW_MS + MINUTE_MS - 1)).toEqual({
    kind: 'code-wanted',
  });
  const again = receiveSignUp(ANOTHER_SIGN_UP_ID, aRequest({ network: HOME }), ports, someLimits(), NOW_MS + MINUTE_MS);
  expect([isBarred(ports), await again]).toEqual([false, 'sent']);
});

test.each([
  ['after a minute', GATEWAY, MINUTE_MS],
  ['at once, where the mail was asked for', HOME, 0],
])('one press of a person is enough %s', async (_, network, afterMs) => {
  const ports = await mailedPorts();
  expect(await pressNotMe(A_SIGN_UP_ID, { network }, ports, NOW_MS + afterMs)).toEqual({ kind: 'not-me' });
  expect(isBarred(ports)).toBe(true);
});

test('within the minute the code from the mail says that a person pressed', async () => {
  const ports = await mailedPorts();
  expect(await pressNotMe(A_SIGN_UP_ID, { network: GATEWAY, code }, ports, NOW_MS)).toEqual({ kind: 'not-me' });
  expect(isBarred(ports)).toBe(true);
});

test.each([
  ['', 'unreadable'],
  [code === '123456' ? '654321' : '123456', 'wrong'],
] as const)('another code bars nothing: %j', async (entered, because) => {
  const ports = await mailedPorts();
  const pressed = await pressNotMe(A_SIGN_UP_ID, { network: GATEWAY, code: entered }, ports, NOW_MS);
  expect([pressed, isBarred(ports)]).toEqual([{ kind: 'code-refused', because }, false]);
});

test('what is over needs no code to say so', async () => {
  const ports = new MemoryPorts();
  expect(await pressNotMe(A_SIGN_UP_ID, { network: GATEWAY }, ports, NOW_MS)).toEqual({ kind: 'over' });
});
