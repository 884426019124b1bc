import { randomUUID } from 'node:crypto';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { sendingKey } from '../../../functions/contract/table-keys.ts';
import { deleteDraft, findKeeping } from '../../../functions/domain/deciding/delete-draft.ts';
import {
  findStanding,
  saveAsTyped,
  saveOverProposal,
  standingIn,
} from '../../../functions/domain/deciding/save-over-proposal.ts';
import { stopSending } from '../../../functions/domain/deciding/stop-sending.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import type { ActToTell } from '../../../functions/domain/members/mail-colleague-acted.ts';
import { anAsked, aProposal } from '../../support/deciding/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { MemoryDraftNotes } from '../../support/drafts/memory-draft-notes.ts';
import { aMember, anOffice } from '../../support/members/builders.ts';
import { meanwhile, OfficeTable } from '../../support/members/office-table.ts';
import { aRelease } from '../../support/publishing/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const OMAR = aMember({ memberId: '0f0f0f0f-1111-4222-8333-444444444444', name: 'Omar', permissions: ['decide'] });
const ANA = aMember({ memberId: anAsked().author.memberId, name: 'Ana', permissions: ['propose'] });
const asked = anAsked();
const { publisherId, draftId, proposalId, digest } = asked;
const at = { office: anOffice(), member: ANA };

const decision = { by: { memberId: OMAR.memberId, name: 'Omar' }, atMs: NOW_MS };
const approves = { to: 'approved', decision, goesOutAtMs: NOW_MS } as const;
const returns = { to: 'returned', decision } as const;
const stops = { to: 'stopped', stopped: decision } as const;

let world: OfficeTable;
let acted: ActToTell[];
let scheduled: string[];
let ports: Parameters<typeof deleteDraft>[2] & Parameters<typeof saveOverProposal>[2];

beforeEach(async () => {
  world = new OfficeTable();
  [acted, scheduled] = [[], []];
  const listOpen = async () => ({ shown: scheduled.map((externalId) => aRelease({ externalId })), hasMore: false });
  ports = {
    ...{ drafts: world.drafts, proposals: world.proposals, ownAppeals: world.ownAppeals },
    notes: new MemoryDraftNotes(),
    releases: { listOpen },
    newId: randomUUID,
    enqueueActed: async (acts) => void acted.push(...acts),
  };
  await writes(0, { title: 'Free Ivan' });
});

const writes = (revision: number, fields: DraftFields) => world.drafts.save(aDraft({ revision, fields }), []);

const toldActs = async () => (await world.entries(publisherId)).map(({ act }) => act);

describe('a member stops what was asked or approved', () => {
  const stopsIt = (member = OMAR, proposals = world.proposals) =>
    stopSending({ member }, asked, { ...ports, proposals }, NOW_MS);
  const approve = () => world.move(asked, approves);
  const publish = async () => world.publishDraft(asked, await world.getProposal(asked));
  /** Ninety days are over. */
  const expire = () =>
    world.table.documents.send(
      new DeleteCommand({ TableName: world.table.name, Key: { ...sendingKey(publisherId, proposalId) } }),
    );

  beforeEach(async () => {
    await world.ask({ askedAtMs: NOW_MS - 1 });
  });

  test('and all whom it concerned are told', async () => {
    await approve();
    expect(await stopsIt()).toBe('stopped');
    expect(await world.getProposal(asked)).toMatchObject({ status: 'stopped', stopped: decision });
    const stopped = { act: 'sending-stopped', draftId, revision: 1, digest, author: decision.by };
    expect(await world.entries(publisherId)).toMatchObject([{ act: 'sending-asked' }, stopped]);
    expect(acted.map(({ did }) => did)).toContain('sending-stopped');
  });

  test('and its author takes it back, before anyone decided', async () => {
    expect(await stopsIt(ANA)).toBe('stopped');
    expect(await toldActs()).toEqual(['sending-asked', 'sending-taken-back']);
    expect(acted.map(({ did }) => did)).toContain('request-taken-back');
  });

  test('and of its author, too, it is a stop once someone decided', async () => {
    await approve();
    expect(await stopsIt(ANA)).toBe('stopped');
    expect(await toldActs()).toEqual(['sending-asked', 'sending-stopped']);
  });

  test('once', async () => {
    await stopsIt();
    acted = [];
    expect([await stopsIt(), acted, await toldActs()]).toEqual(['stopped', [], ['sending-asked', 'sending-stopped']]);
  });

  test.each([
    ['gone', 'gone', expire],
    ['sent', 'too-late', () => approve().then(publish)],
    ['returned', 'too-late', () => world.move(asked, returns)],
    ['held', 'too-late', () => approve().then(() => world.move(asked, { to: 'held', held: 'late', heldAtMs: NOW_MS }))],
  ])('not what is %s', async (_, outcome, act) => {
    await act();
    expect([await stopsIt(), acted]).toEqual([outcome, []]);
  });

  test('if they may', async () => {
    expect(await stopsIt(aMember({ permissions: ['manage'] }))).toBe('not-allowed');
  });

  test('also where a colleague approved it in between', async () => {
    meanwhile(world.proposals, 'move', approve);
    expect(await stopsIt()).toBe('stopped');
    expect(await world.getProposal(asked)).toMatchObject({ decision, stopped: decision });
  });

  test.each([
    ['stopped it', 'stopped', () => world.move(asked, stops)],
    ['returned it', 'too-late', () => world.move(asked, returns)],
    ['approved it, and it left', 'too-late', () => approve().then(publish)],
  ])('and once where a colleague %s', async (_, outcome, act) => {
    meanwhile(world.proposals, 'move', act);
    expect([await stopsIt(), acted]).toEqual([outcome, []]);
  });

  test('not where it went meanwhile, or can’t be moved', async () => {
    const move = async () => false;
    expect([await stopsIt(OMAR, { ...world.proposals, move }), acted]).toEqual(['too-late', []]);
    await approve();
    expect([await stopsIt(OMAR, { ...world.proposals, move }), acted]).toEqual(['too-late', []]);
    meanwhile(world.proposals, 'move', expire);
    expect([await stopsIt(), acted]).toEqual(['too-late', []]);
  });
});

describe('a change of a draft', () => {
  const changes = (revision: number, title = 'Free him') =>
    saveOverProposal(at, { draftId, revision, fields: { title } }, ports, NOW_MS);

  test('ends what waits of this very revision, and tells whom it concerned', async () => {
    await world.ask();
    expect(await changes(1)).toMatchObject({ kind: 'saved', ended: true });
    expect(acted.map(({ did }) => did)).toContain('draft-changed');
  });

  test('ends nothing that is over, of another revision, or where nothing was saved', async () => {
    const saves = async (revision: number, title: string) => {
      const outcome = await changes(revision, title);
      return [outcome.kind, 'ended' in outcome, acted];
    };
    const nothing = ['saved', false, []];
    expect(await saves(1, 'Free him')).toEqual(nothing);
    await world.ask({ revision: 2 });
    await world.move(asked, returns);
    expect(await saves(2, 'Free Ivan')).toEqual(nothing);
    await world.ask({ revision: 3, proposalId: randomUUID() });
    expect(await saves(3, 'Free Ivan')).toEqual(['same', false, []]);
    await writes(3, { title: 'Free all' });
    expect(await saves(4, 'Free Ivan')).toEqual(nothing);
  });

  test('is kept back while it is typed, as long as something waits', async () => {
    const wanted = { draftId, revision: 1, fields: { title: 'Free him' } };
    await world.ask();
    await world.move(asked, approves);
    expect(await saveAsTyped(at, wanted, ports, NOW_MS)).toEqual({ kind: 'waits' });
    expect(await world.drafts.find(publisherId, draftId)).toMatchObject({ revision: 1 });
    await world.move(asked, stops);
    expect(await saveAsTyped(at, wanted, ports, NOW_MS)).toMatchObject({ kind: 'saved' });
  });

  test('finds what stands: open or approved, of the revision, and nothing of one that is not saved yet', async () => {
    const all = [aProposal({ status: 'stopped' }), aProposal({ revision: 2 }), aProposal({ status: 'approved' })];
    expect([standingIn(all, 1)?.status, standingIn(all, 2)?.status, standingIn(all, 3)]).toEqual([
      'approved',
      'open',
      undefined,
    ]);
    const proposals = { ofDraft: async () => [aProposal({ revision: 0 })] };
    expect(await findStanding({ publisherId, draftId, revision: 0 }, { proposals })).toBeUndefined();
  });
});

describe('a draft is deleted', () => {
  const deletes = (revision = 1) => deleteDraft(at, { draftId, revision }, ports, NOW_MS);
  const newest = () => world.drafts.find(publisherId, draftId);

  test('as the member saw it, with a line in the history', async () => {
    expect(await deletes()).toEqual({ kind: 'deleted' });
    expect([await newest(), await world.drafts.findKept(publisherId, [draftId])]).toEqual([
      undefined,
      new Set([draftId]),
    ]);
    expect(await world.entries(publisherId)).toMatchObject([
      { act: 'draft-deleted', draftId, revision: 2, author: { name: 'Ana' } },
    ]);
    expect(await deletes()).toEqual({ kind: 'gone' });
  });

  test('not where it was saved since', async () => {
    await writes(1, { title: 'Free him' });
    expect(await deletes()).toMatchObject({ kind: 'changed meanwhile', theirs: { revision: 2 } });
    expect(await newest()).toMatchObject({ revision: 2 });
  });

  test('nor where it is saved while it is deleted, or deleted by another', async () => {
    meanwhile(world.drafts, 'remove', () => writes(1, { title: 'Free him' }));
    expect(await deletes()).toMatchObject({ kind: 'changed meanwhile', theirs: { revision: 2 } });
    meanwhile(world.drafts, 'remove', () => world.drafts.remove(aDraft({ revision: 2 }), []));
    expect(await deletes(2)).toEqual({ kind: 'gone' });
  });

  test('nor while it waits, goes out, is scheduled or went out', async () => {
    const keeping = () => findKeeping(aDraft({ revision: 1, fields: {} }), ports);
    const isKept = async () => {
      const found = await keeping();
      expect(await deletes()).toEqual(found);
      expect(await newest()).toMatchObject({ revision: 1 });
      return found;
    };
    expect(await keeping()).toBeUndefined();
    scheduled = ['another'];
    expect(await keeping()).toBeUndefined();
    scheduled = [draftId];
    expect(await isKept()).toEqual({ kind: 'scheduled' });
    await world.ask();
    expect(await isKept()).toEqual({ kind: 'proposed', proposalId });
    await world.move(asked, approves);
    expect(await isKept()).toEqual({ kind: 'going out', proposalId });
    const appealId = await world.publishDraft(asked);
    expect(await isKept()).toEqual({ kind: 'published', appealId });
  });

  test('once what was asked of it is over', async () => {
    await world.ask();
    await world.move(asked, returns);
    scheduled = ['another'];
    expect(await deletes()).toEqual({ kind: 'deleted' });
    expect(await newest()).toBeUndefined();
  });
});
