import { expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import { practiceId } from '../../../functions/domain/appeal/practice.ts';
import { type PublishingParty, publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS, PAGE } from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';

const FIRST: PublishingParty = { publisherId: 'publisher-1', name: 'Example Observatory' };
const SECOND: PublishingParty = { publisherId: 'publisher-2', name: 'Example Watch' };
const JOINED = { kind: 'joined', externalId: 'ours', appealId: 'id-1', version: 1 };

/** A desk at which the first publisher’s appeal is published, and that the second one joins. */
async function aDesk() {
  let made = 0;
  const appeals = new MemoryAppeals();
  const ports = {
    appeals,
    addressees: new MemoryAddressees(),
    nowMs: () => NOW_MS,
    newId: () => `id-${++made}`,
    randomBytes: (size: number) => new Uint8Array(size).fill(7),
    asksForTwo: async () => false,
    startDispatchAfterMs: 60_000,
    limits: AMPLE_LIMITS,
    readPage: readHere,
  };
  const send = (party: PublishingParty, given: Partial<AppealRequest> = {}) =>
    publishAppeal(aRequest(given), party, ports);
  await send(FIRST, { externalId: 'theirs' });
  const join = (given: Partial<AppealRequest> = {}, party = SECOND) =>
    send(party, { externalId: 'ours', jointWith: 'id-1', ...given });
  return { appeals, send, join };
}

test('what is joined is mailed to no reader again, and stays joined when it is sent without saying so', async () => {
  const { appeals, send, join } = await aDesk();
  expect(await join()).toEqual(JOINED);
  expect(await send(SECOND, { externalId: 'ours' })).toEqual(JOINED);
  expect(await join()).toEqual(JOINED);
  expect([appeals.versions.length, appeals.dispatches.length, appeals.drafts.size]).toEqual([1, 1, 0]);
});

test('what was joined is not told to stand once its publisher has withdrawn it', async () => {
  const { appeals, send, join } = await aDesk();
  await join();
  const why = { page: { content: '<p>We were wrong.</p>', format: 'auto' as const }, title: 'Ivan' };
  await send(FIRST, { externalId: 'theirs', kind: 'retraction', ...why });
  expect(await send(SECOND, { externalId: 'ours' })).toMatchObject({
    kind: 'refused',
    faults: [{ field: 'externalId', message: expect.stringContaining('withdrawn') }],
  });
  expect(appeals.dispatches).toHaveLength(2);
});

test('its publisher alone follows it up', async () => {
  const { appeals, send, join } = await aDesk();
  await join();
  const news = { page: { content: PAGE.replace('on Monday', 'on Tuesday'), format: 'auto' as const } };
  expect(await send(SECOND, { externalId: 'ours', kind: 'update', ...news })).toMatchObject({
    kind: 'not theirs to follow up',
    published: { appealId: 'id-1', latestVersion: 1 },
  });
  expect(await send(FIRST, { externalId: 'theirs', kind: 'update', ...news })).toMatchObject({ kind: 'published' });
  expect(appeals.dispatches).toHaveLength(2);
});

test('the newest version is joined, and none that was withdrawn', async () => {
  const { send, join } = await aDesk();
  const news = { page: { content: PAGE.replace('on Monday', 'on Tuesday'), format: 'auto' as const } };
  await send(FIRST, { externalId: 'theirs', kind: 'correction', ...news });
  expect(await join()).toEqual({ ...JOINED, version: 2 });
  const why = { page: { content: '<p>We were wrong.</p>', format: 'auto' as const }, title: 'Ivan' };
  await send(FIRST, { externalId: 'theirs', kind: 'retraction', ...why });
  expect(await join({ externalId: 'another' })).toEqual({
    kind: 'refused',
    faults: [{ field: 'jointWith', message: 'was withdrawn by its publisher' }],
  });
});

test('no appeal that is not there is joined, nor one’s own', async () => {
  const { appeals, join } = await aDesk();
  const messages = [await join({ jointWith: 'nothing' }), await join({}, FIRST)].map((outcome) =>
    outcome.kind === 'refused' ? outcome.faults.map(({ message }) => message) : outcome.kind,
  );
  expect(messages).toEqual([
    ['names no published appeal'],
    ['is your own appeal: follow it up in place of joining it'],
  ]);
  expect([appeals.drafts.size, appeals.known.size]).toEqual([0, 1]);
});

test('a practice publisher joins no appeal of others, and no one joins one of practice', async () => {
  const { appeals, send, join } = await aDesk();
  const practice = { ...SECOND, publisherId: practiceId(crypto.randomUUID()) };
  await send(practice, { externalId: 'practice', distinctFrom: 'all' });
  const named = appeals.known.size;
  const outcomes = [await join({}, practice), await join({ jointWith: appeals.versions.at(-1)?.appealId })];
  expect(outcomes.map((outcome) => outcome.kind === 'refused' && outcome.faults[0]?.message)).toEqual([
    'names no published appeal',
    'names no published appeal',
  ]);
  expect(appeals.known.size).toBe(named);
});

test('a key that may only propose joins nothing: it is kept until one that may publish sends it', async () => {
  const { appeals, join } = await aDesk();
  expect(await join({}, { ...SECOND, mayOnlyPropose: true })).toMatchObject({
    kind: 'kept back',
    why: { because: 'proposed' },
  });
  expect(appeals.drafts.size).toBe(1);
  expect(await join()).toMatchObject({ kind: 'joined' });
});

test('each takes from the room for new drafts, and is not joined where there is none', async () => {
  const { join } = await aDesk();
  for (let nth = 0; nth < 200; nth += 1)
    expect(await join({ externalId: `ours-${nth}` })).toMatchObject({ kind: 'joined' });
  expect(await join()).toEqual({ kind: 'too many drafts', limit: 200, roomAtMs: Date.UTC(2024, 5, 21) });
});

test('a double click joins once', async () => {
  const { appeals, join } = await aDesk();
  appeals.beforeWrite = async () => {
    appeals.beforeWrite = async () => {};
    await join();
  };
  expect(await join()).toEqual(JOINED);
  expect(appeals.known.size).toBe(2);
});

test('the same appeal of another publisher is held until a person says that it is joint, or another one', async () => {
  const { appeals, send } = await aDesk();
  expect(await send(SECOND, { externalId: 'ours' })).toMatchObject({
    kind: 'kept back',
    why: { because: 'likely the same', likely: [{ appealId: 'id-1' }] },
  });
  expect(await send(SECOND, { externalId: 'ours', distinctFrom: ['id-1'] })).toMatchObject({ kind: 'published' });
  expect(appeals.dispatches).toHaveLength(2);
});

test.each([
  ['none', 'published'],
  ['own', 'published'],
  ['all', 'kept back'],
] as const)('looked for among %s, the same appeal of another publisher is %s', async (looksAt, kind) => {
  const { send } = await aDesk();
  expect(await send({ ...SECOND, looksAt }, { externalId: 'ours' })).toMatchObject({ kind });
});
