import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeBudgets, makeBudgetsOf } from '../../../../functions/adapters/dynamodb/notices/budgets.ts';
import { makeConfirmations } from '../../../../functions/adapters/dynamodb/notices/confirmations.ts';
import { makeNotices } from '../../../../functions/adapters/dynamodb/notices/notices.ts';
import { makeRollingBudgets } from '../../../../functions/adapters/dynamodb/notices/rolling-budgets.ts';
import { makeNotMeMailboxes } from '../../../../functions/adapters/dynamodb/signing-up/not-me-mailboxes.ts';
import { makeSignUps } from '../../../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import { makeNetworkHasher } from '../../../../functions/adapters/dynamodb/subscriber/network-hasher.ts';
import { makeSubscribers } from '../../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeTopicRows } from '../../../../functions/adapters/dynamodb/subscriber/topic-rows.ts';
import { countingMailer } from '../../../../functions/domain/notices/counting-mailer.ts';
import { confirmSignUp } from '../../../../functions/domain/signing-up/confirm-sign-up.ts';
import { sayNotMe } from '../../../../functions/domain/signing-up/not-me.ts';
import { receiveSignUp } from '../../../../functions/domain/signing-up/receive-sign-up.ts';
import { resendMail } from '../../../../functions/domain/signing-up/resend-confirmation.ts';
import { makeAddressHasher } from '../../../../functions/domain/subscriber/address/address-hash.ts';
import { aKeyring as keyring } from '../../../support/aws/fixed-keyring.ts';
import { everyItemOf, hasSubscriber } from '../../../support/aws/restored-table.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aSubscriber, someHashingKeys, someTokenKeys } from '../../../support/builders.ts';
import { aRequest, aRequestId, DAY_MS, NOW_MS, noEndings, someLimits } from '../../../support/subscribing/builders.ts';

type Item = Awaited<ReturnType<typeof everyItemOf>>[number];

const table = tableOfTest();

const hashingKeys = async () => someHashingKeys;
const LIMITS = someLimits();
const hashOfAddress = makeAddressHasher(hashingKeys);
const mailboxHashOf = (address: string) => hashOfAddress(address, 'mailbox');

let mailed: string[] = [];
const portsAt = (nowMs: number) => {
  const confirmations = makeConfirmations(table);
  const takesAll = {
    send: async ({ kind }: { readonly kind: string }) => {
      mailed.push(kind);
      return { kind: 'accepted' } as const;
    },
  };
  return {
    hashOfAddress,
    confirmations,
    signUps: makeSignUps(table, keyring),
    subscribers: makeSubscribers(table, keyring, noEndings, hashingKeys),
    topicRows: makeTopicRows(table, keyring, hashingKeys),
    notMe: makeNotMeMailboxes(table),
    networks: makeNetworkHasher(table, hashingKeys),
    notices: makeNotices(table, 60, hashingKeys),
    budgets: makeBudgets(table),
    budgetsOf: makeBudgetsOf(table, hashingKeys),
    rollingBudgets: makeRollingBudgets(table, async () => someTokenKeys),
    imitateMail: async () => void mailed.push('imitated'),
    mailer: countingMailer(takesAll, confirmations, () => nowMs),
    newSubscriberId: () => crypto.randomUUID(),
    newFollowId: () => crypto.randomUUID(),
    digestSlots: { join: async () => {} },
    heldRemovals: { dropAllOf: async () => {} },
    signUpEndings: { record: async () => {} },
  };
};

let ids = 0;
const signsUp = async (address: string, nowMs: number, network = '192.0.2.1') => {
  ids += 1;
  const signUpId = aRequestId(ids);
  await receiveSignUp(signUpId, aRequest({ address, network }), portsAt(nowMs), LIMITS, nowMs);
  return signUpId;
};

async function asksAgain(signUpId: string, wish: number, nowMs: number) {
  const ports = portsAt(nowMs);
  const networks = [...(await ports.networks.hashesOfLate('192.0.2.1', nowMs))];
  const wanted = { kind: 'confirmation-wanted', because: 'asked-again', wishId: aRequestId(wish), signUpId } as const;
  await resendMail({ ...wanted, networks }, ports, LIMITS, nowMs);
}

const comesDue = (signUpId: string, nowMs: number) =>
  resendMail(
    { kind: 'confirmation-wanted', because: 'reminder', wishId: signUpId, signUpId },
    portsAt(nowMs),
    LIMITS,
    nowMs,
  );

/** What a reader of a copy sees of a value who can neither open a seal nor make a digest. */
function seen(value: unknown): unknown {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (typeof value === 'string') return value.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}/g, '…');
  if (Array.isArray(value)) return value.map(seen);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, one]) => [name, seen(one)] as const)
        .sort(),
    );
  return value;
}

const keyAndSeen = (item: Item) => `${item.pk} ${item.sk} ${JSON.stringify(seen(item))}`;

/** What one copy shows in each partition, of the items that came or look otherwise since. */
async function seenSince(before: readonly Item[]): Promise<string[]> {
  const known = new Set(before.map(keyAndSeen));
  const news = (await everyItemOf(table)).filter((item) => !known.has(keyAndSeen(item)));
  const partitions = [...Map.groupBy(news, ({ pk }) => String(pk)).values()];
  return partitions
    .map((items) =>
      JSON.stringify(
        items
          .map(seen)
          .map((item) => JSON.stringify(item))
          .sort(),
      ),
    )
    .sort();
}

const VICTIM = 'victim@gmail.com';
const THEIRS = aSubscriber({ subscriberId: '33333333-0000-4000-8000-000000000001', address: VICTIM });

/** What a stranger sees who signs a mailbox up three times from a network of their own, beside two mailboxes of theirs, until the reminders. */
async function seenOfMailbox(): Promise<string[]> {
  await makeNetworkHasher(table, hashingKeys).hash('192.0.2.1', NOW_MS);
  const before = await everyItemOf(table);
  const own = Array.from({ length: 2 }, (_, n) => `own${n}@evil.example`);
  const signUps: string[] = [];
  for (const address of [...own, VICTIM, VICTIM, VICTIM]) signUps.push(await signsUp(address, NOW_MS));
  for (const signUpId of signUps) await comesDue(signUpId, NOW_MS + 2 * DAY_MS);
  return seenSince(before);
}

async function empties(): Promise<void> {
  for (const { pk, sk } of await everyItemOf(table))
    await table.documents.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
}

const OF_MAILBOXES = {
  'is subscribed': () => hasSubscriber(table, THEIRS),
  'said that it was not theirs': async () =>
    makeNotMeMailboxes(table).add(await mailboxHashOf(VICTIM), NOW_MS + 30 * DAY_MS),
};

test.each(Object.entries(OF_MAILBOXES))(
  'a copy shows the same of sign-ups and their reminders whether their mailbox is new or %s',
  async (_, given) => {
    mailed = [];
    const ofNew = await seenOfMailbox();
    const mailsOfNew = mailed.splice(0);
    await empties();
    await given();
    expect(await seenOfMailbox()).toEqual(ofNew);
    expect(mailed).not.toEqual(mailsOfNew);
    // Each mail that stays out takes a ticket of the rate all the same.
    expect(mailed).toHaveLength(mailsOfNew.length);
  },
);

/** What a stranger sees who planted a sign-up, after its reader did something, and asks for its mail again and again, until long after its time. */
async function seenOfPlanted(reader: (signUpId: string) => Promise<unknown>): Promise<string[]> {
  const signUpId = await signsUp(VICTIM, NOW_MS);
  await reader(signUpId);
  const before = await everyItemOf(table);
  for (const wish of [1, 2, 3, 4, 5, 6, 7]) await asksAgain(signUpId, wish, NOW_MS + 60_000);
  await comesDue(signUpId, NOW_MS + 2 * DAY_MS);
  await asksAgain(signUpId, 8, NOW_MS + 9 * DAY_MS);
  return seenSince(before);
}

test.each([
  ['confirmed it', (signUpId: string) => confirmSignUp(signUpId, portsAt(NOW_MS), NOW_MS)],
  ['disowned it', (signUpId: string) => sayNotMe(signUpId, portsAt(NOW_MS), NOW_MS)],
])(
  'a copy shows the same of a sign-up that is asked for again, and of its reminder, whether its reader waits or %s',
  async (_, reader) => {
    mailed = [];
    const ofWaiting = await seenOfPlanted(async () => {});
    const mailsOfWaiting = mailed.splice(0);
    await empties();
    expect(await seenOfPlanted(reader)).toEqual(ofWaiting);
    expect(mailed).toHaveLength(mailsOfWaiting.length);
  },
);
