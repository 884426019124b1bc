import { describe, expect, test } from 'vitest';
import { deleteDraft, findKeeping } from '../../../functions/domain/deciding/delete-draft.ts';
import {
  findStanding,
  saveAsTyped,
  saveOverProposal,
  standingIn,
} from '../../../functions/domain/deciding/save-over-proposal.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import { stopSending } from '../../../functions/domain/deciding/stop-sending.ts';
import type { ActToTell } from '../../../functions/domain/members/mail-colleague-acted.ts';
import { anAsked, aProposal } from '../../support/deciding/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { MemoryDrafts } from '../../support/drafts/memory-drafts.ts';
import { aMember, anOffice } from '../../support/members/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const OMAR = aMember({ memberId: '0f0f0f0f-1111-4222-8333-444444444444', name: 'Omar', permissions: ['decide'] });
const ANA = aMember({ memberId: anAsked().author.memberId, name: 'Ana', permissions: ['propose'] });

describe('a member stops what was asked or approved', () => {
  /** @param found - what each look finds; the last one goes on. */
  const world = (...found: (SendingProposal | undefined)[]) => {
    const acted: ActToTell[] = [];
    const moves: unknown[][] = [];
    const ports = {
      proposals: {
        find: async () => (found.length > 1 ? found.shift() : found[0]),
        move: async (...args: unknown[]) => {
          moves.push(args);
          return moves.length > lost;
        },
      },
      newId: () => 'e1',
      enqueueActed: async (acts: readonly ActToTell[]) => void acted.push(...acts),
    };
    let lost = 0;
    return {
      ...{ acted, moves },
      loses: (times: number) => {
        lost = times;
      },
      stops: (member = OMAR) => stopSending({ member }, aProposal(), ports as never, NOW_MS),
    };
  };

  test('and all whom it concerned are told', async () => {
    const { stops, moves, acted } = world(aProposal({ status: 'approved' }));
    expect(await stops()).toBe('stopped');
    const by = { memberId: OMAR.memberId, name: 'Omar' };
    expect(moves).toMatchObject([
      [
        { status: 'approved' },
        { to: 'stopped', stopped: { by, atMs: NOW_MS } },
        { act: 'sending-stopped', draftId: aProposal().draftId, revision: 1, digest: aProposal().digest },
      ],
    ]);
    expect(acted.map(({ did }) => did)).toContain('sending-stopped');
  });

  test('and its author takes it back, before anyone decided', async () => {
    const { stops, moves, acted } = world(aProposal());
    expect(await stops(ANA)).toBe('stopped');
    expect(moves[0]?.[2]).toMatchObject({ act: 'sending-taken-back' });
    expect(acted.map(({ did }) => did)).toContain('request-taken-back');
    const { stops: stopsLate, moves: late } = world(aProposal({ status: 'approved', decision: { by: OMAR, atMs: 1 } }));
    expect([await stopsLate(ANA), late[0]?.[2]]).toMatchObject(['stopped', { act: 'sending-stopped' }]);
  });

  test('once', async () => {
    const { stops, moves } = world(aProposal({ status: 'stopped' }));
    expect([await stops(), moves]).toEqual(['stopped', []]);
  });

  test('not what is gone, or went out, or is over', async () => {
    expect(await world(undefined).stops()).toBe('gone');
    for (const status of ['sent', 'returned', 'rejected', 'held'] as const)
      expect(await world(aProposal({ status })).stops()).toBe('too-late');
  });

  test('if they may', async () => {
    expect(await world(aProposal()).stops(aMember({ permissions: ['manage'] }))).toBe('not-allowed');
  });

  test('also where a colleague approved it in between, and not where it left', async () => {
    const [open, approved] = [aProposal(), aProposal({ status: 'approved' })];
    const met = world(open, approved, approved);
    met.loses(1);
    expect([await met.stops(), met.moves.length]).toEqual(['stopped', 2]);
    const both = world(open, aProposal({ status: 'stopped' }));
    both.loses(1);
    expect([await both.stops(), both.acted]).toEqual(['stopped', []]);
    for (const now of [aProposal({ status: 'sent' }), undefined, open]) {
      const left = world(open, now);
      left.loses(1);
      expect([await left.stops(), left.acted]).toEqual(['too-late', []]);
    }
    const again = world(approved, approved);
    again.loses(9);
    expect(await again.stops()).toBe('too-late');
  });
});

const { draftId } = aDraft();
const publisherId = anOffice().publisherId;
const at = { office: anOffice(), member: ANA };

/** A desk with one draft, of its first revision, and what was asked of it. */
async function desk(asked: readonly SendingProposal[] = []) {
  const drafts = new MemoryDrafts();
  const acted: ActToTell[] = [];
  const releases: string[] = [];
  const published = new Map<string, { readonly appealId: string }>();
  const ports = {
    drafts,
    proposals: { ofDraft: async () => asked },
    releases: { listOpen: async () => ({ shown: releases.map((externalId) => ({ externalId })), hasMore: false }) },
    ownAppeals: { findPublished: async () => published },
    newId: () => crypto.randomUUID(),
    enqueueActed: async (acts: readonly ActToTell[]) => void acted.push(...acts),
  } as never as Parameters<typeof deleteDraft>[2] & Parameters<typeof saveOverProposal>[2];
  await saveOverProposal(
    at,
    { draftId, revision: 0, fields: { title: 'Free Ivan' } },
    { ...ports, proposals: { ofDraft: async () => [] } },
    NOW_MS,
  );
  acted.length = 0;
  return { drafts, acted, releases, published, ports };
}

describe('a change of a draft', () => {
  test('ends what waits of this very revision, and tells whom it concerned', async () => {
    const { ports, acted } = await desk([aProposal()]);
    const wanted = { draftId, revision: 1, fields: { title: 'Free him' } };
    expect(await saveOverProposal(at, wanted, ports, NOW_MS)).toMatchObject({ kind: 'saved', ended: true });
    expect(acted.map(({ did }) => did)).toContain('draft-changed');
  });

  test('ends nothing that is over, of another revision, or where nothing was saved', async () => {
    for (const asked of [[], [aProposal({ status: 'returned' })], [aProposal({ revision: 2 })]]) {
      const { ports, acted } = await desk(asked);
      const outcome = await saveOverProposal(
        at,
        { draftId, revision: 1, fields: { title: 'Free him' } },
        ports,
        NOW_MS,
      );
      expect([outcome.kind, 'ended' in outcome, acted]).toEqual(['saved', false, []]);
    }
    const { ports, acted } = await desk([aProposal()]);
    const same = await saveOverProposal(at, { draftId, revision: 1, fields: { title: 'Free Ivan' } }, ports, NOW_MS);
    expect([same.kind, 'ended' in same, acted]).toEqual(['same', false, []]);
  });

  test('is kept back while it is typed, as long as something waits', async () => {
    const wanted = { draftId, revision: 1, fields: { title: 'Free him' } };
    const { ports, drafts } = await desk([aProposal({ status: 'approved' })]);
    expect(await saveAsTyped(at, wanted, ports, NOW_MS)).toEqual({ kind: 'waits' });
    expect(drafts.of(publisherId)).toHaveLength(1);
    expect(await saveAsTyped(at, wanted, (await desk()).ports, NOW_MS)).toMatchObject({ kind: 'saved' });
  });

  test('finds what stands: open or approved, of the revision, and nothing of one that is not saved yet', async () => {
    const all = [aProposal({ status: 'stopped' }), aProposal({ revision: 2 }), aProposal({ status: 'approved' })];
    expect([standingIn(all, 1)?.status, standingIn(all, 2)?.status, standingIn(all, 3)]).toEqual([
      'approved',
      'open',
      undefined,
    ]);
    const ports = { proposals: { ofDraft: async () => [aProposal({ revision: 0 })] } };
    expect(await findStanding({ publisherId, draftId, revision: 0 }, ports)).toBeUndefined();
  });
});

describe('a draft is deleted', () => {
  test('as the member saw it, with a line in the history', async () => {
    const { ports, drafts } = await desk();
    expect(await deleteDraft(at, { draftId, revision: 1 }, ports, NOW_MS)).toEqual({ kind: 'deleted' });
    expect(drafts.deleted.has(`${publisherId}/${draftId}`)).toBe(true);
    expect(drafts.entries.at(-1)).toMatchObject({
      act: 'draft-deleted',
      draftId,
      revision: 2,
      author: { name: 'Ana' },
    });
    expect(await deleteDraft(at, { draftId, revision: 1 }, ports, NOW_MS)).toEqual({ kind: 'gone' });
  });

  test('not where it was saved since', async () => {
    const { ports, drafts } = await desk();
    expect(await deleteDraft(at, { draftId, revision: 2 }, ports, NOW_MS)).toMatchObject({
      kind: 'changed meanwhile',
      theirs: { revision: 1 },
    });
    expect(drafts.deleted.size).toBe(0);
  });

  test('nor where it is saved while it is deleted, or deleted by another', async () => {
    const { ports, drafts } = await desk();
    drafts.remove = async () => 'changed meanwhile' as never;
    expect(await deleteDraft(at, { draftId, revision: 1 }, ports, NOW_MS)).toMatchObject({ kind: 'changed meanwhile' });
    const find = drafts.find.bind(drafts);
    let finds = 0;
    drafts.find = async (...args) => {
      finds += 1;
      return finds > 1 ? undefined : find(...args);
    };
    expect(await deleteDraft(at, { draftId, revision: 1 }, ports, NOW_MS)).toEqual({ kind: 'gone' });
  });

  test('nor while it waits, goes out, is scheduled or went out', async () => {
    const keeping = async (
      asked: readonly SendingProposal[],
      given: { readonly appealId?: string; readonly release?: string } = {},
    ) => {
      const { ports, published, releases, drafts } = await desk(asked);
      if (given.appealId) published.set(draftId, { appealId: given.appealId });
      if (given.release) releases.push(given.release);
      const [found, deleted] = [
        await findKeeping({ publisherId, draftId, revision: 1, fields: {} }, ports),
        await deleteDraft(at, { draftId, revision: 1 }, ports, NOW_MS),
      ];
      expect(drafts.deleted.size).toBe(found ? 0 : 1);
      expect(deleted).toEqual(found ?? { kind: 'deleted' });
      return found;
    };
    const { proposalId } = aProposal();
    expect(await keeping([aProposal()])).toEqual({ kind: 'proposed', proposalId });
    expect(await keeping([aProposal({ status: 'approved' })])).toEqual({ kind: 'going out', proposalId });
    expect(await keeping([], { appealId: 'a1' })).toEqual({ kind: 'published', appealId: 'a1' });
    expect(await keeping([aProposal()], { appealId: 'a1' })).toEqual({ kind: 'published', appealId: 'a1' });
    expect(await keeping([], { release: draftId })).toEqual({ kind: 'scheduled' });
    expect(await keeping([], { release: 'another' })).toBeUndefined();
    expect(await keeping([aProposal({ status: 'returned' })])).toBeUndefined();
  });
});
