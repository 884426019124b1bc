import { randomBytes } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeAddressChanges } from '../../../functions/adapters/dynamodb/account/address-changes.ts';
import { makeErasure } from '../../../functions/adapters/dynamodb/account/erasure.ts';
import { makeSessions } from '../../../functions/adapters/dynamodb/account/sessions.ts';
import { makeSignIns } from '../../../functions/adapters/dynamodb/account/sign-ins.ts';
import { makeDigestSlots } from '../../../functions/adapters/dynamodb/digests/digest-slots.ts';
import { dispatchItem } from '../../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { receiptItem } from '../../../functions/adapters/dynamodb/dispatch/receipt-item.ts';
import { makeSlices } from '../../../functions/adapters/dynamodb/dispatch/slices.ts';
import { makeFeedbackLedger } from '../../../functions/adapters/dynamodb/feedback/feedback-ledger.ts';
import { makeTransientBounces } from '../../../functions/adapters/dynamodb/feedback/transient-bounces.ts';
import { makeBudgetsOf } from '../../../functions/adapters/dynamodb/notices/budgets.ts';
import { makeConfirmations } from '../../../functions/adapters/dynamodb/notices/confirmations.ts';
import { makeNotices } from '../../../functions/adapters/dynamodb/notices/notices.ts';
import { makeRollingBudgets } from '../../../functions/adapters/dynamodb/notices/rolling-budgets.ts';
import { makeNotMeMailboxes } from '../../../functions/adapters/dynamodb/signing-up/not-me-mailboxes.ts';
import { makeSignUps } from '../../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import { makeEndings } from '../../../functions/adapters/dynamodb/subscriber/endings.ts';
import { makeStaleRows } from '../../../functions/adapters/dynamodb/subscriber/stale-rows.ts';
import { makeSubscribers } from '../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeTopicRows } from '../../../functions/adapters/dynamodb/subscriber/topic-rows.ts';
import { makeDueStops } from '../../../functions/adapters/dynamodb/unsubscribing/due-stops.ts';
import { makeDueUnsubscribed } from '../../../functions/adapters/dynamodb/unsubscribing/due-unsubscribed.ts';
import { makeWelcomeReceipts } from '../../../functions/adapters/dynamodb/welcome/welcome-receipts.ts';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { makeLookupKey } from '../../../functions/adapters/kms/lookup-key.ts';
import { makeTokenKeys } from '../../../functions/adapters/kms/token-keys.ts';
import { makeWrappedKeys } from '../../../functions/adapters/kms/wrapped-keys.ts';
import { dataKeyContext } from '../../../functions/contract/deployment/encryption-contexts.ts';
import { addressKey, KEYRING_PARTITION } from '../../../functions/contract/table-keys.ts';
import { addToFollows } from '../../../functions/domain/account/edit-follows.ts';
import { newSession } from '../../../functions/domain/account/session.ts';
import { signInRequestIdOf } from '../../../functions/domain/account/sign-in-request.ts';
import { NO_COUNTS } from '../../../functions/domain/dispatch/dispatches.ts';
import { CALL_ID_BYTES, callIdFrom } from '../../../functions/domain/dispatch/sending/call-id.ts';
import { deleteStaleRows } from '../../../functions/domain/every-minute/delete-stale-rows.ts';
import { NO_DELIVERIES } from '../../../functions/domain/feedback/deliveries.ts';
import { entrySets, NOTHING_KEPT } from '../../../functions/domain/feedback/ports.ts';
import { offerTriesAgain, tryCode, tryCodeUnseen } from '../../../functions/domain/notices/code.ts';
import { hashOfMailbox } from '../../../functions/domain/notices/confirmation-budgets.ts';
import { digitsOf, recipientDigitsOf } from '../../../functions/domain/notices/mail-source.ts';
import type { NoticeId } from '../../../functions/domain/notices/ports.ts';
import { confirmSignUp } from '../../../functions/domain/signing-up/confirm-sign-up.ts';
import { sayNotMe } from '../../../functions/domain/signing-up/not-me.ts';
import { makeAddressHasher } from '../../../functions/domain/subscriber/address/address-hash.ts';
import {
  confirmUrl,
  signInUrl,
  stopLinks,
  undoStopUrl,
  undoUrl,
  unsubscribeUrl,
} from '../../../functions/domain/subscriber/links.ts';
import { accessEpochOf, type Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import {
  deriveEndedKeys,
  deriveHashingKeys,
  digestOfEnded,
  hashAddress,
  signInIdOf,
  signUpIdOf,
} from '../../../functions/domain/tokens/hashing-keys.ts';
import { issueOnPage } from '../../../functions/domain/tokens/token.ts';
import { stopFollowByLink } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { undoUnsubscribe } from '../../../functions/domain/unsubscribing/undo-unsubscribe.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { followPaths } from '../../../functions/web/preferences/follow-paths.ts';
import type { DocumentTable } from '../../support/aws/document-table.ts';
import { everyItemOf } from '../../support/aws/restored-table.ts';
import { tableInProcess } from '../../support/aws/table-in-process.ts';
import { aFollow } from '../../support/builders.ts';
import { aDispatch, anAppealVersion, aReceipt } from '../../support/sending/builders.ts';
import { aSignUp, NOW_MS } from '../../support/subscribing/builders.ts';

const SECRETS = { k1: 'the-hashing-secret-of-this-deployment-0123' };
const KEY_ARN = 'arn:sealing-key';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A whole hour: when something was published is no secret. */
const HOUR_BEFORE_MS = Math.floor(NOW_MS / 3_600_000 - 1) * 3_600_000;

/** KMS, as a stranger without a grant sees it: what is wrapped tells nothing of the key in it. */
function aKms(): KMSClient {
  const keys = new Map<string, Uint8Array>();
  return {
    send: async ({ input: { CiphertextBlob } }: { input: { CiphertextBlob?: Uint8Array } }) => {
      if (CiphertextBlob) return { Plaintext: keys.get(Buffer.from(CiphertextBlob).toString('hex')) };
      const wrapped = new Uint8Array(randomBytes(40));
      keys.set(Buffer.from(wrapped).toString('hex'), new Uint8Array(randomBytes(32)));
      return { CiphertextBlob: wrapped };
    },
  } as unknown as KMSClient; // it takes these two commands
}

type Item = Readonly<Record<string, unknown>>;

/** A mail to one person: when it left, and all that its links say. */
interface OldMail {
  readonly mailedAtMs: number;
  readonly links: readonly string[];
  /** The mailings that carried it: what was published when is on our pages, and in the table. */
  readonly dispatchIds: readonly string[];
}

let items: Item[];
let addressHash: string;
let subscriberId: string;
let mails: OldMail[];
/** Addresses of pages that were seen over a shoulder. */
let pages: string[];
/** A copy of the table and of the record of what ended, made right after each act. */
let copies: Item[][];
/** What the table knows a follow, and a change of address, by. */
let idsOfActs: string[];
/** Of requests for a link to sign in: the visitor who asks for one knows the form and the address. */
let signInRequests: string[];
/** Sign-ups of another person's mailbox, whose mails were asked for so often that their number is theirs alone. */
let plantedSignUps: string[];

/** In hours and zones that hardly any other subscriber reads at. */
const TIME_ZONES = { ana: 'Pacific/Chatham', bo: 'Asia/Kathmandu', cy: 'Australia/Eucla', di: 'America/St_Johns' };

/** A subscriber does all that there is to do about their alerts, a quarter of an hour apart, and the sweep comes by after each. */
async function livesThrough(table: DocumentTable, name: keyof typeof TIME_ZONES, startsAtMs: number) {
  const kms = aKmsOf(table);
  // One random id of a key in some hundred is of digits alone: then it looks like a moment that all sealed items share.
  await makeWrappedKeys(table, dataKeyContext, KEY_ARN, kms).make('1730000001');
  const keyring = makeKeyring(table, KEY_ARN, kms);
  const tokenKeys = await makeTokenKeys(table, KEY_ARN, { makesFirst: true, kms })();
  const keys = deriveHashingKeys(SECRETS, await makeLookupKey(table, KEY_ARN, kms)());
  const hashOfAddress = makeAddressHasher(async () => keys);
  const hashingKeys = async () => keys;
  // The record lies in a table of its own; a thief who holds both lays them side by side.
  const endings = makeEndings(table, hashingKeys, keyring);
  const subscribers = makeSubscribers(table, keyring, endings, hashingKeys);
  const [signUps, signIns, sessions] = [
    makeSignUps(table, keyring),
    makeSignIns(table, keyring),
    makeSessions(table, keyring),
  ];
  const changes = makeAddressChanges(table, keyring, hashingKeys, () => {});
  const notices = makeNotices(table, 60, hashingKeys);
  const noticeQueue = { enqueueUnsubscribed: async () => {}, enqueueStopped: async () => {} };
  const digestSlots = makeDigestSlots(table);
  const heldRemovals = { dropAllOf: async () => {} };
  const ports = {
    subscribers,
    signUps,
    topicRows: makeTopicRows(table, keyring, hashingKeys),
    hashOfAddress,
    digestSlots,
    noticeQueue,
    heldRemovals,
  };
  const reader = { language: 'en', keys: tokenKeys } as const;
  const sent: OldMail[] = [];
  let nowMs = startsAtMs;
  const kept: Item[][] = [];
  const later = async () => {
    kept.push(await everyItemOf(table));
    nowMs += 15 * MINUTE_MS;
    await deleteStaleRows(makeStaleRows(table, keyring), nowMs);
  };
  const mail = async (noticeId: NoticeId, ...links: string[]) => {
    await notices.claim(noticeId, nowMs);
    await notices.finish(noticeId, nowMs);
    sent.push({ mailedAtMs: nowMs, links, dispatchIds: [] });
  };
  /** An alert that one subscriber alone follows: its call, an event of it, and the end of its slice within seconds. */
  const alert = async (subscriberId: string, unsubscribe: string) => {
    const dispatch = aDispatch({
      dispatchId: crypto.randomUUID(),
      createdAtMs: HOUR_BEFORE_MS,
      publishedAtMs: HOUR_BEFORE_MS,
      sliceBits: 0,
    });
    const { dispatchId } = dispatch;
    const slice = { dispatchId, bits: '' };
    const put = (Item: Item) => table.documents.send(new PutCommand({ TableName: table.name, Item: { ...Item } }));
    await put(dispatchItem(dispatch, HOUR_BEFORE_MS));
    const slices = makeSlices(table);
    await slices.add(dispatchId, [{ bits: '', turn: { kind: 'queued', dueAtMs: HOUR_BEFORE_MS } }]);
    const leasing = await slices.lease(slice, nowMs, nowMs + MINUTE_MS);
    if (leasing.kind !== 'leased') throw new Error(`the slice is ${leasing.kind}`);
    const callId = callIdFrom(randomBytes(CALL_ID_BYTES));
    const people = [subscriberId];
    const receipt = aReceipt({ callId, people, outcomes: ['accepted'], intentAtMs: nowMs, resultAtMs: nowMs + 200 });
    await put(receiptItem(slice, receipt, await keyring.newest()));
    await slices.close(leasing.lease, 0, NO_COUNTS);
    const ledger = makeFeedbackLedger(table, keyring);
    const fresh = entrySets((kind) => new Set(kind === 'sent' ? [0] : []));
    await ledger.add(slice, [{ callId, seen: NOTHING_KEPT, fresh }], NO_DELIVERIES, nowMs + 2_000);
    await makeTransientBounces(table, keyring).note(subscriberId, callId, nowMs, nowMs + 2_000);
    sent.push({ mailedAtMs: nowMs, links: [unsubscribe], dispatchIds: [dispatchId] });
  };

  // One at a large provider, where a mailbox is counted by itself.
  const address = name === 'bo' ? 'bo@gmail.com' : `${name}@example.org`;
  const hash = await hashOfAddress(address);
  const signUpsHash = await hashOfAddress(address, 'sign-ups');
  const requestId = crypto.randomUUID();
  const signUpId = signUpIdOf(requestId, keys);
  const follows = [['RU'], ['MX']].map((countries) => aFollow({ followId: crypto.randomUUID(), countries }));
  const asked = aSignUp({
    signUpId,
    subscriberId: crypto.randomUUID(),
    address,
    follows,
    cadence: { frequency: 'daily', digestTime: { timeZone: TIME_ZONES[name], hour: 3, weekday: 1 } },
    expiresAtMs: nowMs + 7 * 86_400_000,
  });
  const waiting = { signUpsHash, due: { because: 'reminder', atMs: nowMs + 48 * 60 * MINUTE_MS } } as const;
  const plantedId = signUpIdOf(crypto.randomUUID(), keys);
  await signUps.create({ ...asked, signUpId: plantedId, subscriberId: crypto.randomUUID() }, waiting);
  const source = {
    network: digitsOf(randomBytes(32).toString('hex')),
    recipient: await recipientDigitsOf(address, hashOfAddress),
  };
  for (const _ of ['asked', 'again', 'once more']) {
    await signUps.countMail(plantedId, nowMs);
    await makeConfirmations(table).countSent(source, nowMs);
  }
  await signUps.create(asked, waiting);
  await signUps.countMail(signUpId, nowMs);
  await mail({ signUpId, name: 'asked' }, confirmUrl('', signUpId, reader));
  const tries = {
    budgetsOf: makeBudgetsOf(table, hashingKeys),
    rollingBudgets: makeRollingBudgets(table, async () => tokenKeys),
    tokenKeys: async () => tokenKeys,
  };
  const networks = [{ day: '2024-03-15', hash: randomBytes(32).toString('hex') }];
  const mailboxHash = await hashOfMailbox(address, hashOfAddress);
  const mailed = { of: 'sign-up', subjectId: signUpId, mailNumber: 1 } as const;
  await tryCodeUnseen('000000', mailed, { mailboxHash, networks }, tries, nowMs);
  await offerTriesAgain(signUpId, networks, tries, nowMs);
  await tryCode('000000', mailed, tries, nowMs);
  const notMe = makeNotMeMailboxes(table);
  await sayNotMe(plantedId, { ...ports, notMe, signUpEndings: { record: async () => {} } }, nowMs);
  await later();
  await confirmSignUp(signUpId, ports, nowMs);
  const id = (await subscribers.findIdByAddress(hash)) ?? '';
  const unsubscribeLink = unsubscribeUrl('', { subscriberId: id }, nowMs, reader);
  const [russia, mexico] = (await subscribers.find(id))?.follows ?? [];
  if (!russia || !mexico) throw new Error('two are followed');
  const welcomes = makeWelcomeReceipts(table, keyring, async () => keys);
  const told = [anAppealVersion({ appealId: crypto.randomUUID(), publishedAtMs: HOUR_BEFORE_MS })];
  await welcomes.intend(id, told, nowMs);
  await welcomes.settle(id, told, 'accepted');
  await mail(
    { subscriberId: id, name: `welcome#${nowMs}` },
    unsubscribeLink,
    stopLinks(unsubscribeLink, tokenKeys)(russia),
  );
  await later();
  await alert(id, unsubscribeLink);
  await later();
  const signInRequestId = signInRequestIdOf(crypto.randomUUID(), { address, language: 'en', network: '192.0.2.1' });
  const signInId = signInIdOf(signInRequestId, keys);
  const requestedFrom = { day: '2024-03-15', hash: randomBytes(32).toString('hex') };
  await signIns.put({
    signInId,
    subscriberId: id,
    requestedFrom,
    mailedAtMs: nowMs,
    expiresAtMs: nowMs + 20 * MINUTE_MS,
    accessEpoch: accessEpochOf({}),
    isSpent: false,
  });
  await mail({ subscriberId: id, signInId, name: 'sign-in' }, signInUrl('', signInId, reader));
  await sessions.create(randomBytes(32).toString('hex'), newSession({ subscriberId: id }, nowMs));
  await later();
  const changeId = crypto.randomUUID();
  await changes.create({
    changeId,
    subscriberId: id,
    status: 'pending',
    oldAddress: address,
    newAddress: `new.${address}`,
    changesEnded: 0,
    language: 'en',
    requestedFrom,
    mailsSent: 0,
    expiresAtMs: nowMs + 86_400_000,
  });
  await changes.noteMailed(changeId, 1);
  await tryCode('000000', { of: 'address-change', subjectId: changeId, mailNumber: 1 }, tries, nowMs);
  await mail({ subscriberId: id, name: `address-change-requested#${changeId}` });
  const seen = [
    // The page after the form, and the one after a mail was asked for again from behind the mailed link.
    `/subscribed/${requestId}`,
    `/subscribed/${issueOnPage('sign-up-asked', signUpId, tokenKeys)}?sent=yes`,
    ...[russia, mexico].map(followPaths(tokenKeys)),
    `/preferences/address?asked=${issueOnPage('change-asked', changeId, tokenKeys)}`,
  ];
  await later();
  const current = await subscribers.find(id);
  if (name === 'bo' && current) {
    const addressHash = await hashOfAddress(`new.${address}`);
    const revision = await subscribers.nextRevision(current);
    const subscriber = { ...current, address: `new.${address}`, addressSinceMs: nowMs, revision };
    const moved = { changeId, formerAddressHash: hash, atMs: nowMs };
    const ending = { kind: 'moved', atMs: nowMs } as const;
    await subscribers.save({ subscriber, seenRevision: current.revision, addressHash, ending, moved });
    await mail({ subscriberId: id, name: `address-changed#${changeId}` });
    await later();
    await changes.settle(changeId);
  }
  await addToFollows(id, [aFollow({ followId: crypto.randomUUID(), countries: ['BY'] })], ports, nowMs);
  await stopFollowByLink(id, russia.followId, ports, nowMs);
  const stopped = { subscriberId: id, followId: russia.followId, stoppedAtMs: nowMs };
  await mail(
    { subscriberId: id, name: `stopped#${russia.followId}#${nowMs}` },
    undoStopUrl('', stopped, nowMs, reader),
  );
  await later();
  await makeDueStops(table, keyring, hashingKeys).takeOff({ kind: 'follow-stopped', ...stopped });
  await unsubscribe(id, ports, nowMs);
  const left = { subscriberId: id, unsubscribedAtMs: nowMs };
  await mail({ subscriberId: id, name: `unsubscribed#${nowMs}` }, undoUrl('', left, nowMs, reader));
  await later();
  await makeDueUnsubscribed(table, subscribers).takeOff({ kind: 'subscriber-unsubscribed', ...left });
  await later();
  await undoUnsubscribe(left, ports, nowMs);
  if (name === 'di') {
    const back = await subscribers.find(id);
    if (!back) throw new Error('they came back');
    const ended: Subscriber = { ...back, status: 'unsubscribed', revision: await subscribers.nextRevision(back) };
    const ending = { kind: 'erased', atMs: nowMs } as const;
    await subscribers.save({ subscriber: ended, seenRevision: back.revision, addressHash: hash, ending });
    await makeErasure(table, keyring, hashingKeys, () => {}).deleteSubscriber(id, hash, ended.revision, nowMs);
  }
  await later();
  const idsOfLife = [russia.followId, mexico.followId, changeId];
  return {
    addressHash: hash,
    subscriberId: id,
    mails: sent,
    pages: seen,
    copies: kept,
    idsOfActs: idsOfLife,
    signInRequests: [signInRequestId],
    plantedSignUps: [plantedId],
  };
}

const kmsOfTables = new WeakMap<DocumentTable, KMSClient>();
function aKmsOf(table: DocumentTable): KMSClient {
  const known = kmsOfTables.get(table) ?? aKms();
  kmsOfTables.set(table, known);
  return known;
}

// Thieves read, and change nothing.
beforeAll(async () => {
  const table = tableInProcess();
  const ana = await livesThrough(table, 'ana', NOW_MS + 1_234);
  ({ addressHash, subscriberId, mails, pages, copies, idsOfActs, signInRequests, plantedSignUps } = ana);
  const others = [
    await livesThrough(table, 'bo', NOW_MS + 3 * MINUTE_MS + 77),
    await livesThrough(table, 'cy', NOW_MS + 7 * MINUTE_MS + 5),
    await livesThrough(table, 'di', NOW_MS + 11 * MINUTE_MS + 3),
  ];
  copies.push(...others.flatMap((other) => other.copies));
  items = await everyItemOf(table);
}, 60_000);

/** A moment, in epoch seconds or milliseconds, that is no whole hour. */
const isExact = (value: number) => value >= 1e9 && value % (value < 1e12 ? 3_600 : 3_600_000) !== 0;

/** What tells one item from others: ids, digests, sealed bytes and moments. What all people share (a kind, a day, a key's id) leads nowhere. */
function tellingValues(value: unknown): string[] {
  if (value instanceof Uint8Array) return hexOfBytes(value);
  if (typeof value === 'number') return isExact(value) ? [String(value)] : [];
  if (typeof value === 'string')
    return [
      ...(value.match(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32,}/g) ?? []).map((id) => id.replaceAll('-', '')),
      // An id of a call, which may be another id in other letters.
      ...[...value.matchAll(/(?:^CALL#|^)([\w-]{22})(?=@|$)/g)].map(([, id = '']) =>
        Buffer.from(id, 'base64url').toString('hex'),
      ),
      ...(value.match(/(?<![\w-])\d{10,15}(?![\w-])/g) ?? []).map(Number).filter(isExact).map(String),
    ];
  if (value instanceof Set) return [...value].flatMap(tellingValues);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => (name === 'dataKeyId' ? [] : tellingValues(one)));
  return [];
}

/** Bytes as they are, and each id that they may be a row of. */
function hexOfBytes(bytes: Uint8Array): string[] {
  const hex = Buffer.from(bytes).toString('hex');
  return [hex, ...(hex.match(/.{32}/g) ?? [])];
}

const ENDED_KEYS = deriveEndedKeys(SECRETS);

/** An id, and what the hashing secret makes of it for the record of what ended. */
const withDigests = (value: string): string[] => {
  const hex = value.replaceAll('-', '');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return [value, hex, ...(['subscriber', 'follow', 'sign-up'] as const).map((of) => digestOfEnded(of, id, ENDED_KEYS))];
};

/** All that can be reached from some values with the hashing secret, by any value that two items of a copy share. */
function walk(known: Iterable<string>, copy: readonly Item[] = items): Item[] {
  const values = new Set([...known].flatMap(withDigests));
  const reached = new Set<Item>();
  for (let size = -1; size < reached.size; ) {
    size = reached.size;
    for (const item of copy) {
      if (reached.has(item)) continue;
      const own = tellingValues(item);
      if (!own.some((value) => values.has(value))) continue;
      reached.add(item);
      for (const value of own.flatMap(withDigests)) values.add(value);
    }
  }
  return [...reached];
}

const isOfRecord = ({ pk }: Item) => /^SUBSCRIBER#[0-9a-f]{64}$/.test(String(pk));

/** Times in some items that are finer than an hour. */
const finerThanAnHour = (some: readonly Item[]) =>
  some.flatMap((item) => tellingValues(item).filter((value) => /^\d{9,14}$/.test(value)));

/** What an address of a page holds without a key: its pieces as they stand, and as bytes. */
const piecesOf = (address: string) =>
  [...address.matchAll(/[\w-]{16,}/g)].flatMap(([piece]) => [piece, Buffer.from(piece, 'base64url').toString('hex')]);

/** What old mails hold without a key. */
const inMails = () => mails.flatMap(({ links }) => links.flatMap(piecesOf));

/** Whether two moments are as close as a Date header leaves open, or so close a number of whole days apart: for so long something is kept. */
function areAsClose(oneMs: number, otherMs: number): boolean {
  const apart = Math.abs(oneMs - otherMs) % DAY_MS;
  return Math.min(apart, DAY_MS - apart) < MINUTE_MS;
}

/** Counters of what is asked for and tried: each share has the end of a twelfth of its span. */
const rollingCounters = () => items.filter(({ entity }) => entity === 'rolling-budget');

/** Moments in the table that are those of mails. Keys have the clock's own, and belong to no subscriber. */
const momentsOfMails = () =>
  items
    .filter(({ pk, entity }) => pk !== KEYRING_PARTITION && entity !== 'rolling-budget')
    .flatMap(tellingValues)
    .filter((value) => /^\d{9,14}$/.test(value))
    .filter((value) => mails.some(({ mailedAtMs }) => areAsClose(Number(value.padEnd(13, '0')), mailedAtMs)));

/** The mailings of all mails that one person was sent. */
const mailingsOf = () => mails.flatMap(({ dispatchIds }) => dispatchIds);

/** The hashes of an address that the hashing secret gives a thief without a grant of KMS. */
const hashesOf = (address: string) =>
  [...items.flatMap(({ wrapped }) => (wrapped instanceof Uint8Array ? [wrapped] : [])), new Uint8Array()].map((guess) =>
    hashAddress(address, deriveHashingKeys(SECRETS, guess)),
  );

const nameOf = (item: Item) => (isOfRecord(item) ? 'record of what ended' : String(item.pk).split('#')[0]);
const namesOf = (reached: readonly Item[]) => [...new Set(reached.map(nameOf))].sort();

test('the table holds what there is to find: an address’s way, a subscriber and their topics', () => {
  expect(namesOf(walk([subscriberId]))).toEqual(['BOUNCES', 'SUBSCRIBER', 'TOPIC', 'record of what ended']);
  const others = ['ADDRESS_CHANGE', 'DIGEST_SLOTS', 'DISPATCH', 'ERASURE', 'FEEDBACK', 'RECEIPTS', 'SIGN_IN', 'TRACES'];
  expect(namesOf(items)).toEqual(expect.arrayContaining(others));
  expect(items.map(({ pk }) => pk)).toContain(addressKey(addressHash).pk);
});

describe('a thief who has no grant of KMS', () => {
  test('and holds all old mails of a mailbox beside the table reaches no subscriber and no topic', () => {
    expect(namesOf(walk(inMails()))).toEqual([]);
  });

  test('and saw addresses of pages over a shoulder reaches no subscriber and no topic', () => {
    expect(pages).toHaveLength(5);
    expect(namesOf(walk(pages.flatMap(piecesOf)))).toEqual([]);
  });

  test('and has somehow got the ids of stopped follows and of a change of address finds the change, no trace and no subscriber', () => {
    const byTable = items.filter((item) => !isOfRecord(item));
    expect(namesOf(walk(idsOfActs, byTable))).toEqual(['ADDRESS_CHANGE']);
  });

  test('and asked for a link to sign in finds nothing by what they asked for, whether its address is known or not', () => {
    expect(signInRequests).toHaveLength(1);
    expect(namesOf(walk(signInRequests))).toEqual([]);
  });

  test('and reads the ledger of notices learns of none what became of it', () => {
    const lines = items.filter(({ entity, status }) => entity === 'trace' && status !== undefined);
    expect(lines.length).toBeGreaterThan(20);
    expect([...new Set(lines.map((line) => Object.keys(line).sort().join(' ')))]).toEqual([
      'entity expiresAtEpochSeconds pk sk status',
    ]);
  });

  test('and counts what a subscriber’s acts left is told by no key and no name of which kind it is', () => {
    const traces = items.filter(({ pk }) => String(pk).startsWith('TRACES#'));
    expect(traces.length).toBeGreaterThan(30);
    expect([...new Set(traces.map(({ entity }) => entity))]).toEqual(['trace']);
    expect(traces.filter(({ sk }) => !/^[0-9a-f]{64}$/.test(String(sk)))).toEqual([]);
    // A thief who has an account too, and knows their own digest, finds nothing of the same name under another one.
    expect(new Set(traces.map(({ sk }) => sk)).size).toBe(traces.length);
  });

  test('and knows when codes were tried finds the counters of mailboxes and networks, and nothing by them', () => {
    expect(rollingCounters().length).toBeGreaterThan(4);
    expect(namesOf(walk(rollingCounters().flatMap(tellingValues)))).toEqual(['BUDGET']);
  });

  test('and has somehow got the ids of sign-ups and of changes of address finds no counter of their codes', () => {
    const ids = items
      .filter(({ entity }) => entity === 'sign-up' || entity === 'address-change')
      .map((item) => String(item.signUpId ?? item.changeId));
    expect(ids.length).toBeGreaterThan(4);
    const counters = items.filter(
      ({ entity, taken }) => taken !== undefined && (entity === 'trace' || entity === 'budget'),
    );
    expect(counters.length).toBeGreaterThan(12);
    expect(namesOf(counters.filter((counter) => walk(ids).includes(counter)))).toEqual([]);
  });

  test('and knows which days a mailbox was sent notices on finds no subscriber by their number or their days', () => {
    const ids = items.filter(({ entity }) => entity === 'subscriber').map((item) => String(item.subscriberId));
    expect(namesOf(walk(ids))).not.toContain('TRACES');
  });

  test('and holds every copy of the table, the record of what ended and the hashing secret finds by an id no time finer than an hour', () => {
    const ids = copies.map((copy) =>
      copy.filter(({ entity }) => entity === 'subscriber').map((item) => String(item.subscriberId)),
    );
    expect(ids.flat().length).toBeGreaterThan(20);
    expect(copies.flatMap((copy, index) => finerThanAnHour(walk(ids[index] ?? [], copy)))).toEqual([]);
  });

  test('and holds a copy of the table that was made after a stop finds no row that looks like one of a stopped follow', () => {
    const rows = copies.flat().filter(({ entity }) => entity === 'topic');
    expect([...new Set(rows.map((row) => Object.keys(row).sort().join(' ')))]).toEqual(['entity pk revision sk']);
  });

  test('and reads the times of digests finds none finer than an hour that a subscriber made', () => {
    const slots = items.filter(({ pk }) => pk === 'DIGEST_SLOTS');
    expect(slots).toHaveLength(4);
    expect(slots.map(({ joinedAtMs }) => Number(joinedAtMs) % DAY_MS)).toEqual([0, 0, 0, 0]);
    // A minute before the hour of the slot, no matter which subscriber came.
    expect(slots.map(({ sentUntilMs }) => Number(sentUntilMs) % (15 * MINUTE_MS))).toEqual(
      Array(4).fill(14 * MINUTE_MS),
    );
  });

  test('and lays the record of what ended beside the table joins no erasure, and no ending, by its moment', () => {
    const ended = items.filter((item) => isOfRecord(item) || String(item.pk).startsWith('ERASURE#'));
    expect(namesOf(ended)).toEqual(['ERASURE', 'record of what ended']);
    expect(finerThanAnHour(ended)).toEqual([]);
  });

  test('and knows to the minute when each mail was sent reaches neither a subscriber nor what belongs to an address', () => {
    expect(momentsOfMails()).toEqual([]);
  });

  test('and holds an alert that its reader alone was sent finds its receipt, and no subscriber', () => {
    expect(mailingsOf()).toHaveLength(1);
    expect(namesOf(walk(mailingsOf()))).toEqual(['DISPATCH', 'FEEDBACK', 'RECEIPTS']);
  });

  test('and tries each id of the table finds no receipt of its welcome, and no mail that bounced for now', () => {
    const ids = items.filter(({ entity }) => entity === 'subscriber').map((item) => String(item.subscriberId));
    expect(ids).toHaveLength(3);
    expect(namesOf(walk(ids))).not.toContain('RECEIPTS');
  });

  test('and holds the hashing secret beside the table can’t tell whether an address is known', () => {
    expect(namesOf(walk(hashesOf('ana@example.org')))).toEqual([]);
  });

  test('and holds mails, table and hashing secret together learns nothing of an address', () => {
    const held = [...inMails(), ...momentsOfMails(), ...hashesOf('ana@example.org'), ...mailingsOf()];
    // What was mailed to how many.
    expect(namesOf(walk(held))).toEqual(['DISPATCH', 'FEEDBACK', 'RECEIPTS']);
  });

  test('and planted a sign-up reaches no other of its address, even if they know it in the table', () => {
    expect(walk(plantedSignUps).map(({ entity }) => entity)).toEqual(['sign-up']);
  });

  test('and reads the sign-ups can’t tell one that waits from one that was confirmed or disowned, nor how often it was mailed', () => {
    const signUps = copies.flat().filter(({ entity }) => entity === 'sign-up');
    expect(new Set(signUps.map(({ pk }) => pk)).size).toBe(8);
    const told = signUps.map(({ pk, signUpId, sealed, ...rest }) =>
      JSON.stringify([Object.entries(rest).sort(), sealed instanceof Uint8Array && sealed.length]),
    );
    expect(told.filter((one) => !one.includes('"reminder"'))).toEqual([]);
    // All were asked for within an hour.
    expect([...new Set(told)]).toHaveLength(1);
  });

  test('and planted so many sign-ups that their number is known finds no place in the table that has more than one of an address', () => {
    const places = items.filter(({ entity }) => entity === 'sign-up-of-address').map(({ pk }) => pk);
    expect([places.length, new Set(places).size]).toEqual([8, 8]);
  });

  test('and reads the counters of unproven mail finds no other item that has their digits', () => {
    const digits = items.flatMap(({ pk }) => /^CONFIRMATIONS#(.*)/.exec(String(pk))?.[1] ?? []);
    expect(new Set(digits).size).toBeGreaterThan(4);
    const others = items.filter(({ pk }) => !String(pk).startsWith('CONFIRMATIONS#'));
    expect(others.filter(({ pk }) => digits.some((one) => String(pk).includes(one)))).toEqual([]);
  });

  test('and has somehow got the right hash of an address finds its sealed way, and no sign-up, no word of its owner and no subscriber', () => {
    expect(walk([addressHash]).map(({ entity }) => entity)).toEqual(['address']);
  });

  test('and knows how often the readers of two mailboxes changed something finds no ids by the number of their changes', () => {
    const revisions = items.filter(({ entity }) => entity === 'subscriber').map(({ revision }) => revision);
    expect(revisions).toHaveLength(3);
    expect(new Set(revisions).size).toBe(3);
  });

  test('and reads the rows of one id can’t tell which of its topics came later than others', () => {
    const groups = copies.map((copy) => {
      const rows = copy.filter(({ entity }) => entity === 'topic').map(({ sk, revision }) => `${sk} ${revision}`);
      return new Set(rows).size - new Set(rows.map((row) => row.split(' ')[0])).size;
    });
    expect(groups.filter((more) => more !== 0)).toEqual([]);
  });

  test('nor the hashing secret joins no entry of the record of what ended with an id by its revision', () => {
    const revisions = copies
      .flat()
      .flatMap(({ entity, revision }) => (entity === 'subscriber' ? [Number(revision)] : []));
    const recorded = items.filter(isOfRecord).map(({ sk }) => Number(sk));
    expect([new Set(revisions).size, recorded.length].every((count) => count > 4)).toBe(true);
    expect(recorded.filter((order) => revisions.includes(order))).toEqual([]);
  });

  test('and reads one subscriber’s items learns neither when they confirmed nor what they read and how often', () => {
    const record = items.find(({ pk, sk }) => pk === `SUBSCRIBER#${subscriberId}` && sk === 'SUBSCRIBER');
    expect(Object.keys(record ?? {}).sort()).toEqual([
      'dataKeyId',
      'entity',
      'pk',
      'revision',
      'sealed',
      'sk',
      'status',
      'subscriberId',
    ]);
  });
});
