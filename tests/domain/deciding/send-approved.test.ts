import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type SendApprovedPorts, sendApproved } from '../../../functions/domain/deciding/send-approved.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import { imageOf } from '../../../functions/domain/drafts/image-of.ts';
import { requestOf } from '../../../functions/domain/drafts/request-of.ts';
import type { Member, Office } from '../../../functions/domain/members/office.ts';
import { considerRequest } from '../../../functions/domain/publishing/consider-request.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { MemoryProposals } from '../../support/deciding/memory-proposals.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { MemoryDrafts } from '../../support/drafts/memory-drafts.ts';
import { AN_OFFICE_ID, anOffice, memberIdOf, memberOf } from '../../support/members/builders.ts';
import { AMPLE_LIMITS } from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';
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
const ref = { publisherId: AN_OFFICE_ID, proposalId: aProposal().proposalId };

const KEY = `${ref.publisherId}/${ref.proposalId}`;

let appeals: MemoryAppeals;
let drafts: MemoryDrafts;
let proposals: MemoryProposals;
let office: Office | undefined;
let publishes: boolean;
let limits: typeof AMPLE_LIMITS;
let nowMs: number;
let ids: number;
let ports: SendApprovedPorts;

beforeEach(() => {
  appeals = new MemoryAppeals();
  drafts = new MemoryDrafts();
  drafts.kept = [aDraft({ revision: 1, fields: FIELDS })];
  office = anOffice({ members: [ANA, OMAR], revision: 7 });
  [publishes, limits, nowMs, ids] = [true, AMPLE_LIMITS, NOW_MS, 0];
  proposals = new MemoryProposals({
    office: () => office,
    newestDraft: () => drafts.kept.at(-1),
    withdrawnRevision: () => drafts.withdrawnOf.get(AN_OFFICE_ID)?.revision ?? 0,
  });
  appeals.carryOut = (approval, published) => proposals.carryOut(approval, published);
  ports = {
    ...{ appeals, drafts, proposals, addressees: new MemoryAddressees(), readPage: readHere, randomBytes },
    ...{ nowMs: () => nowMs, startDispatchAfterMs: MINUTE_MS, newId: () => `id-${ids++}` },
    offices: { find: async () => office },
    publishers: {
      findPublisher: async (publisherId) =>
        publishes
          ? { publisherId, name: 'Example', contact: 'desk@example.org', createdAtMs: 0, keyIds: [] }
          : undefined,
    },
    get limits() {
      return limits;
    },
  };
});

/** What the draft's newest revision would be published as. */
async function considered() {
  const draft = drafts.kept.at(-1);
  if (!draft) throw new Error('there is no draft');
  const { request } = requestOf(draft, (await imageOf(draft, drafts))?.bytes);
  const outcome = request && (await considerRequest(request, AN_OFFICE_ID, ports, nowMs, 'own'));
  if (outcome?.kind !== 'considered') throw new Error(`it is ${outcome?.kind}`);
  const { decision } = outcome;
  if (decision.kind === 'publish') return { contentHash: decision.contentHash, number: decision.version };
  if (decision.kind === 'add editions') return { contentHash: decision.contentHash, number: decision.version.version };
  throw new Error(`it would be ${decision.kind}`);
}

/** Omar approved what Ana wrote, and it is time. */
async function approved(given: Partial<SendingProposal> = {}) {
  const { contentHash, number } = await considered();
  const proposal = aProposal({
    ...{ author: by(ANA), status: 'approved', decision: { by: by(OMAR), atMs: NOW_MS }, goesOutAtMs: nowMs },
    ...{
      contentHash,
      version: { ...aProposal().version, version: number },
      revision: drafts.kept.at(-1)?.revision ?? 0,
    },
    ...given,
  });
  proposals.kept.set(KEY, proposal);
  return proposal;
}

const sends = () => sendApproved(ref, ports);
const now = () => proposals.kept.get(KEY);
const held = (because: string) => ({ kind: 'held', because });

describe('what was approved', () => {
  test('is published once its time has come, as who approved it, and its author answers for its names', async () => {
    await approved();
    const outcome = await sends();
    const [version] = appeals.versions;
    expect(outcome).toMatchObject({ kind: 'sent', published: { appealId: version?.appealId, version: 1 } });
    expect(version).toMatchObject({ approvedAs: ref.proposalId, edition: { title: 'A writer is held' } });
    expect(now()).toMatchObject({ status: 'sent', published: { version: 1 } });
    expect(proposals.entries).toMatchObject([
      { act: 'sending-sent', revision: 1, digest: aProposal().digest, author: by(OMAR), atMs: NOW_MS },
    ]);
    expect(appeals.entries).toEqual([]);
  });

  test('goes out once, however often it is asked for', async () => {
    await approved();
    await sends();
    expect(await sends()).toEqual({ kind: 'nothing-to-do' });
    expect(appeals.versions).toHaveLength(1);
  });

  test('does not go out early, and says when', async () => {
    await approved({ goesOutAtMs: NOW_MS + 1 });
    expect(await sends()).toEqual({ kind: 'early', atMs: NOW_MS + 1 });
    expect([appeals.versions, now()?.status]).toEqual([[], 'approved']);
  });

  test('is held where it comes an hour too late', async () => {
    await approved({ goesOutAtMs: NOW_MS - 60 * MINUTE_MS - 1 });
    expect(await sends()).toEqual(held('late'));
    expect([appeals.versions, now()]).toMatchObject([[], { status: 'held', held: 'late' }]);
    await approved({ goesOutAtMs: NOW_MS - 60 * MINUTE_MS });
    expect((await sends()).kind).toBe('sent');
  });

  test.each(['open', 'returned', 'rejected', 'stopped', 'held'] as const)('is approved, and not %s', async (status) => {
    await approved({ status });
    expect(await sends()).toEqual({ kind: 'nothing-to-do' });
    expect(appeals.versions).toEqual([]);
  });

  test('is one that is there, and has a time', async () => {
    expect(await sends()).toEqual({ kind: 'nothing-to-do' });
    const { goesOutAtMs: _, ...untimed } = await approved();
    proposals.kept.set(KEY, untimed);
    expect(await sends()).toEqual({ kind: 'nothing-to-do' });
  });
});

describe('what was approved is held', () => {
  test('where who approved it may no more, and where there is no office, publisher or approval', async () => {
    await approved();
    office = anOffice({ members: [ANA, memberOf(2, ['propose'])] });
    expect(await sends()).toEqual(held('no-decider'));
    await approved();
    office = undefined;
    expect(await sends()).toEqual(held('no-decider'));
    await approved();
    [office, publishes] = [anOffice({ members: [ANA, OMAR] }), false];
    expect(await sends()).toEqual(held('no-decider'));
    publishes = true;
    const { decision: _, ...undecided } = await approved();
    proposals.kept.set(KEY, undecided);
    expect(await sends()).toEqual(held('no-decider'));
    expect(appeals.versions).toEqual([]);
  });

  test('where it was written on, or deleted', async () => {
    await approved();
    drafts.kept = [...drafts.kept, aDraft({ revision: 2, fields: FIELDS })];
    expect(await sends()).toEqual(held('changed'));
    await approved({ revision: 2 });
    drafts.kept = [];
    expect(await sends()).toEqual(held('changed'));
  });

  test.each([
    ['where it names a person who took their name back', 'Ivan Example is held.', held('changed')],
    ['and not where another did', FIELDS.text, { kind: 'sent' }],
  ])('%s', async (_, text, outcome) => {
    const person = { name: 'Ivan Example', spellings: [], withdrawnAtMs: NOW_MS };
    drafts.withdrawnOf.set(AN_OFFICE_ID, { revision: 1, people: [person] });
    drafts.kept = [aDraft({ revision: 1, fields: { ...FIELDS, text } })];
    await approved();
    expect(await sends()).toMatchObject(outcome);
  });

  test('where it is no appeal any more', async () => {
    await approved();
    drafts.kept = [aDraft({ revision: 1, fields: { ...FIELDS, title: '', text: '' } })];
    expect(await sends()).toEqual(held('changed'));
  });

  test('where its text is another than the one that was looked at, or it would be another version', async () => {
    const { contentHash } = await considered();
    await approved({ contentHash: 'e'.repeat(64) });
    expect(await sends()).toEqual(held('changed'));
    await approved({ contentHash, version: { ...aProposal().version, version: 2 } });
    expect(await sends()).toEqual(held('changed'));
    expect(appeals.versions).toEqual([]);
  });

  test('where its publisher has published the same meanwhile', async () => {
    const before = await approved();
    await sends();
    proposals.kept.set(KEY, before);
    expect(await sends()).toEqual(held('other'));
    expect(appeals.versions).toHaveLength(1);
  });

  test('where the request would be refused', async () => {
    await approved();
    drafts.kept = [aDraft({ revision: 1, fields: { ...FIELDS, 'datedOn-year': '2034' } })];
    expect(await sends()).toEqual(held('other'));
  });

  test('where the hour has no room for it', async () => {
    await approved();
    limits = { ...AMPLE_LIMITS, appealsPerHour: 0 };
    expect(await sends()).toEqual(held('over-budget'));
    expect(appeals.versions).toEqual([]);
  });
});

describe('what no second person approved', () => {
  const alone = { alone: { reason: 'No one is there.', standings: { [memberIdOf(2)]: 0 } } };
  const lets = (given: Partial<Member> = {}) =>
    anOffice({ members: [ANA, { ...OMAR, ...given }], revision: 7, sendsAlone: true });

  test('is told in the history as that', async () => {
    office = lets();
    await approved({ ...alone, decision: { by: by(ANA), atMs: NOW_MS } });
    expect((await sends()).kind).toBe('sent');
    expect(proposals.entries).toMatchObject([{ act: 'sending-alone-sent', author: by(ANA) }]);
  });

  test('is held where one who was told of it can’t stop it any more, and the history tells who sent it', async () => {
    office = lets({ permissions: [] });
    await approved({ ...alone, decision: { by: by(ANA), atMs: NOW_MS } });
    expect(await sends()).toEqual(held('told-changed'));
    expect(proposals.entries).toMatchObject([
      {
        act: 'sending-alone-held',
        author: by(ANA),
        draftId: aDraft().draftId,
        revision: 1,
        digest: aProposal().digest,
      },
    ]);
    await approved({ ...alone, decision: { by: by(ANA), atMs: NOW_MS }, goesOutAtMs: 0 });
    expect(await sends()).toEqual(held('late'));
    expect(proposals.entries).toHaveLength(1);
  });
});

describe('what comes in between', () => {
  test('is looked at again: a draft that was saved while it was written is held', async () => {
    await approved();
    appeals.beforeWrite = async () => {
      drafts.kept = [...drafts.kept, aDraft({ revision: 2, fields: FIELDS })];
    };
    expect(await sends()).toEqual(held('changed'));
    expect(appeals.versions).toEqual([]);
  });

  test('again and again leaves it approved, for another try: five are made', async () => {
    await approved();
    let tries = 0;
    appeals.carryOut = () => {
      tries += 1;
      return false;
    };
    expect(await sends()).toEqual({ kind: 'busy' });
    expect([tries, now()?.status]).toEqual([5, 'approved']);
  });

  test('is heard where a hold is written, too: what was stopped is not held', async () => {
    await approved({ contentHash: 'e'.repeat(64) });
    const { move } = proposals;
    proposals.move = async (proposal, ...rest) => {
      proposals.kept.set(KEY, { ...proposal, status: 'stopped' });
      return move.call(proposals, proposal, ...rest);
    };
    expect(await sends()).toEqual({ kind: 'nothing-to-do' });
    expect(now()?.status).toBe('stopped');
  });

  test('more mailings than can be stopped at once leave it approved', async () => {
    await approved();
    await sends();
    const [dispatch] = appeals.dispatches;
    if (!dispatch) throw new Error('nothing was dispatched');
    for (let count = 0; count < 100; count += 1) appeals.dispatches.push({ ...dispatch, dispatchId: `d${count}` });
    const [known] = appeals.known.values();
    const followed = { followUp: known?.appealId ?? '', follows: '1', whatChanged: 'Where she is.' };
    const fields = { ...FIELDS, ...followed, kind: 'correction', text: 'A writer is held in Minsk.' };
    drafts.kept = [aDraft({ revision: 1, fields })];
    await approved();
    expect(await sends()).toEqual({ kind: 'busy' });
    expect(now()?.status).toBe('approved');
  });
});

test('further editions of what is published are mailed, and make no new version', async () => {
  await approved();
  await sends();
  drafts.kept = [aDraft({ revision: 1, fields: { ...FIELDS, ...FRENCH } })];
  await approved();
  expect(await sends()).toMatchObject({ kind: 'sent', published: { version: 1 } });
  expect(appeals.versions).toMatchObject([{ version: 1, translations: [{ language: 'fr' }] }]);
});

describe('an outcome', () => {
  const outcome = async (ended: Readonly<Record<string, string>>) => {
    await approved();
    await sends();
    const [known] = appeals.known.values();
    const followed = { followUp: known?.appealId ?? '', follows: '1', kind: 'outcome', whatChanged: 'She is free.' };
    drafts.kept = [aDraft({ revision: 1, fields: { ...FIELDS, ...followed, ...ended } })];
    await approved();
    const sent = await sends();
    return { sent, entries: appeals.entries, known };
  };

  test('ends its case, and the history tells it', async () => {
    const how = { 'ended.how': 'released', 'ended-day': '14', 'ended-month': '3', 'ended-year': '2024' };
    const { sent, entries, known } = await outcome(how);
    expect(sent).toMatchObject({ kind: 'sent', published: { version: 2 } });
    expect(entries).toMatchObject([
      {
        ...{ act: 'case-ended', appealId: known?.appealId, version: 2, byOutcome: true, author: by(OMAR) },
        ended: { how: 'released', on: '2024-03-14' },
      },
    ]);
  });

  test('that does not end it tells of no end', async () => {
    const { entries } = await outcome({ kind: 'update' });
    expect(entries).toEqual([]);
  });
});
