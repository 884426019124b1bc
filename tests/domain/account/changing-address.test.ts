import { beforeEach, describe, expect, test, vi } from 'vitest';
import { waitingChangesOf } from '../../../functions/domain/account/address-change.ts';
import { endAddressChanges, signOutEverywhere } from '../../../functions/domain/account/change-preferences.ts';
import { finishDueMoves } from '../../../functions/domain/account/finish-moves.ts';
import { mailNewAddress, mailOldAddress } from '../../../functions/domain/account/mail-address-change.ts';
import { requestAddressChange } from '../../../functions/domain/account/request-address-change.ts';
import { signInBy } from '../../../functions/domain/account/sign-in.ts';
import { canVerify, verifyAddress } from '../../../functions/domain/account/verify-address.ts';
import { codeOf } from '../../../functions/domain/notices/code.ts';
import { countingMailer } from '../../../functions/domain/notices/counting-mailer.ts';
import { confirmSignUp } from '../../../functions/domain/signing-up/confirm-sign-up.ts';
import { accessEpochOf } from '../../../functions/domain/subscriber/subscribers.ts';
import { changeIdOf } from '../../../functions/domain/tokens/hashing-keys.ts';
import { undoUnsubscribe } from '../../../functions/domain/unsubscribing/undo-unsubscribe.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { aSubscriber, someHashingKeys, someTokenKeys } from '../../support/builders.ts';
import { A_SIGN_UP_ID, aSignUp, DAY_MS, NOW_MS, someLimits } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { mailsComeBack } from '../../support/subscribing/returned-mails.ts';

const ana = aSubscriber({ isDiscreet: true });
const ID = ana.subscriberId;
const FORM_ID = 'cccccccc-0000-4000-8000-000000000001';
const OTHER_FORM_ID = 'cccccccc-0000-4000-8000-000000000002';
const changeOf = (formId: string) => changeIdOf(ID, formId, someHashingKeys);
const CHANGE_ID = changeOf(FORM_ID);
const OTHER_ID = changeOf(OTHER_FORM_ID);
const HERE = '192.0.2.1';
const LIMITS = someLimits({
  confirmationsPerAddressPerDay: 2,
  confirmationsPerNetworkPerHour: 10,
  confirmationsPerHour: 100,
});

let ports: MemoryPorts;
beforeEach(async () => {
  ports = new MemoryPorts();
  await ports.holds(ana, ['country:RU']);
});

const asks = (typed: string, formId = FORM_ID, network = HERE) =>
  requestAddressChange(ana, { typed, formId, network, language: 'fr' }, ports, NOW_MS);
const isMailed = (changeId = CHANGE_ID) => mailNewAddress(changeId, ports, LIMITS, NOW_MS);
const rightCode = (changeId = CHANGE_ID) => codeOf('address-change', changeId, 1, someTokenKeys);
/** Types the code of the mail, unless another is said. */
const presses = (code: string | undefined = rightCode(), nowMs = NOW_MS + 1_000) =>
  verifyAddress(CHANGE_ID, code, ports, nowMs);
const ASKS = { kind: 'code-wanted', because: 'none-typed' };
const idOf = async (address: string) => ports.idOfAddress.get(await ports.hashOfAddress(address));

test('the new address is asked, then has the alerts, and the old one is told without a name', async () => {
  expect(await asks('ana.new@example.org')).toEqual({ kind: 'requested', changeId: CHANGE_ID });
  expect([ports.askedChanges, ports.mails]).toEqual([[CHANGE_ID], []]);
  expect(await isMailed()).toBe('sent');
  expect(ports.people.get(ID)?.address).toBe(ana.address);

  expect(await presses()).toEqual({ kind: 'changed', isNew: true });
  expect(ports.people.get(ID)).toEqual({
    ...ana,
    address: 'ana.new@example.org',
    addressSinceMs: NOW_MS + 1_000,
    eraseLinkNumber: 1,
    revision: 2,
  });
  expect([await idOf('ana.new@example.org'), await idOf(ana.address)]).toEqual([ID, undefined]);
  for (const changeId of ports.toldChanges) expect(await mailOldAddress(changeId, ports, NOW_MS)).toBe('sent');
  const reader = { language: 'en', isDiscreet: true };
  expect(ports.mails).toEqual([
    {
      kind: 'verify-address',
      changeId: CHANGE_ID,
      mailNumber: 1,
      address: 'ana.new@example.org',
      source: { network: expect.stringMatching(/^[0-9a-f]{16}$/), recipient: expect.stringMatching(/^[0-9a-f]{16}$/) },
      // Of the page that it was asked for on.
      language: 'fr',
      isDiscreet: true,
    },
    { kind: 'address-changed', address: ana.address, ...reader },
  ]);
});

test('pressing again changes nothing, and the old address is told once', async () => {
  await asks('ana.new@example.org');
  await isMailed();
  await presses();
  expect(await presses()).toEqual({ kind: 'changed', isNew: false });
  for (const changeId of ports.toldChanges) await mailOldAddress(changeId, ports, NOW_MS);
  expect([ports.toldChanges.length, ports.mails.length]).toEqual([2, 2]);
});

test('another spelling of the same address is a change too', async () => {
  await asks('Ana@example.org');
  await isMailed();
  expect(await presses()).toEqual({ kind: 'changed', isNew: true });
  expect(await idOf('ana@example.org')).toBe(ID);
});

test('a form that is posted twice is one change; the same form with another address is another one', async () => {
  await asks('ana.new@example.org');
  await asks('ana.new@example.org');
  await asks('ana.newer@example.org');
  expect([...ports.waitingChanges.values()].map(({ newAddress }) => newAddress)).toEqual([
    'ana.new@example.org',
    'ana.newer@example.org',
  ]);
});

test('a subscriber who posts the id of a sign-up, or of another subscriber, as that of their form gets a change with an id that they did not choose', async () => {
  const asked = await asks('ana.new@example.org', A_SIGN_UP_ID);
  expect(asked).toEqual({ kind: 'requested', changeId: expect.not.stringContaining(A_SIGN_UP_ID) });
  const bo = aSubscriber({ subscriberId: '5f0c1b8e-0000-4000-8000-000000000002', address: 'bo@example.org' });
  await ports.holds(bo, []);
  const wish = { typed: 'bo.new@example.org', formId: A_SIGN_UP_ID, network: HERE, language: 'en' } as const;
  await requestAddressChange(bo, wish, ports, NOW_MS);
  expect(ports.waitingChanges.size).toBe(2);
  expect([...ports.waitingChanges.keys()]).not.toContain(A_SIGN_UP_ID);
});

test.each([
  ['ana@example.org', 'same'],
  ['ana example@example.org', 'has-space'],
  ['', 'empty'],
  ['bo+torture-in-iran@example.org', 'telling-tag'],
])('"%s" is refused', async (typed, reason) => {
  expect(await asks(typed)).toEqual({ kind: 'refused', reason });
  expect(ports.waitingChanges.size).toBe(0);
});

test('a day has five changes', async () => {
  const kinds = [];
  for (let asked = 0; asked < 6; asked += 1)
    kinds.push((await asks(`ana${asked}@example.org`, crypto.randomUUID())).kind);
  expect(kinds).toEqual([...Array(5).fill('requested'), 'too-many']);
});

test('a mailbox gets as many of these mails as its budget has, plus-addresses and all', async () => {
  const outcomes = [];
  for (const [n, typed] of ['bo@example.org', 'bo+news@example.org', 'bo+mail@example.org'].entries()) {
    const formId = crypto.randomUUID();
    await asks(typed, formId, `192.0.2.${n}`);
    outcomes.push(await isMailed(changeOf(formId)));
  }
  expect(outcomes).toEqual(['sent', 'sent', 'over-budget']);
});

test('while the breaker is open no new address is asked, and asking again later brings the mail, out of a whole budget', async () => {
  const limits = someLimits({ ...LIMITS, confirmationsPerAddressPerDay: 1 });
  const mailed = (nowMs: number) => mailNewAddress(CHANGE_ID, ports, limits, nowMs);
  await mailsComeBack(ports.confirmations, 10, NOW_MS - DAY_MS);
  await asks('bo@example.org');
  expect([await mailed(NOW_MS), await mailed(NOW_MS)]).toEqual(['breaker-open', 'breaker-open']);
  expect(ports.mails).toEqual([]);
  // Once an operator has reset it.
  ports.confirmationsNoted.returned.length = 0;
  await asks('bo@example.org');
  expect([await mailed(NOW_MS), await mailed(NOW_MS)]).toEqual(['sent', undefined]);
});

test('a mailbox whose owner wants no mail that others ask for is not asked', async () => {
  const noted = vi.spyOn(ports.addressChanges, 'noteMailed');
  await asks('bo@example.org');
  await ports.notMe.add(await ports.hashOfAddress('bo@example.org', 'mailbox'), NOW_MS + DAY_MS);
  expect([await isMailed(), ports.mails]).toEqual(['not-needed', []]);
  // With the table, the subscriber who asked could tell from the line what that mailbox said.
  await asks('cy@example.org', OTHER_FORM_ID);
  expect(await isMailed(OTHER_ID)).toBe('sent');
  // Two copies of the table would tell it by what was sealed once more since.
  expect(noted.mock.calls).toEqual([
    [CHANGE_ID, 0],
    [OTHER_ID, 1],
  ]);
  const [barred, mailed] = [...ports.ledger];
  expect([barred?.[1], barred?.[0]]).toEqual([mailed?.[1], expect.stringContaining(`${ID}#`)]);
});

test('asking such a mailbox takes the same shares and counts as much as asking another one', async () => {
  const counted: unknown[] = [];
  for (const barred of ['bo@example.org', 'cy@example.org']) {
    ports = new MemoryPorts();
    await ports.holds(ana, ['country:RU']);
    await ports.notMe.add(await ports.hashOfAddress(barred, 'mailbox'), NOW_MS + DAY_MS);
    const mailer = countingMailer(ports.mailer, ports.confirmations, () => NOW_MS);
    await asks('bo@example.org');
    const outcome = await mailNewAddress(CHANGE_ID, { ...ports, mailer }, LIMITS, NOW_MS);
    counted.push({ ...ports.confirmationsNoted, shares: [...ports.takenShares] });
    expect(outcome).toBe(barred === 'bo@example.org' ? 'not-needed' : 'sent');
  }
  expect(counted[0]).toEqual(counted[1]);
});

test('asking such a mailbox takes one of the network’s budget all the same', async () => {
  const limits = someLimits({ ...LIMITS, confirmationsPerNetworkPerHour: 1 });
  await asks('bo@example.org');
  await ports.notMe.add(await ports.hashOfAddress('bo@example.org', 'mailbox'), NOW_MS + DAY_MS);
  await mailNewAddress(CHANGE_ID, ports, limits, NOW_MS);
  await asks('own@example.org', OTHER_FORM_ID);
  expect(await mailNewAddress(OTHER_ID, ports, limits, NOW_MS)).toBe('over-budget');
});

test('a press without the code changes nothing at any time, and five tries are all', async () => {
  await asks('ana.new@example.org');
  await isMailed();
  for (const nowMs of [NOW_MS + 1_000, NOW_MS + DAY_MS - 1])
    expect(await verifyAddress(CHANGE_ID, undefined, ports, nowMs)).toEqual(ASKS);
  expect(await presses('12')).toEqual({ kind: 'code-wanted', because: 'unreadable' });
  const wrong = rightCode() === '000000' ? '000001' : '000000';
  for (let tries = 0; tries < 4; tries += 1)
    expect(await presses(wrong)).toEqual({ kind: 'code-wanted', because: 'wrong' });
  expect(await presses()).toEqual({ kind: 'changed', isNew: true });
});

test.each([
  ['is unknown', undefined],
  ['gets alerts of its own', {}],
  ['unsubscribed', { status: 'unsubscribed', unsubscribedAtMs: NOW_MS - DAY_MS }],
] as const)('a mail gateway that presses shows the asker nothing of a mailbox that %s', async (_, standing) => {
  const subscriberId = '5f0c1b8e-0000-4000-8000-000000000002';
  if (standing) await ports.holds(aSubscriber({ subscriberId, address: 'bo@example.org', ...standing }), []);
  await asks('bo@example.org');
  await isMailed();
  const people = structuredClone(ports.people);
  const changes = structuredClone(ports.waitingChanges);
  expect(await verifyAddress(CHANGE_ID, undefined, ports, NOW_MS + 600_000)).toEqual(ASKS);
  expect([ports.people, ports.waitingChanges, ports.toldChanges]).toEqual([people, changes, []]);
  expect(await asks('bo@example.org')).toEqual({ kind: 'requested', changeId: CHANGE_ID });
});

test('after five wrong codes the right one helps no more', async () => {
  await asks('ana.new@example.org');
  await isMailed();
  const code = rightCode();
  for (let tries = 0; tries < 5; tries += 1) await presses(code === '000000' ? '000001' : '000000');
  expect(await presses(code)).toEqual({ kind: 'code-wanted', because: 'too-many-tries' });
  expect(ports.people.get(ID)?.address).toBe(ana.address);
});

test('an address that has alerts of its own keeps them, and so does the subscriber who wanted it', async () => {
  const bo = aSubscriber({ subscriberId: '5f0c1b8e-0000-4000-8000-000000000002', address: 'bo@example.org' });
  await ports.holds(bo, []);
  await asks('bo@example.org');
  await isMailed();
  expect(await presses()).toEqual({ kind: 'taken' });
  expect([await idOf('bo@example.org'), await idOf(ana.address)]).toEqual([bo.subscriberId, ID]);
});

test('what is left of a subscriber who unsubscribed at the new address makes way', async () => {
  const subscriberId = '5f0c1b8e-0000-4000-8000-000000000002';
  const bo = aSubscriber({
    subscriberId,
    address: 'bo@example.org',
    status: 'unsubscribed',
    unsubscribedAtMs: NOW_MS - DAY_MS,
  });
  await ports.holds(bo, []);
  await asks('bo@example.org');
  await isMailed();
  expect(await presses()).toEqual({ kind: 'changed', isNew: true });
  expect([await idOf('bo@example.org'), ports.people.has(subscriberId)]).toEqual([ID, false]);
});

test('of several new addresses only the newest that was asked for can be moved to, by any of the mails', async () => {
  const asksAt = (typed: string, formId: string, nowMs: number) =>
    requestAddressChange(ana, { typed, formId, network: HERE, language: 'fr' }, ports, nowMs);
  await asksAt('wrong@example.org', FORM_ID, NOW_MS);
  await isMailed();
  await asksAt('right@example.org', OTHER_FORM_ID, NOW_MS + 1);
  expect(await canVerify(CHANGE_ID, ports, NOW_MS + 1_000)).toBe(false);
  expect(await presses()).toEqual({ kind: 'expired' });
  expect(ports.people.get(ID)).toEqual(ana);
  await isMailed(OTHER_ID);
  expect(await verifyAddress(OTHER_ID, rightCode(OTHER_ID), ports, NOW_MS + 1_000)).toEqual({
    kind: 'changed',
    isNew: true,
  });
});

test('who goes back to an address that they had corrected asks for it with a change that works', async () => {
  const asksAt = (typed: string, formId: string, nowMs: number) =>
    requestAddressChange(ana, { typed, formId, network: HERE, language: 'fr' }, ports, nowMs);
  await asksAt('first@example.org', FORM_ID, NOW_MS);
  await asksAt('second@example.org', OTHER_FORM_ID, NOW_MS + 1);
  const back = await asksAt('first@example.org', FORM_ID, NOW_MS + 2);
  const changeId = back.kind === 'requested' ? back.changeId : '';
  expect([CHANGE_ID, OTHER_ID]).not.toContain(changeId);
  expect(await canVerify(changeId, ports, NOW_MS + 3)).toBe(true);
  expect(await canVerify(OTHER_ID, ports, NOW_MS + 3)).toBe(false);
});

test('a link is too late after a day, and after another link has moved the alerts', async () => {
  await asks('ana.new@example.org');
  expect(await presses(undefined, NOW_MS + DAY_MS)).toEqual({ kind: 'expired' });
  ports.people.set(ID, { ...ana, address: 'ana.other@example.org' });
  expect(await presses()).toEqual({ kind: 'expired' });
});

const ENDINGS: Readonly<Record<string, () => Promise<unknown>>> = {
  'signs out everywhere': () => signOutEverywhere(ID, ports, NOW_MS),
  'ends the change': () => endAddressChanges(ID, ports),
  'unsubscribes and undoes it': async () => {
    await unsubscribe(ID, ports, NOW_MS);
    await undoUnsubscribe({ subscriberId: ID, unsubscribedAtMs: NOW_MS }, ports, NOW_MS);
  },
  'unsubscribes and signs up again': async () => {
    await unsubscribe(ID, ports, NOW_MS);
    await ports.signUps.create(aSignUp({ address: ana.address }));
    await confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS);
  },
};

describe.each(Object.entries(ENDINGS))('once a subscriber %s', (_, ends) => {
  test('no change that waited is mailed or moves anything, even with the code, and the same form asks for one that does', async () => {
    await asks('ana.new@example.org');
    await isMailed();
    const mails = ports.mails.length;
    await ends();
    const before = ports.people.get(ID);
    expect(before?.status).toBe('active');
    expect(await waitingChangesOf(before ?? ana, ports.addressChanges, NOW_MS)).toEqual([]);
    expect([await canVerify(CHANGE_ID, ports, NOW_MS), await presses()]).toEqual([false, { kind: 'expired' }]);
    ports.ledger.clear();
    expect([await isMailed(), ports.mails.length]).toEqual(['not-needed', mails]);
    expect(ports.people.get(ID)).toEqual(before);
    const wish = { typed: 'ana.new@example.org', formId: FORM_ID, network: HERE, language: 'fr' } as const;
    const again = await requestAddressChange(before ?? ana, wish, ports, NOW_MS + 1);
    expect(again).toEqual({ kind: 'requested', changeId: expect.not.stringContaining(CHANGE_ID) });
    expect(await canVerify(again.kind === 'requested' ? again.changeId : '', ports, NOW_MS + 2)).toBe(true);
  });

  test('a change that was being saved meanwhile moves nothing', async () => {
    const { create } = ports.addressChanges;
    ports.addressChanges.create = async (change) => {
      await ends();
      return create(change);
    };
    await asks('ana.new@example.org');
    expect([ports.waitingChanges.size, await presses()]).toEqual([1, { kind: 'expired' }]);
  });

  test('a press that was being saved meanwhile moves nothing', async () => {
    await asks('ana.new@example.org');
    await isMailed();
    const { save } = ports.subscribers;
    ports.subscribers.save = async (...given) => {
      ports.subscribers.save = save;
      await ends();
      return save(...given);
    };
    expect([await presses(), ports.people.get(ID)?.address]).toEqual([{ kind: 'expired' }, ana.address]);
  });
});

test('a subscriber is shown the newest change that waits, until it can’t be pressed any more', async () => {
  const waits = (nowMs: number) => waitingChangesOf(ana, ports.addressChanges, nowMs);
  expect(await waits(NOW_MS)).toEqual([]);
  await asks('ana.new@example.org');
  const wish = { typed: 'ana.newer@example.org', formId: OTHER_FORM_ID, network: HERE, language: 'fr' } as const;
  await requestAddressChange(ana, wish, ports, NOW_MS + 1);
  expect(await waits(NOW_MS + DAY_MS)).toMatchObject([{ changeId: OTHER_ID, newAddress: 'ana.newer@example.org' }]);
  expect(await waits(NOW_MS + DAY_MS + 1)).toEqual([]);
});

test('a subscriber who erased everything is asked nothing, told nothing and moved nowhere', async () => {
  await asks('ana.new@example.org');
  const change = ports.waitingChanges.get(CHANGE_ID);
  ports.people.clear();
  expect([await isMailed(), await mailOldAddress(CHANGE_ID, ports, NOW_MS)]).toEqual(['not-needed', 'not-needed']);
  expect([change?.status, await presses()]).toEqual(['pending', { kind: 'expired' }]);
});

test('a link that was mailed to the old address lets no reader in any more, and one to the new address does', async () => {
  const mailed = async (signInId: string, mailedAtMs: number) =>
    ports.signIns.put({
      signInId,
      subscriberId: ID,
      requestedFrom: { day: '2024-03-15', hash: `hash of ${HERE}` },
      mailedAtMs,
      expiresAtMs: NOW_MS + 1_200_000,
      accessEpoch: accessEpochOf((await ports.subscribers.find(ID)) ?? {}),
      isSpent: false,
    });
  await mailed('to the old one', NOW_MS);
  await asks('ana.new@example.org');
  await isMailed();
  await presses();
  await mailed('to the new one', NOW_MS + 2_000);
  const enters = (signInId: string) => signInBy(signInId, { network: HERE }, ports, NOW_MS + 120_000);
  expect(await enters('to the old one')).toEqual({ kind: 'over' });
  expect(await enters('to the new one')).toMatchObject({ kind: 'entered', session: { subscriberId: ID } });
});

test('what was signed up from the old address is forgotten with it, unless it is the same mailbox', async () => {
  for (const [signUpId, address] of [
    ['of the old one', 'Ana@example.org'],
    ['of another subscriber', 'bo@example.org'],
  ] as const)
    await ports.signUps.create(aSignUp({ signUpId, address }));
  await asks('Ana@example.org');
  await isMailed();
  await presses();
  expect([...ports.waitingSignUps.keys()]).toEqual(['of the old one', 'of another subscriber']);
  const moved = { ...ana, address: 'Ana@example.org' };
  await requestAddressChange(
    moved,
    { typed: 'ana.new@example.org', formId: OTHER_FORM_ID, network: HERE, language: 'fr' },
    ports,
    NOW_MS,
  );
  await isMailed(OTHER_ID);
  expect(await verifyAddress(OTHER_ID, rightCode(OTHER_ID), ports, NOW_MS)).toEqual({
    kind: 'changed',
    isNew: true,
  });
  expect([...ports.waitingSignUps.keys()]).toEqual(['of another subscriber']);
});

test('a subscriber who is being erased while they ask for a change leaves none behind', async () => {
  ports.people.set(ID, { ...ana, status: 'unsubscribed' });
  expect(await asks('ana.new@example.org')).toEqual({ kind: 'no-alerts' });
  expect([ports.waitingChanges.size, ports.askedChanges]).toEqual([0, []]);
});

test('a move whose function died on its way is settled by the sweep: the old address is told, and forgotten', async () => {
  await ports.signUps.create(aSignUp({ signUpId: 'of the old one', address: ana.address }));
  await asks('ana.new@example.org');
  await isMailed();
  const { enqueueChanged } = ports.changeQueue;
  ports.changeQueue.enqueueChanged = () => Promise.reject(new Error('the queue is away'));
  await expect(presses()).rejects.toThrow('away');
  expect([ports.people.get(ID)?.address, [...ports.unsettledMoves]]).toEqual(['ana.new@example.org', [CHANGE_ID]]);
  ports.changeQueue.enqueueChanged = enqueueChanged;

  const sweeping = { ...ports, dueMoves: { list: async () => ['erased since', ...ports.unsettledMoves] } };
  expect(await finishDueMoves(sweeping, NOW_MS)).toEqual({ done: 1, errors: [] });
  expect([ports.toldChanges, ports.waitingSignUps.size, ports.unsettledMoves.size]).toEqual([[CHANGE_ID], 0, 0]);
});

test('a move that was settled at once is left alone by the sweep', async () => {
  await asks('ana.new@example.org');
  await isMailed();
  await presses();
  expect(ports.unsettledMoves.size).toBe(0);
});
