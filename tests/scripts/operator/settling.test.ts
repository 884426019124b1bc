import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { makeDueSendings } from '../../../functions/adapters/dynamodb/deciding/due-sendings.ts';
import { makeDigestSlots } from '../../../functions/adapters/dynamodb/digests/digest-slots.ts';
import { dispatchItem } from '../../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDispatches } from '../../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { makePublisherStore } from '../../../functions/adapters/dynamodb/publishing/publishers.ts';
import { makeReleases } from '../../../functions/adapters/dynamodb/publishing/releases.ts';
import { makeStaleRows } from '../../../functions/adapters/dynamodb/subscriber/stale-rows.ts';
import type { Table } from '../../../functions/adapters/table/open-table.ts';
import {
  appealImageKey,
  appealVersionKey,
  cardKey,
  publishedKey,
  sessionKey,
  signUpKey,
  subscriberKey,
} from '../../../functions/contract/table-keys.ts';
import { deleteStaleRows } from '../../../functions/domain/every-minute/delete-stale-rows.ts';
import { hashOfMailbox } from '../../../functions/domain/notices/confirmation-budgets.ts';
import { profileOf } from '../../../functions/domain/publishing/publishers/publisher-profile.ts';
import { joinSlot } from '../../../functions/domain/subscriber/cadence/join-slot.ts';
import { settleAppeals } from '../../../scripts/operator/restore/settling/settle-appeals.ts';
import { settleDueWork } from '../../../scripts/operator/restore/settling/settle-due-work.ts';
import { settleKeys } from '../../../scripts/operator/restore/settling/settle-keys.ts';
import { settlePeople } from '../../../scripts/operator/restore/settling/settle-people.ts';
import { settleSignUps } from '../../../scripts/operator/restore/settling/settle-sign-ups.ts';
import { settleSuppressions } from '../../../scripts/operator/restore/settling/settle-suppressions.ts';
import { aKeyring } from '../../support/aws/fixed-keyring.ts';
import { intercepted } from '../../support/aws/intercepted-table.ts';
import { everyItemOf, has, hasSubscriber, itemAt, settlingPorts, wayFrom } from '../../support/aws/restored-table.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { anOffice } from '../../support/members/builders.ts';
import { OfficeTable } from '../../support/members/office-table.ts';
import { aDispatch, anAppealVersion } from '../../support/sending/builders.ts';
import { aSignUp, DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const table = tableOfTest();

const ana = aSubscriber({
  revision: 5,
  follows: [aFollow({ followId: 'f1', countries: ['RU'] }), aFollow({ followId: 'f2', countries: ['BY'] })],
});
const { subscriberId } = ana;
const anaItem = () => itemAt(table, subscriberKey(subscriberId));
const since = (kind: 'moved' | 'unsubscribed' | 'bounced' | 'erased', atMs = NOW_MS) => ({
  subscribers: { [subscriberId]: [{ kind, revision: 6, atMs }] },
});

test('a subscriber who moved since is erased, and the mailbox that they left leads to no subscriber', async () => {
  await hasSubscriber(table, ana);
  expect((await settlePeople(settlingPorts(table, since('moved')), NOW_MS)).moved).toEqual([subscriberId]);
  expect([await anaItem(), await wayFrom(table, ana.address)]).toEqual([undefined, undefined]);
});

test('a subscriber who unsubscribed since has left, at their own moment, and the sweep deletes their rows of topics', async () => {
  await hasSubscriber(table, ana);
  expect((await settlePeople(settlingPorts(table, since('unsubscribed', NOW_MS - 1)), NOW_MS)).unsubscribed).toEqual([
    subscriberId,
  ]);
  expect(await settlingPorts(table).subscribers.find(subscriberId)).toMatchObject({
    status: 'unsubscribed',
    unsubscribedAtMs: NOW_MS - 1,
    revision: 6,
  });
  expect(await deleteStaleRows(makeStaleRows(table, aKeyring), NOW_MS + 21 * 60_000)).toEqual({ done: 1, errors: [] });
  expect((await everyItemOf(table)).filter(({ entity }) => entity === 'topic')).toEqual([]);
});

test('a subscriber of whom the record has nothing newer stays as they were', async () => {
  await hasSubscriber(table, ana);
  const before = await everyItemOf(table);
  const seen = { subscribers: { [subscriberId]: [{ kind: 'unsubscribed' as const, revision: 5, atMs: NOW_MS }] } };
  await settlePeople(settlingPorts(table, seen), NOW_MS);
  expect(await everyItemOf(table)).toEqual(before);
});

test.each([
  ['does not open', { sealed: new Uint8Array(40) }],
  ['lacks a field', { dataKeyId: 7 }],
])('a subscriber who ended something since, and whose item %s, gets no mail', async (_, damage) => {
  await hasSubscriber(table, ana);
  await has(table, { ...(await anaItem()), ...damage });
  const { unsettled } = await settlePeople(settlingPorts(table, since('unsubscribed')), NOW_MS);
  expect([unsettled, (await anaItem())?.status]).toEqual([[subscriberId], 'unsubscribed']);
});

test('a subscriber whose id can’t be read gets no mail, and the others are settled', async () => {
  await hasSubscriber(table, ana);
  const damaged = { pk: 'SUBSCRIBER#damaged', sk: 'SUBSCRIBER', entity: 'subscriber', status: 'active' };
  await has(table, damaged);
  const { unsettled, erased } = await settlePeople(settlingPorts(table, since('erased')), NOW_MS);
  expect([unsettled, erased]).toEqual([['SUBSCRIBER#damaged'], [subscriberId]]);
  expect((await itemAt(table, damaged))?.status).toBe('unsubscribed');
});

const waiting = {
  publisherId: 'p1',
  releaseId: 'r1',
  status: 'waiting',
  title: 'RUSSIA: lawyer Ivan Example beaten',
  externalId: 'e1',
  kind: 'new',
  releaseAt: '2024-03-16T10:00:00Z',
  releaseAtMs: NOW_MS + DAY_MS,
  maxLatenessMinutes: 60,
  createdAtMs: NOW_MS,
  keyId: '00ff',
  afterVersion: 0,
  draws: [],
  request: { title: 'RUSSIA: lawyer Ivan Example beaten' },
} as const;

test('an appeal that waited for its time is held, and does not come out by itself', async () => {
  const releases = makeReleases(table, aKeyring);
  await releases.add(waiting);
  const { releases: held } = await settleDueWork(settlingPorts(table), NOW_MS);
  expect([held, (await releases.list('p1')).map(({ status, held }) => [status, held])]).toEqual([
    ['r1'],
    [['held', 'restored']],
  ]);
  expect(await releases.due(NOW_MS + 2 * DAY_MS, 9)).toEqual([]);
});

test('what was approved is held, whenever it was to go out, and no worker tells that it did not', async () => {
  const world = new OfficeTable();
  await world.offices.save(anOffice(), []);
  await world.drafts.save(aDraft(), []);
  const asked = await world.ask();
  const approved = { decision: { by: asked.author, atMs: NOW_MS }, goesOutAtMs: NOW_MS + 60 * DAY_MS };
  await world.move(asked, { to: 'approved', ...approved });
  const { releases: held } = await settleDueWork(settlingPorts(world.table), NOW_MS);
  const { proposalId } = asked;
  expect([held, await world.getProposal(asked)]).toMatchObject([
    [proposalId],
    { status: 'held', held: 'restored', heldAtMs: NOW_MS },
  ]);
  expect(await makeDueSendings(world.table).list(NOW_MS + 61 * DAY_MS, 9)).toEqual([]);
});

test('what was stopped while it waited stays stopped, and a worker gives its room on', async () => {
  const world = new OfficeTable();
  await world.offices.save(anOffice(), []);
  await world.drafts.save(aDraft(), []);
  const asked = await world.ask();
  const decision = { by: asked.author, atMs: NOW_MS };
  await world.move(asked, { to: 'approved', decision, goesOutAtMs: NOW_MS });
  await world.move(asked, { to: 'waits', waitsSinceMs: NOW_MS, goesOutAtMs: NOW_MS + DAY_MS });
  await world.move(asked, { to: 'stopped', stopped: decision });
  expect((await settleDueWork(settlingPorts(world.table), NOW_MS)).releases).toEqual([]);
  expect((await world.getProposal(asked)).status).toBe('stopped');
  expect(await makeDueSendings(world.table).list(NOW_MS, 9)).toMatchObject([{ proposalId: asked.proposalId }]);
});

test('digests go on from now, so that none is sent twice', async () => {
  const slots = makeDigestSlots(table);
  await joinSlot('daily@08@Europe/Berlin', { digestSlots: slots }, NOW_MS - DAY_MS);
  const { digestSlots } = await settleDueWork(settlingPorts(table), NOW_MS);
  expect([digestSlots, (await slots.find('daily@08@Europe/Berlin'))?.sentUntilMs]).toEqual([
    ['daily@08@Europe/Berlin'],
    NOW_MS,
  ]);
});

test('a reminder that was due is not sent, and one that is due later is', async () => {
  const { signUps } = settlingPorts(table);
  const later = aSignUp({ signUpId: 'aaaaaaaa-0000-8000-8000-000000000002' });
  await signUps.create(aSignUp(), { signUpsHash: 'a'.repeat(64), due: { because: 'reminder', atMs: NOW_MS } });
  await signUps.create(later, { signUpsHash: 'a'.repeat(64), due: { because: 'reminder', atMs: NOW_MS + 1 } });
  const { notices } = await settleDueWork(settlingPorts(table), NOW_MS);
  expect(notices).toEqual([signUpKey(aSignUp().signUpId).pk]);
  const due = await Promise.all(
    [aSignUp(), later].map(async ({ signUpId }) => (await itemAt(table, signUpKey(signUpId)))?.dueWork),
  );
  expect(due).toEqual([undefined, 'reminder']);
});

test('a dispatch that was open is paused, one that was cancelled stays so, and a session opens nothing', async () => {
  const cancelled = {
    ...aDispatch({ dispatchId: '0d000000-0000-4000-8000-000000000002' }),
    halt: { kind: 'cancelled', atMs: 1 } as const,
  };
  for (const dispatch of [aDispatch(), cancelled]) await has(table, dispatchItem(dispatch, NOW_MS));
  const session = { ...sessionKey('c'.repeat(64)), entity: 'session' };
  await has(table, session);
  const { dispatches, sessions } = await settleDueWork(settlingPorts(table), NOW_MS);
  expect([dispatches, sessions]).toEqual([[aDispatch().dispatchId], [session.pk]]);
  const found = await Promise.all(
    [aDispatch(), cancelled].map(({ dispatchId }) => makeDispatches(table).find(dispatchId)),
  );
  expect(found.map((dispatch) => dispatch?.halt?.kind)).toEqual(['paused', 'cancelled']);
  expect(await itemAt(table, session)).toBeUndefined();
});

test.each(['dispatch', 'release', 'move'])(
  'a damaged %s that is due is taken out of the index, and stops nothing',
  async (dueWork) => {
    await has(table, { pk: 'DAMAGED#1', sk: 'DAMAGED', entity: dueWork, dueWork, dueAtMs: 1 });
    await has(table, dispatchItem(aDispatch(), NOW_MS));
    const { unreadable, dispatches } = await settleDueWork(settlingPorts(table), NOW_MS);
    expect([unreadable, dispatches]).toEqual([['DAMAGED#1'], [aDispatch().dispatchId]]);
    expect(await itemAt(table, { pk: 'DAMAGED#1', sk: 'DAMAGED' })).not.toHaveProperty('dueWork');
  },
);

async function hasSignUp() {
  const ports = settlingPorts(table);
  const signUpsHash = await ports.hashOfAddress(aSignUp().address, 'sign-ups');
  await ports.signUps.create(aSignUp(), { signUpsHash, due: { because: 'reminder', atMs: NOW_MS + DAY_MS } });
  return aSignUp().signUpId;
}

test('to a mailbox whose owner said “this was not me” since, no sign-up sends mail', async () => {
  const signUpId = await hasSignUp();
  const ports = settlingPorts(table, { signUps: { [signUpId]: { kind: 'not-me', atMs: NOW_MS } } });
  expect(await settleSignUps(ports)).toEqual({ notMe: [signUpId], forgotten: [] });
  expect(await ports.notMe.has(await hashOfMailbox(aSignUp().address, ports.hashOfAddress), NOW_MS + 1)).toBe(true);
});

test('an owner who took “this was not me” back gets mail as before', async () => {
  const signUpId = await hasSignUp();
  const ports = settlingPorts(table, { signUps: { [signUpId]: { kind: 'owned-again', atMs: NOW_MS } } });
  expect(await settleSignUps(ports)).toEqual({ notMe: [], forgotten: [] });
  expect(await ports.notMe.has(await hashOfMailbox(aSignUp().address, ports.hashOfAddress), NOW_MS + 1)).toBe(false);
});

test('a sign-up of a subscriber who erased everything since is forgotten', async () => {
  const signUpId = await hasSignUp();
  const recorded = {
    subscribers: { [aSignUp().subscriberId]: [{ kind: 'erased' as const, revision: 2, atMs: NOW_MS }] },
  };
  expect(await settleSignUps(settlingPorts(table, recorded))).toEqual({ notMe: [], forgotten: [signUpId] });
  expect(await everyItemOf(table)).toEqual([]);
});

test.each([
  ['does not open', { sealed: new Uint8Array(40) }, aSignUp().signUpId],
  ['lacks its id', { signUpId: 'damaged' }, signUpKey(aSignUp().signUpId).pk],
])('a barred sign-up that %s goes', async (_, damage, id) => {
  const signUpId = await hasSignUp();
  await has(table, { ...(await itemAt(table, signUpKey(signUpId))), ...damage });
  const recorded = { signUps: { [signUpId]: { kind: 'not-me' as const, atMs: NOW_MS } } };
  expect((await settleSignUps(settlingPorts(table, recorded))).forgotten).toEqual([id]);
  expect(await itemAt(table, signUpKey(signUpId))).toBeUndefined();
});

const aKey = {
  publisherId: 'p1',
  secretHash: new Uint8Array(32),
  scopes: ['appeals:write' as const],
  createdAtMs: 1,
  expiresAtMs: Number.MAX_SAFE_INTEGER,
};

test('a publisher’s key that was revoked since opens nothing, and the other key stays valid', async () => {
  const publishers = makePublisherStore(table);
  await publishers.create(
    { publisherId: 'p1', name: 'Example', contact: 'desk@example.org', createdAtMs: 1, keyIds: ['00ff'] },
    { ...aKey, keyId: '00ff' },
    profileOf({ publisherId: 'p1', name: 'Example' }),
  );
  await publishers.addKey({ ...aKey, keyId: '00fe' });
  expect(await settleKeys(settlingPorts(table, { revokedKeys: { '00ff': NOW_MS } }))).toEqual(['00ff']);
  const keys = await Promise.all(['00ff', '00fe'].map((keyId) => publishers.findKey(keyId)));
  expect(keys.map((key) => key?.revokedAtMs)).toEqual([NOW_MS, undefined]);
});

test('a publisher’s key that was rotated since expires when its publisher was told, unless it was revoked, and no key later than before', async () => {
  const publishers = makePublisherStore(table);
  const aDayOn = NOW_MS + DAY_MS;
  await publishers.create(
    { publisherId: 'p1', name: 'Example', contact: 'desk@example.org', createdAtMs: 1, keyIds: ['00ff'] },
    { ...aKey, keyId: '00ff' },
    profileOf({ publisherId: 'p1', name: 'Example' }),
  );
  await publishers.addKey({ ...aKey, keyId: '00fe' });
  await publishers.addKey({ ...aKey, keyId: '00fd', expiresAtMs: NOW_MS });
  const recorded = { keyExpiries: { '00ff': aDayOn, '00fe': aDayOn, '00fd': aDayOn }, revokedKeys: { '00fe': NOW_MS } };
  expect((await settleKeys(settlingPorts(table, recorded))).toSorted()).toEqual(['00fe', '00ff']);
  const keys = await Promise.all(['00ff', '00fe', '00fd'].map((keyId) => publishers.findKey(keyId)));
  expect(keys.map((key) => [key?.expiresAtMs, key?.revokedAtMs])).toEqual([
    [aDayOn, undefined],
    [aKey.expiresAtMs, NOW_MS],
    [NOW_MS, undefined],
  ]);
});

test('of an appeal that was corrected since, nothing is shown, even when a run before died between', async () => {
  const version = anAppealVersion({ publishedAtMs: NOW_MS });
  const { appealId } = version;
  const published = { ...publishedKey(NOW_MS, appealId), entity: 'recent-appeal' };
  await has(table, { ...appealVersionKey(appealId, 1), entity: 'appeal-version', ...version });
  await has(table, published);
  const image = { ...appealImageKey(appealId, '0'.repeat(64)), entity: 'image', bytes: Uint8Array.of(1) };
  await has(table, image);
  await has(table, { ...cardKey(appealId), entity: 'appeal-card', appealId });
  // The listing goes by itself, and first; the versions go last.
  const { watched, deletions } = everyDeletionOf(table);
  expect(await settleAppeals(settlingPorts(watched, { supersededBy: { [appealId]: 2 } }), NOW_MS)).toEqual([appealId]);
  expect(await everyItemOf(table)).toEqual([]);
  expect(deletions).toEqual([[published.pk, cardKey(appealId).pk], [image.pk], [appealVersionKey(appealId, 1).pk]]);
});

/** Partitions of what each batch deletes. */
function everyDeletionOf(table: Table) {
  const deletions: unknown[][] = [];
  const watched = intercepted(table, (command, send) => {
    if (command instanceof BatchWriteItemCommand)
      deletions.push(
        (command.input.RequestItems?.[table.name] ?? []).map(({ DeleteRequest }) => DeleteRequest?.Key?.pk?.S),
      );
    return send();
  });
  return { watched, deletions };
}

const listOf = (...addresses: string[]) => ({
  async *pages() {
    yield addresses.map((address) => ({ address, because: 'bounce' as const, sinceMs: NOW_MS }));
  },
});
const accountThat = (isSandboxed: boolean) => ({
  read: async () => ({
    maxSendRate: 1,
    sentLast24Hours: 0,
    standing: 'healthy' as const,
    ...(isSandboxed && { isSandboxed }),
  }),
});

test('a subscriber on SES’s own list is held back', async () => {
  await hasSubscriber(table, ana);
  const ses = { suppressionList: listOf(ana.address), accounts: accountThat(false), stage: { stage: 'prod' } as const };
  expect(await settleSuppressions(settlingPorts(table), ses, NOW_MS)).toBe(1);
  expect((await anaItem())?.status).toBe('suppressed');
});

test('in SES’s sandbox the list, which is closed there, is not asked for, and the restore goes on', async () => {
  const closed = {
    pages(): never {
      throw new Error('BadRequestException');
    },
  };
  const ses = { suppressionList: closed, accounts: accountThat(true), stage: { stage: 'prod' } as const };
  expect(await settleSuppressions(settlingPorts(table), ses, NOW_MS)).toBe('sandboxed');
});

test('where the inbox on this machine has no such list, the restore goes on; of SES the same answer stops it', async () => {
  const suppressionList = {
    pages(): never {
      // What the client makes of a page of HTML.
      throw new SyntaxError('Unexpected token \'<\', "<UnknownOp"... is not valid JSON');
    },
  };
  const settledAt = (name: 'local' | 'prod') => {
    const ses = { suppressionList, accounts: accountThat(false), stage: { stage: name } };
    return settleSuppressions(settlingPorts(table), ses, NOW_MS);
  };
  expect(await settledAt('local')).toBe('no list here');
  await expect(settledAt('prod')).rejects.toThrow('is not valid JSON');
});

test('while an address of SES’s list fails, the next run reads the list from where this one did', async () => {
  await hasSubscriber(table, ana);
  const item = await anaItem();
  await has(table, { ...item, dataKeyId: 7 });
  const began: (number | undefined)[] = [];
  const suppressionList = {
    pages(sinceMs: number | undefined) {
      began.push(sinceMs);
      return listOf(ana.address).pages();
    },
  };
  const ses = { suppressionList, accounts: accountThat(false), stage: { stage: 'prod' } as const };
  await expect(settleSuppressions(settlingPorts(table), ses, NOW_MS)).rejects.toThrow('1 addresses');
  await has(table, item ?? {});
  expect(await settleSuppressions(settlingPorts(table), ses, NOW_MS)).toBe(1);
  expect(began).toEqual([undefined, undefined]);
});
