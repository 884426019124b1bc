import { randomBytes, randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeDueSendings } from '../../../functions/adapters/dynamodb/deciding/due-sendings.ts';
import { makePublisherStore } from '../../../functions/adapters/dynamodb/publishing/publishers.ts';
import { officeLimitsKey, publisherKey, sendingKey } from '../../../functions/contract/table-keys.ts';
import type { SendingMove } from '../../../functions/domain/deciding/ports.ts';
import {
  type SendApprovedPorts,
  type SentOutcome,
  sendApproved,
} from '../../../functions/domain/deciding/send-approved.ts';
import type { AskedSending, SendingHold, SendingRef } from '../../../functions/domain/deciding/sending-proposal.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import { imageOf } from '../../../functions/domain/drafts/image-of.ts';
import { requestOf } from '../../../functions/domain/drafts/request-of.ts';
import type { ActToTell } from '../../../functions/domain/members/mail-colleague-acted.ts';
import type { Member } from '../../../functions/domain/members/office.ts';
import { considerRequest } from '../../../functions/domain/publishing/consider-request.ts';
import type { AppealStore } from '../../../functions/domain/publishing/ports.ts';
import { drawsOf } from '../../../functions/domain/publishing/publishing-budgets.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { AN_OFFICE_ID, anOffice, memberIdOf, memberOf } from '../../support/members/builders.ts';
import { meanwhile, OfficeTable } from '../../support/members/office-table.ts';
import { AMPLE_LIMITS, aVersion } from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { readHere } from '../../support/publishing/read-here.ts';
import { aDispatch } from '../../support/sending/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const MINUTE_MS = 60_000;
const ANA = memberOf(1, ['propose', 'decide']);
const OMAR = memberOf(2, ['decide']);
const by = ({ memberId, name }: Member) => ({ memberId, name });
const FIELDS = {
  ...{
    language: 'en',
    title: 'A writer is held',
    text: 'A writer is held in **Russia**.',
    countries: 'RU',
    kind: 'new',
  },
  ...{ 'datedOn-day': '15', 'datedOn-month': '3', 'datedOn-year': '2024' },
};
const FRENCH = { editions: 'fr', 'fr.title': 'Un écrivain détenu', 'fr.text': 'Un écrivain est détenu.' };
const IVAN = { ...FIELDS, text: 'Ivan Example is held.' };

const decision = { by: by(OMAR), atMs: NOW_MS };
const approves = { to: 'approved', decision, goesOutAtMs: NOW_MS } as const;
const stops = { to: 'stopped', stopped: decision } as const;

/** What members are mailed. */
let told: ActToTell[];
let world: OfficeTable;
let ports: SendApprovedPorts;
/** When a proposal was asked last: each a moment after the one before. */
let askedAtMs: number;
/** The proposal that was asked last. */
let ref: SendingRef;

beforeEach(begins);

/** Ana and Omar have an office, and Ana a draft. */
async function begins() {
  askedAtMs = NOW_MS - MINUTE_MS;
  told = [];
  world = new OfficeTable();
  await world.offices.save(anOffice({ members: [ANA, OMAR] }), []);
  await writes(FIELDS);
  ref = aProposal();
  const publisher = { name: 'Example', contact: 'desk@example.org', createdAtMs: 0, keyIds: [] };
  ports = {
    ...{ appeals: world.appeals, drafts: world.drafts, proposals: world.proposals, offices: world.offices },
    ...{ addressees: new MemoryAddressees(), readPage: readHere, randomBytes, newId: randomUUID },
    ...{ nowMs: () => NOW_MS, startDispatchAfterMs: MINUTE_MS, limits: AMPLE_LIMITS },
    publishers: { findPublisher: async (publisherId) => ({ publisherId, ...publisher }) },
    enqueueActed: async (acts) => void told.push(...acts),
  };
}

const newest = (draftId = aDraft().draftId) => world.drafts.find(AN_OFFICE_ID, draftId);

async function writes(fields: DraftFields) {
  await world.drafts.save(aDraft({ revision: (await newest())?.revision ?? 0, fields }), []);
}

/** Writes what follows up the appeal that was published. */
async function followsUp(fields: DraftFields) {
  const [version] = await world.versions();
  await writes({ ...FIELDS, followUp: version?.appealId ?? '', follows: '1', whatChanged: 'Where she is.', ...fields });
}

const withdraws = (name: string) =>
  world.drafts.keepWithdrawn(
    AN_OFFICE_ID,
    { revision: 0, people: [{ name, spellings: [], withdrawnAtMs: NOW_MS }] },
    NOW_MS,
  );

/** What the draft's newest revision would be published as. */
async function considered(draftId?: string) {
  const draft = await newest(draftId);
  if (!draft) throw new Error('there is no draft');
  const { request } = requestOf(draft, (await imageOf(draft, world.drafts))?.bytes);
  const outcome = request && (await considerRequest(request, AN_OFFICE_ID, ports, NOW_MS, 'own'));
  if (outcome?.kind !== 'considered') throw new Error(`it is ${outcome?.kind}`);
  const { decision: would } = outcome;
  if (would.kind !== 'publish' && would.kind !== 'add editions') throw new Error(`it would be ${would.kind}`);
  const version = would.kind === 'publish' ? would.version : would.version.version;
  return { contentHash: would.contentHash, version: { ...aProposal().version, version } };
}

/** Ana asks for what she wrote, or sends it alone. */
async function asked(given: Partial<AskedSending> = {}) {
  const asks = {
    ...{ proposalId: randomUUID(), author: by(ANA), askedAtMs: ++askedAtMs },
    revision: (await newest())?.revision ?? 0,
    ...(given.contentHash === undefined && (await considered())),
    ...given,
  };
  ref = await world.ask(asks, given.alone && { ...approves, decision: { by: by(ANA), atMs: NOW_MS } });
}

/** Omar approved what Ana wrote, and it is time. */
async function approved(given: Partial<AskedSending> = {}, goesOutAtMs = NOW_MS) {
  await asked(given);
  await world.move(ref, { ...approves, goesOutAtMs });
}

/** Takes out of the proposal's item what no port takes out. */
const loses = (attribute: string) =>
  world.table.documents.send(
    new UpdateCommand({
      ...{ TableName: world.table.name, Key: { ...sendingKey(ref.publisherId, ref.proposalId) } },
      UpdateExpression: `REMOVE ${attribute}`,
    }),
  );

const sends = (others: Partial<SendApprovedPorts> = {}) => sendApproved(ref, { ...ports, ...others });
const now = () => world.getProposal(ref);
const history = () => world.entries(AN_OFFICE_ID);
const held = (because: SendingHold): SentOutcome => ({ kind: 'held', because });
/** What the sweep would wake. */
const dueNow = async (nowMs = NOW_MS) =>
  (await makeDueSendings(world.table).list(nowMs, 100)).map(({ proposalId }) => proposalId);

describe('what was approved', () => {
  test('is published once its time has come, as who approved it, and its author answers for its names', async () => {
    await approved();
    const outcome = await sends();
    const [version] = await world.versions();
    expect(outcome).toMatchObject({ kind: 'sent', published: { appealId: version?.appealId, version: 1 } });
    expect(version).toMatchObject({ approvedAs: ref.proposalId, edition: { title: 'A writer is held' } });
    expect(await now()).toMatchObject({ status: 'sent', published: { version: 1 } });
    const { digest } = aProposal();
    expect(await history()).toMatchObject([
      { act: 'sending-asked' },
      { act: 'sending-sent', revision: 1, digest, author: by(OMAR), atMs: NOW_MS },
    ]);
  });

  test('goes out once, however often it is asked for', async () => {
    await approved();
    await sends();
    expect(await sends()).toEqual({ kind: 'nothing-to-do' });
    expect(await world.versions()).toHaveLength(1);
  });

  test('does not go out early, and says when', async () => {
    await approved({}, NOW_MS + 1);
    expect(await sends()).toEqual({ kind: 'early', atMs: NOW_MS + 1 });
    expect([await world.versions(), (await now()).status]).toEqual([[], 'approved']);
  });

  test('is held where it comes an hour too late', async () => {
    await approved({}, NOW_MS - 60 * MINUTE_MS - 1);
    expect(await sends()).toEqual(held('late'));
    expect([await world.versions(), await now()]).toMatchObject([[], { status: 'held', held: 'late' }]);
    await approved({}, NOW_MS - 60 * MINUTE_MS);
    expect((await sends()).kind).toBe('sent');
  });

  test('is held where its office published what looks the same in between, unless its author told them apart', async () => {
    const likeness = {
      ...{ appealId: 'other', publisherId: AN_OFFICE_ID, publisherName: 'Example Observatory' },
      ...{ title: FIELDS.title, textHash: '', countries: ['RU'], publishedAtMs: NOW_MS },
    };
    const appeals = { ...ports.appeals, likenessesSince: async () => [likeness] };
    await approved();
    expect(await sends({ appeals })).toEqual({ kind: 'held', because: 'likely-the-same' });
    await writes({ ...FIELDS, distinct: 'yes' });
    await approved();
    expect((await sends({ appeals })).kind).toBe('sent');
  });

  test.each<[string, ...SendingMove[]]>([
    ['open'],
    ['returned', { to: 'returned', decision }],
    ['stopped', approves, stops],
  ])('is approved, and not %s', async (status, ...moves) => {
    await asked();
    for (const move of moves) await world.move(ref, move);
    expect(await sends()).toEqual({ kind: 'nothing-to-do' });
    expect([await world.versions(), (await now()).status]).toEqual([[], status]);
  });

  test('is one that is there, and has a time', async () => {
    expect(await sends()).toEqual({ kind: 'nothing-to-do' });
    await approved();
    await loses('goesOutAtMs');
    expect(await sends()).toEqual({ kind: 'nothing-to-do' });
  });
});

describe('what was approved is held', () => {
  test('where who approved it may no more, and where there is no office, publisher or approval', async () => {
    await approved();
    expect(await sends({ offices: { find: async () => undefined } })).toEqual(held('no-decider'));
    await approved();
    expect(await sends({ publishers: { findPublisher: async () => undefined } })).toEqual(held('no-decider'));
    await approved();
    await loses('decision');
    expect(await sends()).toEqual(held('no-decider'));
    await approved();
    await world.changeOffice(AN_OFFICE_ID, { members: [ANA, memberOf(2, ['propose'])] });
    expect(await sends()).toEqual(held('no-decider'));
    expect(await world.versions()).toEqual([]);
  });

  test('where it was written on, or deleted', async () => {
    await approved();
    await writes({ ...FIELDS, title: 'A writer' });
    expect(await sends()).toEqual(held('changed'));
    await approved();
    await world.drafts.remove(aDraft({ revision: 2 }), []);
    expect(await sends()).toEqual(held('changed'));
  });

  test.each([
    ['where it names a person who took their name back', IVAN, held('changed')],
    ['and not where another did', FIELDS, { kind: 'sent' }],
  ])('%s', async (_, fields, outcome) => {
    await writes(fields);
    await approved();
    await withdraws('Ivan Example');
    expect(await sends()).toMatchObject(outcome);
  });

  test('where it is no appeal any more', async () => {
    await writes({ ...FIELDS, title: '', text: '' });
    await approved({ contentHash: 'e'.repeat(64) });
    expect(await sends()).toEqual(held('changed'));
  });

  test('where its text is another than the one that was looked at, or it would be another version', async () => {
    await approved({ contentHash: 'e'.repeat(64) });
    expect(await sends()).toEqual(held('changed'));
    await approved({ version: { ...aProposal().version, version: 2 } });
    expect(await sends()).toEqual(held('changed'));
    expect(await world.versions()).toEqual([]);
  });

  test('where its publisher has published the same meanwhile', async () => {
    await approved();
    const first = ref;
    await approved();
    await sendApproved(first, ports);
    expect(await sends()).toEqual(held('other'));
    expect(await world.versions()).toHaveLength(1);
  });

  test('where the request would be refused', async () => {
    await writes({ ...FIELDS, 'datedOn-year': '2034' });
    await approved({ contentHash: 'e'.repeat(64) });
    expect(await sends()).toEqual(held('other'));
  });

  test('and all whom it concerns are told, and the history tells it', async () => {
    await approved({ contentHash: 'e'.repeat(64) });
    await sends();
    expect(told).toMatchObject([
      { memberId: ANA.memberId, did: 'sending-held', about: ref.proposalId },
      { memberId: OMAR.memberId, did: 'sending-held', about: ref.proposalId },
    ]);
    expect(await history()).toMatchObject([
      { act: 'sending-asked' },
      { act: 'sending-held', author: by(ANA), revision: 1 },
    ]);
    expect([(await now()).isUntold, await sends(), told.length]).toEqual([undefined, { kind: 'nothing-to-do' }, 2]);
  });

  test('and told by the next worker, where the one that held it died', async () => {
    await approved({ contentHash: 'e'.repeat(64) });
    const dies = () => Promise.reject(new Error('died'));
    await expect(sends({ enqueueActed: dies })).rejects.toThrow('died');
    expect((await now()).isUntold).toBe(true);
    expect(await dueNow()).toEqual([ref.proposalId]);
    expect(await sends()).toEqual(held('changed'));
    expect([told.length, await dueNow()]).toEqual([2, []]);
  });
});

describe('what the hour has no room for', () => {
  const FULL = { limits: { ...AMPLE_LIMITS, appealsPerHour: 1 } };
  /** When this hour is over. */
  const ROOM_MS = NOW_MS - (NOW_MS % (60 * MINUTE_MS)) + 60 * MINUTE_MS;
  const at = (nowMs: number) => ({ ...FULL, nowMs: () => nowMs });

  async function isFull() {
    await approved();
    await sends();
    await followsUp({ kind: 'update', text: 'A writer is held in Minsk.' });
  }
  beforeEach(isFull);

  test('waits with its approval, both are told until when, and it goes out then', async () => {
    await approved();
    const atMs = ROOM_MS + MINUTE_MS;
    expect(await sends(FULL)).toEqual({ kind: 'waits', atMs });
    expect(await now()).toMatchObject({ status: 'approved', waitsSinceMs: NOW_MS, goesOutAtMs: atMs });
    expect(told).toMatchObject([
      { memberId: ANA.memberId, did: 'sending-waits', atMs },
      { memberId: OMAR.memberId, did: 'sending-waits', atMs },
    ]);
    expect((await history()).filter(({ act }) => act === 'sending-waits')).toMatchObject([{ author: by(ANA) }]);
    expect([await dueNow(atMs - 1), await dueNow(atMs)]).toEqual([[], [ref.proposalId]]);
    expect(await sends(at(atMs - 1))).toEqual({ kind: 'early', atMs });
    expect((await sends(at(atMs))).kind).toBe('sent');
    expect(await world.versions()).toHaveLength(2);
  });

  test('is passed by what is urgent', async () => {
    await world.changeOffice(AN_OFFICE_ID, { members: [ANA, { ...OMAR, permissions: ['decide', 'send-urgent'] }] });
    await approved({ isUrgent: true });
    expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS });
  });

  test('is held where there is no room within a day, and both are told', async () => {
    await approved();
    // Each hour that comes is used up by a key.
    const takenOf: AppealStore['takenOf'] = async (windows) => {
      const [first] = windows.map(({ windowName }) => windowName).filter((name) => name.includes('T'));
      return windows.map(({ windowName }) => (windowName === first ? 1 : 0));
    };
    const publish: AppealStore['publish'] = async ({ draws }) => ({ refused: draws.slice(0, 1) });
    const none = { ...FULL, appeals: { ...world.appeals, publish, takenOf } };
    let atMs = NOW_MS;
    for (let hour = 0; hour < 23; hour += 1) {
      const outcome = await sends({ ...none, nowMs: () => atMs });
      if (outcome.kind !== 'waits') throw new Error(`in hour ${hour} it is ${outcome.kind}`);
      atMs = outcome.atMs;
    }
    expect(await sends({ ...none, nowMs: () => atMs })).toEqual(held('over-budget'));
    expect(told.slice(-2)).toMatchObject([
      { memberId: ANA.memberId, did: 'sending-held' },
      { memberId: OMAR.memberId, did: 'sending-held' },
    ]);
    // Each time that they are told is another one.
    expect(new Set(told.map(({ actId }) => actId)).size).toBe(24);
  });

  test('is held at once where it would help no more to act by then, or does not now', async () => {
    const until = {
      'expiresOn-day': '15',
      'expiresOn-month': '3',
      'expiresOn-year': '2024',
      actByZone: 'Europe/Moscow',
    };
    await followsUp({ kind: 'update', text: 'A writer is held in Minsk.', ...until });
    await approved();
    const overMs = NOW_MS + 24 * 60 * MINUTE_MS;
    const noDay = { limits: { ...AMPLE_LIMITS, appealsPerDay: 1 } };
    expect(await sends(noDay)).toEqual(held('act-by-over'));
    expect(told.map(({ did }) => did)).toEqual(['sending-held', 'sending-held']);
    await approved({}, overMs);
    expect(await sends({ nowMs: () => overMs })).toEqual(held('act-by-over'));
  });

  describe('behind others of its office', () => {
    const ALL_NEW = { kind: 'new', reachesMore: true, wasRetracted: false } as const;
    /** Another one waits until the hour is over. */
    async function anotherWaits(
      given: Partial<AskedSending> = {},
      waitsSinceMs = NOW_MS - MINUTE_MS,
      goesOutAtMs = ROOM_MS + MINUTE_MS,
    ) {
      const { draftId = randomUUID() } = given;
      if (given.draftId === undefined) await world.drafts.save(aDraft({ draftId }), []);
      const other = await world.ask({ proposalId: randomUUID(), draftId, author: by(ANA), ...given });
      await world.move(other, approves);
      await world.move(other, { to: 'waits', waitsSinceMs, goesOutAtMs });
      return other;
    }

    test('waits for the hour after theirs', async () => {
      await anotherWaits();
      await approved();
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS + 61 * MINUTE_MS });
    });

    test('takes none of their room in the moments before they go out', async () => {
      await anotherWaits();
      await approved({}, ROOM_MS);
      expect(await sends(at(ROOM_MS))).toEqual({ kind: 'waits', atMs: ROOM_MS + 61 * MINUTE_MS });
      const limits = { ...AMPLE_LIMITS, appealsPerHour: 2 };
      expect((await sends({ limits, nowMs: () => ROOM_MS + 61 * MINUTE_MS })).kind).toBe('sent');
    });

    test('is promised another hour than each of them, though two workers look at once', async () => {
      const all = await writesThree();
      const works = (one: SendingRef, nowMs: number) => sendApproved(one, { ...ports, ...at(nowMs) });
      const atMs = (outcome: SentOutcome) => ('atMs' in outcome ? outcome.atMs : outcome.kind);
      const promised = await Promise.all(all.map((one) => works(one, NOW_MS)));
      const hours = [0, 1, 2].map((hour) => ROOM_MS + (60 * hour + 1) * MINUTE_MS);
      expect(promised.map(atMs).toSorted()).toEqual(hours);
      expect(told.map((one) => one.atMs).toSorted()).toEqual(hours.flatMap((hour) => [hour, hour]));
      for (const hour of hours) {
        const now = await Promise.all(all.map((one) => works(one, hour)));
        expect(now.filter(({ kind }) => kind === 'sent')).toHaveLength(1);
      }
      expect(told.filter(({ did }) => did === 'sending-waits')).toHaveLength(6);
    });

    /** Three appeals that would go out, each approved. */
    const writesThree = () =>
      Promise.all(
        [
          { title: 'Lawyer beaten in custody', text: 'A lawyer was beaten in **Belarus**.', countries: 'BY' },
          { title: 'Village flooded by dam', text: 'A village was flooded in **Kenya**.', countries: 'KE' },
          { title: 'Teacher dismissed for song', text: 'A teacher was dismissed in **Peru**.', countries: 'PE' },
        ].map(async (fields) => {
          const draftId = randomUUID();
          await world.drafts.save(aDraft({ draftId, fields: { ...FIELDS, ...fields } }), []);
          const would = await considered(draftId);
          const one = await world.ask({ proposalId: randomUUID(), draftId, author: by(ANA), ...would });
          await world.move(one, approves);
          return one;
        }),
      );

    test('goes out beside them where there is room for all', async () => {
      await anotherWaits();
      await approved({}, ROOM_MS);
      expect((await sends({ nowMs: () => ROOM_MS, limits: { ...AMPLE_LIMITS, appealsPerHour: 2 } })).kind).toBe('sent');
    });

    test('passes what waited later, what needs other room, and what no worker came for', async () => {
      await anotherWaits({}, NOW_MS + MINUTE_MS);
      await anotherWaits({ budgets: ['correctionsPerDay'] });
      await approved();
      await world.move(ref, { to: 'waits', waitsSinceMs: NOW_MS, goesOutAtMs: NOW_MS });
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS + MINUTE_MS });
      const lateMs = ROOM_MS + 62 * MINUTE_MS;
      await world.move(ref, { to: 'waits', waitsSinceMs: NOW_MS + 2 * MINUTE_MS, goesOutAtMs: lateMs });
      expect((await sends(at(lateMs))).kind).toBe('sent');
    });

    test('leaves room that became free to what waits longer', async () => {
      const other = await anotherWaits({}, NOW_MS - MINUTE_MS, ROOM_MS + 121 * MINUTE_MS);
      await approved();
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS + 61 * MINUTE_MS });
      expect((await world.getProposal(other)).goesOutAtMs).toBe(ROOM_MS + MINUTE_MS);
    });

    describe('is given their room where', () => {
      const inHour = (hour: number) => ROOM_MS + (60 * hour + 1) * MINUTE_MS;
      const timeOf = async (one: SendingRef) => (await world.getProposal(one)).goesOutAtMs;
      const fills = (nowMs: number) => {
        const draws = drawsOf({ ...aVersion({ publisherId: AN_OFFICE_ID }), ...ALL_NEW }, FULL.limits, nowMs);
        return world.publish(aVersion({ appealId: randomUUID(), publisherId: AN_OFFICE_ID }), randomUUID(), { draws });
      };
      let first: SendingRef;
      let second: SendingRef;
      /** Three wait, each an hour longer than the one before. */
      beforeEach(async () => {
        first = await anotherWaits({}, NOW_MS - 2 * MINUTE_MS);
        second = await anotherWaits({}, NOW_MS - MINUTE_MS, inHour(1));
        await approved();
        for (const one of [first, second]) await world.proposals.told(await world.getProposal(one));
        expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: inHour(2) });
        told = [];
      });
      const works = (one = first, others = {}) => sendApproved(one, { ...ports, ...FULL, ...others });

      test('one of them is stopped, and no one is mailed that', async () => {
        await world.move(first, stops);
        expect(await dueNow()).toEqual([first.proposalId]);
        const { move } = world.proposals;
        let moves = 0;
        const counts: typeof move = (...given) => {
          moves += 1;
          return move(...given);
        };
        const proposals = { ...world.proposals, move: counts };
        expect(await works(first, { proposals })).toEqual({ kind: 'nothing-to-do' });
        expect([await timeOf(second), await timeOf(ref), moves]).toEqual([inHour(0), inHour(1), 2]);
        expect([told, await dueNow()]).toEqual([[], []]);
        expect((await dueNow(inHour(0))).toSorted()).toEqual([second.proposalId]);
      });

      test('one of them is stopped, also if the worker that gives it on dies, or another one gives a time', async () => {
        await world.move(first, stops);
        const { proposals } = world;
        const dies = { ...proposals, move: () => Promise.reject(new Error('died')) };
        await expect(works(first, { proposals: dies })).rejects.toThrow('died');
        expect(await dueNow()).toEqual([first.proposalId]);
        meanwhile(world.proposals, 'move', () => anotherWaits({}, NOW_MS, inHour(3)));
        expect(await works()).toEqual({ kind: 'nothing-to-do' });
        expect([await timeOf(second), await timeOf(ref)]).toEqual([inHour(0), inHour(1)]);
        expect(await dueNow()).not.toContain(first.proposalId);
      });

      test('one of them is held at its time', async () => {
        await world.drafts.save(aDraft({ draftId: (await world.getProposal(first)).draftId, revision: 1 }), []);
        const nowMs = () => inHour(0);
        expect(await works(first, { nowMs })).toEqual(held('changed'));
        expect([await timeOf(second), await timeOf(ref)]).toEqual([inHour(0), inHour(1)]);
        expect(await dueNow(inHour(0))).toEqual([second.proposalId]);
      });

      test('one of them is stopped, and members are mailed a later time only if it is later than they were told', async () => {
        await world.move(second, stops);
        await works(second);
        expect(await timeOf(ref)).toBe(inHour(1));
        await world.move(first, stops);
        for (const hour of [1, 2]) await fills(inHour(hour));
        expect(await sends({ ...FULL, nowMs: () => inHour(1) })).toEqual({ kind: 'waits', atMs: inHour(3) });
        expect(told).toMatchObject([{ did: 'sending-waits', atMs: inHour(3) }, { atMs: inHour(3) }]);
      });

      test('one of them is stopped, and an hour that a key fills is one that they were told before', async () => {
        await world.move(second, stops);
        await works(second);
        await world.move(first, stops);
        await fills(inHour(1));
        expect(await sends({ ...FULL, nowMs: () => inHour(1) })).toEqual({ kind: 'waits', atMs: inHour(2) });
        expect(told).toEqual([]);
      });
    });

    test('passes what the worker will hold: its draft was saved, or who approved it may decide no more', async () => {
      const { draftId } = await anotherWaits();
      await approved();
      await world.drafts.save(aDraft({ draftId, revision: 1 }), []);
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS + MINUTE_MS });
      await world.move(ref, stops);
      const lea = memberOf(3, ['decide']);
      const leaves = { ...approves, decision: { by: by(lea), atMs: NOW_MS } };
      const other = await anotherWaits();
      await world.move(other, leaves);
      await world.move(other, { to: 'waits', waitsSinceMs: NOW_MS - 1, goesOutAtMs: ROOM_MS + MINUTE_MS });
      await approved();
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS + MINUTE_MS });
    });

    test('passes what the worker will hold: what waits before it is the same version, or who it names withdrew', async () => {
      const version = { ...aProposal().version, appealId: randomUUID(), version: 3 };
      for (const minutes of [3, 2]) await anotherWaits({ version }, NOW_MS - minutes * MINUTE_MS);
      await approved();
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS + 61 * MINUTE_MS });
      await world.move(ref, stops);
      const { draftId } = await anotherWaits({ version: { ...version, version: 4 } });
      await approved();
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS + 121 * MINUTE_MS });
      await world.move(ref, stops);
      await world.drafts.save(aDraft({ draftId, revision: 1, fields: FIELDS }), []);
      await anotherWaits({ draftId, revision: 2 });
      await withdraws('Ivan Example');
      await approved();
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS + 61 * MINUTE_MS });
    });

    test('has its place also where two began to wait in one moment', async () => {
      const [first = '', second = ''] = [randomUUID(), randomUUID()].toSorted();
      await anotherWaits({ proposalId: first }, NOW_MS);
      await approved({ proposalId: second });
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS + 61 * MINUTE_MS });
    });

    test.each(['publish', 'takenOf'] as const)(
      'goes out beside one that is published while it is at %s',
      async (step) => {
        const other = await anotherWaits();
        await approved({}, ROOM_MS);
        const both = { limits: { ...AMPLE_LIMITS, appealsPerHour: 2 }, nowMs: () => ROOM_MS + MINUTE_MS };
        meanwhile(world.appeals, step, async () => {
          const draws = drawsOf({ ...aVersion({ publisherId: AN_OFFICE_ID }), ...ALL_NEW }, both.limits, both.nowMs());
          await world.publish(aVersion({ appealId: randomUUID(), publisherId: AN_OFFICE_ID }), randomUUID(), { draws });
          await world.move(other, stops);
        });
        expect((await sends(both)).kind).toBe('sent');
      },
    );

    test('passes all of them where it is urgent, and waits behind what is', async () => {
      await world.changeOffice(AN_OFFICE_ID, { members: [ANA, { ...OMAR, permissions: ['decide', 'send-urgent'] }] });
      await anotherWaits();
      await approved({ isUrgent: true });
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS });
      await world.move(ref, stops);
      await anotherWaits({ isUrgent: true }, NOW_MS + MINUTE_MS);
      await approved();
      expect(await sends(FULL)).toEqual({ kind: 'waits', atMs: ROOM_MS + 121 * MINUTE_MS });
    });
  });

  test.each<[string, () => Promise<unknown>, SentOutcome]>([
    ['stopped', () => world.move(ref, stops), { kind: 'nothing-to-do' }],
    ['written anew', () => followsUp({ kind: 'update', text: 'A writer is in Minsk.' }), held('changed')],
    [
      'approved by someone who may decide no more',
      () => world.changeOffice(AN_OFFICE_ID, { members: [ANA] }),
      held('no-decider'),
    ],
    [
      'left behind by who asked for it',
      () => world.changeOffice(AN_OFFICE_ID, { members: [OMAR] }),
      held('author-left'),
    ],
  ])('does not go out where it was %s meanwhile', async (_, happens, outcome) => {
    await approved();
    await sends(FULL);
    await happens();
    expect(await sends(at(ROOM_MS + MINUTE_MS))).toEqual(outcome);
    expect(await world.versions()).toHaveLength(1);
  });

  describe('by limits that an operator set', () => {
    const publishersOf = () => makePublisherStore(world.table);
    const set = (appealsPerHour: number) => publishersOf().setLimits(AN_OFFICE_ID, { appealsPerHour });
    /** The item of a publisher as it was before its limits had one of their own. */
    async function isPublisher(appealsPerHour: number) {
      const { keyIds: _, ...publisher } = (await ports.publishers.findPublisher(AN_OFFICE_ID)) ?? {};
      const Item = { ...publisherKey(AN_OFFICE_ID), ...publisher, limits: { appealsPerHour } };
      await world.table.documents.send(new PutCommand({ TableName: world.table.name, Item }));
    }

    test('keeps to a limit that is lowered in the moment of its publication', async () => {
      const publishers = publishersOf();
      await isPublisher(1);
      await set(2);
      await approved();
      const finds = async (publisherId: string) => {
        const read = await publishers.findPublisher(publisherId);
        if (read?.limits?.appealsPerHour === 2) await set(1);
        return read;
      };
      expect((await sends({ publishers: { findPublisher: finds } })).kind).toBe('waits');
      await set(2);
      await world.move(ref, { to: 'waits', waitsSinceMs: NOW_MS, goesOutAtMs: NOW_MS });
      expect((await sends({ publishers })).kind).toBe('sent');
    });

    test('keeps to one that was set before limits had an item of their own, unless another is set meanwhile', async () => {
      const publishers = publishersOf();
      await isPublisher(1);
      await approved();
      expect((await sends({ publishers })).kind).toBe('waits');
      await world.move(ref, stops);
      await isPublisher(2);
      await approved();
      meanwhile(world.appeals, 'publish', () => set(1));
      expect((await sends({ publishers })).kind).toBe('waits');
      expect((await publishers.findPublisher(AN_OFFICE_ID))?.limits).toEqual({ appealsPerHour: 1 });
      await world.move(ref, stops);
      await world.table.documents.send(
        new DeleteCommand({ TableName: world.table.name, Key: { ...officeLimitsKey(AN_OFFICE_ID) } }),
      );
      await isPublisher(2);
      await approved();
      expect((await sends({ publishers })).kind).toBe('sent');
    });
  });

  test('that was asked for again is told to no one as one that did not go out', async () => {
    await approved();
    const before = ref;
    await followsUp({ kind: 'update', text: 'A writer is in Minsk.' });
    await asked();
    expect(await sendApproved(before, ports)).toEqual(held('changed'));
    expect(told).toEqual([]);
    expect((await world.getProposal(before)).isUntold).toBeUndefined();
  });

  test('does not go out before the time that another worker gave it meanwhile', async () => {
    await approved();
    const atMs = ROOM_MS + MINUTE_MS;
    meanwhile(world.appeals, 'publish', () =>
      world.move(ref, { to: 'waits', waitsSinceMs: NOW_MS, goesOutAtMs: atMs }),
    );
    expect(await sends()).toEqual({ kind: 'early', atMs });
    expect(await world.versions()).toHaveLength(1);
  });

  test('is sent though another that waits is damaged', async () => {
    await approved();
    await world.move(ref, { to: 'waits', waitsSinceMs: NOW_MS - MINUTE_MS, goesOutAtMs: NOW_MS });
    const damaged = ref;
    await followsUp({ kind: 'update', text: 'A writer is in Minsk.' });
    await world.table.documents.send(
      new UpdateCommand({
        ...{ TableName: world.table.name, Key: { ...sendingKey(damaged.publisherId, damaged.proposalId) } },
        UpdateExpression: 'SET sealed = :damaged',
        ExpressionAttributeValues: { ':damaged': new Uint8Array(40) },
      }),
    );
    await approved();
    expect((await sends()).kind).toBe('sent');
  });

  test('waits once, where two workers find that it has to', async () => {
    await approved();
    meanwhile(world.proposals, 'move', () => sends(FULL).then(() => undefined));
    expect(await sends(FULL)).toEqual({ kind: 'early', atMs: ROOM_MS + MINUTE_MS });
    expect((await history()).filter(({ act }) => act === 'sending-waits')).toHaveLength(1);
    // A mail of one id is sent once.
    expect(new Set(told.map(({ actId }) => actId)).size).toBe(1);
  });

  test('is told with the time that it has, and not with the one of a worker that lost', async () => {
    await approved();
    const atMs = ROOM_MS + 61 * MINUTE_MS;
    meanwhile(world.proposals, 'move', () => world.move(ref, { to: 'waits', waitsSinceMs: NOW_MS, goesOutAtMs: atMs }));
    expect(await sends(FULL)).toEqual({ kind: 'early', atMs });
    expect(told).toMatchObject([{ did: 'sending-waits', atMs }, { atMs }]);
  });

  test('is told once of each time, and by the next worker where the one that let it wait died', async () => {
    await approved();
    const atMs = ROOM_MS + MINUTE_MS;
    await expect(sends({ ...FULL, enqueueActed: () => Promise.reject(new Error('died')) })).rejects.toThrow('died');
    expect([told, await dueNow()]).toEqual([[], [ref.proposalId]]);
    expect([await sends(FULL), await sends(FULL)]).toEqual(Array(2).fill({ kind: 'early', atMs }));
    expect([told.map(({ did }) => did), await dueNow()]).toEqual([['sending-waits', 'sending-waits'], []]);
  });

  test('ends as sent, as stopped by a person, or as told to both, whatever dies in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ dies: fc.option(fc.nat(3), { nil: undefined }), minutes: fc.nat(90) }), { maxLength: 6 }),
        fc.option(fc.nat(5), { nil: undefined }),
        fc.integer({ min: 1, max: 2 }),
        async (steps, stoppedAt, appealsPerHour) => {
          await begins();
          await isFull();
          const limits = { ...AMPLE_LIMITS, appealsPerHour };
          await approved();
          let nowMs = NOW_MS;
          const wake = (dies?: number) => sends({ limits, nowMs: () => nowMs, ...dying(dies) }).catch(() => undefined);
          for (const [index, { dies, minutes }] of steps.entries()) {
            if (index === stoppedAt && (await now()).status === 'approved') await world.move(ref, stops);
            await wake(dies);
            nowMs += minutes * MINUTE_MS;
          }
          // The sweep wakes what is due, for as long as anything is.
          for (let sweeps = 0; sweeps < 60; sweeps += 1) {
            const next = await now();
            if (next.status === 'approved') nowMs = Math.max(nowMs, next.goesOutAtMs ?? 0);
            if (!(await dueNow(nowMs)).includes(ref.proposalId)) break;
            await wake();
          }
          const { status, isUntold, waitsSinceMs } = await now();
          expect(status).toMatch(/^(sent|stopped|held)$/);
          const toldThat = (that: ActToTell['did']) =>
            told.filter(({ did }) => did === that).map(({ memberId }) => memberId);
          const heldTo = toldThat('sending-held');
          if (status === 'sent' && waitsSinceMs !== undefined)
            expect(new Set(toldThat('sending-waits'))).toEqual(new Set([ANA.memberId, OMAR.memberId]));
          expect([isUntold, new Set(heldTo)]).toEqual([
            undefined,
            new Set(status === 'held' ? [ANA.memberId, OMAR.memberId] : []),
          ]);
        },
      ),
      { numRuns: 25 },
    );
  });

  /** The worker dies at its n-th step that others see, before or after it. */
  function dying(at: number | undefined): Partial<SendApprovedPorts> {
    let steps = 0;
    const step =
      <Args extends unknown[], Result>(does: (...args: Args) => Promise<Result>) =>
      async (...args: Args): Promise<Result> => {
        if (steps++ === at) throw new Error('died before');
        const result = await does(...args);
        if (steps++ === at) throw new Error('died after');
        return result;
      };
    const { proposals } = world;
    return {
      enqueueActed: step(ports.enqueueActed),
      proposals: { ...proposals, move: step(proposals.move), told: step(proposals.told) },
      appeals: { ...world.appeals, publish: step(world.appeals.publish) },
    };
  }
});

describe('what no second person approved', () => {
  const alone = { alone: { reason: 'No one is there.', standings: { [memberIdOf(2)]: 0 } } };
  beforeEach(() => world.changeOffice(AN_OFFICE_ID, { sendsAlone: true }));

  test('is told in the history as that', async () => {
    await asked(alone);
    expect((await sends()).kind).toBe('sent');
    expect(await history()).toMatchObject([{ act: 'sending-alone' }, { act: 'sending-alone-sent', author: by(ANA) }]);
  });

  test('is held where one who was told of it can’t stop it any more, and the history tells who sent it', async () => {
    await world.changeOffice(AN_OFFICE_ID, { members: [ANA, { ...OMAR, permissions: [] }] });
    await asked(alone);
    expect(await sends()).toEqual(held('told-changed'));
    const { draftId, digest } = aProposal();
    expect(await history()).toMatchObject([
      { act: 'sending-alone' },
      { act: 'sending-alone-held', author: by(ANA), draftId, revision: 1, digest },
    ]);
    await asked(alone);
    expect(await sends({ nowMs: () => NOW_MS + 60 * MINUTE_MS + 1 })).toEqual(held('late'));
    expect((await history()).map(({ act }) => act)).toEqual([
      ...['sending-alone', 'sending-alone', 'sending-alone-held', 'sending-held'],
    ]);
  });
});

describe('what comes in between', () => {
  test.each([
    ['a draft that was saved', () => writes({ ...IVAN, title: 'A writer' }), held('changed')],
    ['a person who took their name back', () => withdraws('Ivan Example'), held('changed')],
    ['a stop', () => world.move(ref, stops), { kind: 'nothing-to-do' }],
  ])('is looked at again: %s while it was written', async (_, act, outcome) => {
    await writes(IVAN);
    await approved();
    meanwhile(world.appeals, 'publish', act);
    expect(await sends()).toEqual(outcome);
    expect(await world.versions()).toEqual([]);
  });

  test('again and again leaves it approved, for another try: five are made', async () => {
    await approved();
    let tries = 0;
    const again = async () => {
      tries += 1;
      meanwhile(world.appeals, 'publish', again);
      await world.changeOffice(AN_OFFICE_ID, { name: `Example ${tries}` });
    };
    meanwhile(world.appeals, 'publish', again);
    expect(await sends()).toEqual({ kind: 'busy' });
    expect([tries, (await now()).status]).toEqual([5, 'approved']);
  });

  test('is heard where a hold is written, too: what was stopped is not held', async () => {
    await approved({ contentHash: 'e'.repeat(64) });
    meanwhile(world.proposals, 'move', () => world.move(ref, stops));
    expect(await sends()).toEqual({ kind: 'nothing-to-do' });
    expect((await now()).status).toBe('stopped');
  });

  test('more mailings than can be stopped at once leave it approved', async () => {
    await approved();
    await sends();
    await followsUp({ kind: 'correction', text: 'A writer is held in Minsk.' });
    await approved();
    const openDispatches = async () => Array.from({ length: 101 }, (_, n) => aDispatch({ dispatchId: `d${n}` }));
    expect(await sends({ appeals: { ...world.appeals, openDispatches } })).toEqual({ kind: 'busy' });
    expect((await now()).status).toBe('approved');
  });
});

test('further editions of what is published are mailed, and make no new version', async () => {
  await approved();
  await sends();
  await writes({ ...FIELDS, ...FRENCH });
  await approved();
  expect(await sends()).toMatchObject({ kind: 'sent', published: { version: 1 } });
  expect(await world.versions()).toMatchObject([{ version: 1, translations: [{ language: 'fr' }] }]);
});

describe('an outcome', () => {
  const outcome = async (ended: DraftFields) => {
    await approved();
    await sends();
    await followsUp({ kind: 'outcome', ...ended });
    await approved();
    const sent = await sends();
    return { sent, ends: (await history()).filter(({ act }) => act === 'case-ended') };
  };

  test('ends its case, and the history tells it', async () => {
    const how = { 'ended.how': 'released', 'ended-day': '14', 'ended-month': '3', 'ended-year': '2024' };
    const { sent, ends } = await outcome(how);
    expect(sent).toMatchObject({ kind: 'sent', published: { version: 2 } });
    const [version] = await world.versions();
    const ended = { how: 'released', on: '2024-03-14' };
    expect(ends).toMatchObject([{ appealId: version?.appealId, version: 2, byOutcome: true, author: by(OMAR), ended }]);
  });

  test('that does not end it tells of no end', async () => {
    const { sent, ends } = await outcome({ kind: 'update' });
    expect([sent.kind, ends]).toEqual(['sent', []]);
  });
});
