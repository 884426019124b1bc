import { randomBytes, randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { sendingKey } from '../../../functions/contract/table-keys.ts';
import type { SendingMove } from '../../../functions/domain/deciding/ports.ts';
import { type SendApprovedPorts, sendApproved } from '../../../functions/domain/deciding/send-approved.ts';
import type { AskedSending, SendingRef } from '../../../functions/domain/deciding/sending-proposal.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import { imageOf } from '../../../functions/domain/drafts/image-of.ts';
import { requestOf } from '../../../functions/domain/drafts/request-of.ts';
import type { Member } from '../../../functions/domain/members/office.ts';
import { considerRequest } from '../../../functions/domain/publishing/consider-request.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { AN_OFFICE_ID, anOffice, memberIdOf, memberOf } from '../../support/members/builders.ts';
import { meanwhile, OfficeTable } from '../../support/members/office-table.ts';
import { AMPLE_LIMITS } from '../../support/publishing/builders.ts';
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

let world: OfficeTable;
let ports: SendApprovedPorts;
/** The proposal that was asked last. */
let ref: SendingRef;

beforeEach(async () => {
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
  };
});

const newest = () => world.drafts.find(AN_OFFICE_ID, aDraft().draftId);

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
async function considered() {
  const draft = await newest();
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
    ...{ proposalId: randomUUID(), author: by(ANA), askedAtMs: NOW_MS - MINUTE_MS },
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
const held = (because: string) => ({ kind: 'held', because });

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

  test.each<[string, ...SendingMove[]]>([
    ['open'],
    ['returned', { to: 'returned', decision }],
    ['rejected', { to: 'rejected', decision }],
    ['stopped', approves, stops],
    ['held', approves, { to: 'held', held: 'late' }],
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

  test('where the hour has no room for it', async () => {
    await approved();
    await sends();
    await followsUp({ kind: 'update', text: 'A writer is held in Minsk.' });
    await approved();
    expect(await sends({ limits: { ...AMPLE_LIMITS, appealsPerHour: 1 } })).toEqual(held('over-budget'));
    expect(await world.versions()).toHaveLength(1);
  });
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
    expect((await history()).map(({ act }) => act)).toEqual(['sending-alone', 'sending-alone', 'sending-alone-held']);
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
