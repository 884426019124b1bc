import { expect, test } from 'vitest';
import { codeOf, offerTriesAgain } from '../../../functions/domain/notices/code.ts';
import { confirmByCode, confirmByPress } from '../../../functions/domain/signing-up/confirm-by-press.ts';
import { sayNotMe } from '../../../functions/domain/signing-up/not-me.ts';
import { pressNotMe } from '../../../functions/domain/signing-up/press-not-me.ts';
import { receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import { resendMail } from '../../../functions/domain/signing-up/resend-confirmation.ts';
import { someTokenKeys } from '../../support/builders.ts';
import {
  A_SIGN_UP_ID,
  ANOTHER_SIGN_UP_ID,
  aRequest,
  aSignUp,
  DAY_MS,
  NOW_MS,
  someLimits,
} from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const HOME = '192.0.2.1';
const GATEWAY = '198.51.100.9';
const code = codeOf('sign-up', A_SIGN_UP_ID, 1, someTokenKeys);
const wrong = code === '000000' ? '111111' : '000000';

/** A visitor whose confirmation has just left. */
async function mailedPorts(): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  await receiveSignUp(A_SIGN_UP_ID, aRequest({ network: HOME }), ports, someLimits(), NOW_MS);
  return ports;
}

const peopleIn = (ports: MemoryPorts) => [...ports.people.values()].map(({ address, status }) => [address, status]);
const ANA = [['ana@example.org', 'active']];

test('a mail gateway that presses at once confirms no sign-up, however often it does', async () => {
  const ports = await mailedPorts();
  for (const afterMs of [0, 1_000, 59_999]) {
    const outcome = await confirmByPress(A_SIGN_UP_ID, { network: GATEWAY }, ports, NOW_MS + afterMs);
    expect(outcome).toEqual({ kind: 'code-wanted' });
  }
  expect(peopleIn(ports)).toEqual([]);
});

test('a visitor who has to wait for that confirms with the code from the mail', async () => {
  const ports = await mailedPorts();
  const refused = await confirmByPress(A_SIGN_UP_ID, { network: GATEWAY, code: wrong }, ports, NOW_MS);
  expect(refused).toEqual({ kind: 'code-refused', because: 'wrong' });
  expect(await confirmByPress(A_SIGN_UP_ID, { network: GATEWAY, code }, ports, NOW_MS)).toMatchObject({
    kind: 'confirmed',
    isNew: true,
  });
  expect(peopleIn(ports)).toEqual(ANA);
});

test.each([
  ['from the network of the request, at once', HOME, 0],
  ['from another network, after a minute', GATEWAY, 60_000],
])('a press %s confirms', async (_, network, afterMs) => {
  const ports = await mailedPorts();
  expect((await confirmByPress(A_SIGN_UP_ID, { network }, ports, NOW_MS + afterMs)).kind).toBe('confirmed');
});

test('the code confirms on a device that holds no link', async () => {
  const ports = await mailedPorts();
  expect((await confirmByCode(A_SIGN_UP_ID, { network: HOME, code: code }, ports, NOW_MS)).kind).toBe('confirmed');
  const again = await confirmByCode(A_SIGN_UP_ID, { network: HOME, code: code }, ports, NOW_MS + 1);
  expect(again.kind).toBe('confirmed-before');
  expect(peopleIn(ports)).toEqual(ANA);
});

test('after five wrong codes even the right one does nothing', async () => {
  const ports = await mailedPorts();
  for (let tries = 0; tries < 5; tries += 1)
    await confirmByCode(A_SIGN_UP_ID, { network: HOME, code: wrong }, ports, NOW_MS);
  expect(await confirmByCode(A_SIGN_UP_ID, { network: HOME, code: code }, ports, NOW_MS)).toEqual({
    kind: 'code-refused',
    because: 'too-many-tries',
  });
  expect(peopleIn(ports)).toEqual([]);
});

test('a code that was tried five times is no longer right, however often another mail is asked for that does not come', async () => {
  const ports = await mailedPorts();
  let guesses = 0;
  for (let asked = 0; asked < 4; asked += 1) {
    for (let tries = 0; tries < 5; tries += 1) {
      await confirmByCode(A_SIGN_UP_ID, { network: HOME, code: wrong }, ports, NOW_MS);
      guesses += 1;
    }
    await offerTriesAgain(A_SIGN_UP_ID, await ports.networks.hashesOfLate(HOME, NOW_MS), ports, NOW_MS);
  }
  expect(guesses).toBe(20);
  expect(await confirmByCode(A_SIGN_UP_ID, { network: HOME, code }, ports, NOW_MS)).toEqual({
    kind: 'code-refused',
    because: 'wrong',
  });
  expect(peopleIn(ports)).toEqual([]);
});

/** A stranger who has the page of a sign-up of theirs tries as often as the page says, and asks for more. */
async function tryAsAStranger(ports: MemoryPorts, signUpId: string, network: string): Promise<void> {
  for (let asked = 0; asked < 16; asked += 1) {
    for (let tries = 0; tries < 5; tries += 1) await confirmByCode(signUpId, { network, code: wrong }, ports, NOW_MS);
    await offerTriesAgain(signUpId, await ports.networks.hashesOfLate(network, NOW_MS), ports, NOW_MS);
  }
}

test('a stranger who tries a hundred codes at sign-ups of a mailbox leaves the code of its owner’s own sign-up right', async () => {
  const ports = await mailedPorts();
  for (const id of [ANOTHER_SIGN_UP_ID, 'aaaaaaaa-0000-8000-8000-000000000003']) {
    await ports.signUps.create(aSignUp({ signUpId: id, mailsSent: 1 }));
    await tryAsAStranger(ports, id, GATEWAY);
  }
  expect((await confirmByCode(A_SIGN_UP_ID, { network: HOME, code }, ports, NOW_MS)).kind).toBe('confirmed');
});

test('a stranger who tries codes at the page after the form takes none of the tries behind the mailed link', async () => {
  const ports = await mailedPorts();
  await tryAsAStranger(ports, A_SIGN_UP_ID, GATEWAY);
  await sayNotMe(A_SIGN_UP_ID, ports, NOW_MS);
  expect((await confirmByPress(A_SIGN_UP_ID, { network: HOME, code }, ports, NOW_MS)).kind).toBe('confirmed');
  expect([ports.notMeUntilMs.size, peopleIn(ports)]).toEqual([0, ANA]);
});

test('a stranger’s tries leave “this was not me” its own, where it asks for the code', async () => {
  const ports = await mailedPorts();
  await tryAsAStranger(ports, A_SIGN_UP_ID, GATEWAY);
  expect(await pressNotMe(A_SIGN_UP_ID, { network: GATEWAY, code }, ports, NOW_MS)).toEqual({ kind: 'not-me' });
});

test('another mail that left has a code with five tries of its own', async () => {
  const ports = await mailedPorts();
  for (let tries = 0; tries < 5; tries += 1)
    await confirmByCode(A_SIGN_UP_ID, { network: HOME, code: wrong }, ports, NOW_MS);
  await offerTriesAgain(A_SIGN_UP_ID, await ports.networks.hashesOfLate(HOME, NOW_MS), ports, NOW_MS);
  const wish = { kind: 'confirmation-wanted', wishId: ANOTHER_SIGN_UP_ID, signUpId: A_SIGN_UP_ID } as const;
  expect(await resendMail({ ...wish, because: 'asked-again' }, ports, someLimits(), NOW_MS)).toBe('sent');
  const newest = codeOf('sign-up', A_SIGN_UP_ID, 2, someTokenKeys);
  expect((await confirmByCode(A_SIGN_UP_ID, { network: HOME, code: newest }, ports, NOW_MS)).kind).toBe('confirmed');
});

test.each([
  ['a network', 100, (n: number) => ({ mailboxOf: n, network: HOME })],
  ['a mailbox', 60, (n: number) => ({ mailboxOf: 0, network: `198.51.100.${n}` })],
])('%s has %i tries, at all sign-ups together, and then every code is wrong', async (_, most, at) => {
  const ports = await mailedPorts();
  for (let n = 0; n < most; n += 1) {
    const { mailboxOf, network } = at(n);
    const signUpId = `bbbbbbbb-0000-8000-8000-${String(n).padStart(12, '0')}`;
    const address = mailboxOf === 0 ? 'ana@example.org' : `person${n}@example.org`;
    await ports.signUps.create(aSignUp({ signUpId, address, mailsSent: 1 }));
    const known = codeOf('sign-up', signUpId, 1, someTokenKeys);
    await confirmByCode(signUpId, { network, code: known === wrong ? code : wrong }, ports, NOW_MS);
  }
  expect(await confirmByCode(A_SIGN_UP_ID, { network: HOME, code }, ports, NOW_MS)).toEqual({
    kind: 'code-refused',
    because: 'wrong',
  });
  expect(
    (await confirmByCode(A_SIGN_UP_ID, { network: GATEWAY, code }, ports, NOW_MS + DAY_MS + 2 * 3_600_000)).kind,
  ).toBe('confirmed');
});

test('a request that nothing came of is answered as a wrong code, and counted alike', async () => {
  const ports = await mailedPorts();
  const known = await confirmByCode(A_SIGN_UP_ID, { network: HOME, code: wrong }, ports, NOW_MS);
  expect(await confirmByCode(ANOTHER_SIGN_UP_ID, { network: HOME, code: wrong }, ports, NOW_MS)).toEqual(known);
  const counted = [...ports.taken].filter(([key]) => /#(?:shown|at-page#\d)#once$/.test(key));
  expect(counted.map(([, count]) => count)).toEqual([1, 1, 1, 1]);
});

test('the code of an expired sign-up is no longer right', async () => {
  const ports = await mailedPorts();
  expect(await confirmByCode(A_SIGN_UP_ID, { network: HOME, code: code }, ports, NOW_MS + 7 * DAY_MS)).toEqual({
    kind: 'code-refused',
    because: 'wrong',
  });
});

test('once its mailbox was barred the button asks for the code, and the code takes that back', async () => {
  const ports = await mailedPorts();
  expect(await sayNotMe(A_SIGN_UP_ID, ports, NOW_MS)).toBe('not-me');
  const later = NOW_MS + DAY_MS;
  expect(await confirmByPress(A_SIGN_UP_ID, { network: HOME }, ports, later)).toEqual({ kind: 'code-wanted' });
  expect((await confirmByPress(A_SIGN_UP_ID, { network: HOME, code }, ports, later)).kind).toBe('confirmed');
  expect([ports.notMeUntilMs.size, peopleIn(ports)]).toEqual([0, ANA]);
});

test('the code takes it back for as long as the mailbox is barred, though the sign-up would be gone by then', async () => {
  const ports = await mailedPorts();
  await sayNotMe(A_SIGN_UP_ID, ports, NOW_MS + 6 * DAY_MS);
  expect((await confirmByCode(A_SIGN_UP_ID, { network: HOME, code: code }, ports, NOW_MS + 36 * DAY_MS - 1)).kind).toBe(
    'confirmed',
  );
  expect([ports.notMeUntilMs.size, peopleIn(ports)]).toEqual([0, ANA]);
});

test('a barred mailbox gets no confirmation for thirty days, under any of its addresses, and then again', async () => {
  const ports = await mailedPorts();
  await sayNotMe(A_SIGN_UP_ID, ports, NOW_MS);
  const tagged = aRequest({ address: 'Ana+again@example.org' });
  const ask = (id: string, nowMs: number) => receiveSignUp(id, tagged, ports, someLimits(), nowMs);
  expect(await ask(ANOTHER_SIGN_UP_ID, NOW_MS + 30 * DAY_MS - 1)).toBe('not-needed');
  expect(ports.mails).toHaveLength(1);
  expect(await ask('aaaaaaaa-0000-8000-8000-000000000003', NOW_MS + 30 * DAY_MS)).toBe('sent');
});

test('what was confirmed can not be refused by “not me”: its old mail keeps nothing from the mailbox', async () => {
  const ports = await mailedPorts();
  await confirmByCode(A_SIGN_UP_ID, { network: HOME, code }, ports, NOW_MS);
  expect(await sayNotMe(A_SIGN_UP_ID, ports, NOW_MS + 1)).toBe('over');
  expect([ports.notMeUntilMs.size, ports.signUpsEnded]).toEqual([0, []]);
});

test('what is gone can not be refused by “not me”', async () => {
  const ports = await mailedPorts();
  expect(await sayNotMe(ANOTHER_SIGN_UP_ID, ports, NOW_MS)).toBe('over');
  expect(await sayNotMe(A_SIGN_UP_ID, ports, NOW_MS + 7 * DAY_MS)).toBe('over');
  expect(ports.notMeUntilMs.size).toBe(0);
});
