import { beforeEach, expect, test } from 'vitest';
import type { SendingMove, SendingProposals } from '../../../functions/domain/deciding/ports.ts';
import type { Drafts } from '../../../functions/domain/drafts/ports.ts';
import { newEntry } from '../../../functions/domain/members/entry.ts';
import type { Offices } from '../../../functions/domain/members/ports.ts';
import { aDraft } from '../drafts/builders.ts';
import { anOffice } from '../members/builders.ts';
import { NOW_MS } from '../subscribing/builders.ts';
import { aMail, anAsked } from './builders.ts';

export interface DecidingWorld {
  readonly proposals: SendingProposals;
  readonly offices: Offices;
  readonly drafts: Pick<Drafts, 'save'>;
}

/** What holds of proposals, in memory and in the table. */
export function proposalsContract(make: () => DecidingWorld): void {
  const asked = anAsked({ keyId: 'key-1' });
  const { publisherId, draftId } = asked;
  const by = { memberId: '0e0e0e0e-1111-4222-8333-444444444444', name: 'Omar' };
  type Told =
    | 'sending-asked'
    | 'sending-approved'
    | 'sending-stopped'
    | 'sending-replaced'
    | 'sending-alone'
    | 'sending-waits'
    | 'sending-looked-at';
  const entry = (act: Told) =>
    newEntry({ act, draftId, revision: 1, digest: asked.digest }, by, crypto.randomUUID(), NOW_MS);
  const unchanged = { officeRevision: 1, draft: { draftId, revision: 1 } };
  const approves: SendingMove = { to: 'approved', decision: { by, atMs: NOW_MS }, goesOutAtMs: NOW_MS + 60_000 };
  const stops: SendingMove = { to: 'stopped', stopped: { by, atMs: NOW_MS } };
  const texts = [{ language: 'en', subject: 'Free Ivan Example', text: 'Free Ivan Example' }] as const;
  const ask = ({ proposals }: DecidingWorld) =>
    proposals.ask(asked, [aMail()], texts, entry('sending-asked'), unchanged);
  const open = { ...asked, status: 'open' } as const;

  let world: DecidingWorld;
  beforeEach(async () => {
    world = make();
    await world.offices.save(anOffice({ publisherId }), []);
    await world.drafts.save(aDraft(), []);
  });

  test('a proposal comes back as it was asked, with its mails to the last byte', async () => {
    const { proposals } = world;
    expect(await ask(world)).toBe('asked');
    expect(await proposals.find(asked)).toEqual(open);
    expect(await proposals.list(publisherId)).toEqual([open]);
    expect(await proposals.ofDraft(publisherId, draftId)).toEqual([open]);
    expect(await proposals.ofDraft(publisherId, asked.proposalId)).toEqual([]);
    expect(await proposals.mails(asked)).toEqual([aMail()]);
    expect(await proposals.shown(asked)).toEqual(texts);
    expect(await proposals.find({ publisherId: A_STRANGER, proposalId: asked.proposalId })).toBeUndefined();
  });

  test.each([
    ['draft', () => world.drafts.save(aDraft({ revision: 1, fields: { title: 'Another' } }), [])],
    ['office', () => world.offices.save(anOffice({ publisherId, revision: 1 }), [])],
  ])('it is asked only while its %s is as it was read', async (_, change) => {
    await change();
    expect(await ask(world)).toBe('changed meanwhile');
    expect(await world.proposals.list(publisherId)).toEqual([]);
  });

  test('a decision is kept with its reason, and the second of two finds it decided', async () => {
    const { proposals } = world;
    await ask(world);
    const returns: SendingMove = { to: 'returned', decision: { by, atMs: NOW_MS, reason: 'Name the court.' } };
    expect(await proposals.move(open, returns, undefined, unchanged)).toBe(true);
    expect(await proposals.move(open, approves, undefined, unchanged)).toBe(false);
    expect(await proposals.find(asked)).toEqual({
      ...asked,
      status: 'returned',
      decision: { by, atMs: NOW_MS, reason: 'Name the court.' },
    });
  });

  test('a draft that is saved, or an office that changes, lets no approval through; stopping waits for neither', async () => {
    const { proposals, drafts, offices } = world;
    await ask(world);
    await drafts.save(aDraft({ revision: 1, fields: { title: 'Another' } }), []);
    expect(await proposals.move(open, approves, undefined, unchanged)).toBe(false);
    await offices.save(anOffice({ publisherId, revision: 1 }), []);
    const withDraft = { ...unchanged, draft: { draftId, revision: 2 } };
    expect(await proposals.move(open, approves, undefined, withDraft)).toBe(false);
    expect(await proposals.move(open, stops, entry('sending-stopped'))).toBe(true);
    expect(await proposals.find(asked)).toMatchObject({ status: 'stopped', stopped: { by } });
  });

  test('a newer one takes the place of one that is open, together or not at all', async () => {
    const { proposals } = world;
    await ask(world);
    const newer = { ...asked, proposalId: '0f0f0f0f-1111-4222-8333-444444444444' };
    const replaced = {
      proposal: open,
      move: { to: 'stopped', stopped: { by, atMs: NOW_MS, replacedBy: newer.proposalId } },
      entry: entry('sending-replaced'),
    } as const;
    const asksNewer = () =>
      proposals.ask(newer, [aMail()], texts, entry('sending-asked'), unchanged, undefined, [replaced]);
    expect(await asksNewer()).toBe('asked');
    expect(await proposals.find(asked)).toEqual({ ...asked, status: 'stopped', stopped: replaced.move.stopped });
    const third = { ...newer, proposalId: '0f0f0f0f-2222-4222-8333-444444444444' };
    expect(await proposals.ask(third, [aMail()], texts, entry('sending-asked'), unchanged, undefined, [replaced])).toBe(
      'changed meanwhile',
    );
    expect(await proposals.find(third)).toBeUndefined();
  });

  test('another digest than the one that is kept moves nothing', async () => {
    await ask(world);
    expect(await world.proposals.move({ ...open, digest: 'e'.repeat(64) }, stops, undefined)).toBe(false);
    expect(await world.proposals.find(asked)).toEqual(open);
  });

  test('what its author sends alone is approved from its first moment, and one colleague is kept as who looked at it', async () => {
    const { proposals, drafts } = world;
    const alone = { ...asked, alone: { reason: 'No one answers.', standings: { [by.memberId]: 0 } } };
    const decision = { by: asked.author, atMs: NOW_MS };
    const leaves = { to: 'approved', decision, goesOutAtMs: NOW_MS + 60_000 } as const;
    expect(await proposals.ask(alone, [aMail()], texts, entry('sending-alone'), unchanged, leaves)).toBe('asked');
    const approved = { ...alone, status: 'approved', decision, goesOutAtMs: NOW_MS + 60_000 } as const;
    expect(await proposals.find(asked)).toEqual(approved);
    const looked = { by, atMs: NOW_MS };
    const looks = (now: typeof unchanged | undefined) =>
      proposals.look(approved, looked, entry('sending-looked-at'), now);
    await drafts.save(aDraft({ revision: 1, fields: { title: 'Another' } }), []);
    expect(await looks(unchanged)).toBe(false);
    expect(await looks(undefined)).toBe(true);
    expect(await looks(undefined)).toBe(false);
    expect(await proposals.find(asked)).toEqual({ ...approved, looked });
    expect(await proposals.move(approved, stops, entry('sending-stopped'))).toBe(true);
    expect(await proposals.look(approved, looked, entry('sending-looked-at'))).toBe(false);
  });

  test('what was approved says when it goes out, and one that is held why', async () => {
    const { proposals } = world;
    await ask(world);
    await proposals.move(open, approves, entry('sending-approved'), unchanged);
    const approved = {
      ...asked,
      status: 'approved' as const,
      decision: { by, atMs: NOW_MS },
      goesOutAtMs: NOW_MS + 60_000,
    };
    expect(await proposals.find(asked)).toEqual(approved);
    const held = { to: 'held', held: 'late', heldAtMs: NOW_MS } as const;
    // Another worker let it wait since this one read it.
    expect(await proposals.move({ ...approved, goesOutAtMs: NOW_MS }, held, undefined)).toBe(false);
    await proposals.move(approved, held, undefined);
    expect(await proposals.find(asked)).toEqual({
      ...approved,
      status: 'held',
      held: 'late',
      heldAtMs: NOW_MS,
      isUntold: true,
    });
    await proposals.told({ ...approved, status: 'held' });
    expect(await proposals.find(asked)).toEqual({ ...approved, status: 'held', held: 'late', heldAtMs: NOW_MS });
  });

  test('what was approved waits as long as it goes out when it was to go out', async () => {
    const { proposals } = world;
    await ask(world);
    await proposals.move(open, approves, entry('sending-approved'), unchanged);
    const approved = await proposals.find(asked);
    if (!approved) throw new Error('it was asked');
    const waits = { to: 'waits', waitsSinceMs: NOW_MS, goesOutAtMs: NOW_MS + 90_000, lineRevision: 0 } as const;
    const again = { ...waits, goesOutAtMs: NOW_MS + 120_000, lineRevision: 1 };
    expect([
      await proposals.move(approved, waits, entry('sending-waits')),
      await proposals.move(approved, again, entry('sending-waits')),
    ]).toEqual([true, false]);
    const { to: _, lineRevision: __, ...kept } = waits;
    expect(await proposals.find(asked)).toEqual({ ...approved, ...kept });
    expect(await proposals.waiting(asked.publisherId)).toEqual({
      ...{ revision: 1, proposals: [{ ...approved, ...kept }] },
    });
    // A worker tells its members after another one let it wait longer.
    await proposals.told({ ...approved, goesOutAtMs: NOW_MS + 60_000 });
    expect(await proposals.find(asked)).toEqual({ ...approved, ...kept });
    const { goesOutAtMs: promisedMs } = waits;
    await proposals.told({ ...approved, ...kept });
    expect(await proposals.find(asked)).toEqual({ ...approved, ...kept, promisedMs });
  });

  test('what waits is given a time in the line as it was read: none was given since', async () => {
    const { proposals } = world;
    await ask(world);
    await proposals.move(open, approves, entry('sending-approved'), unchanged);
    const gives = async (lineRevision: number) => {
      const approved = await proposals.find(asked);
      const goesOutAtMs = (approved?.goesOutAtMs ?? 0) + 1;
      const waits = { to: 'waits', waitsSinceMs: NOW_MS, goesOutAtMs, lineRevision } as const;
      return approved && proposals.move(approved, waits, undefined);
    };
    expect([await gives(1), await gives(0), await gives(0), await gives(1)]).toEqual([false, true, false, true]);
    expect((await proposals.waiting(asked.publisherId)).revision).toBe(2);
  });
}

const A_STRANGER = '0d0d0d0d-1111-4222-8333-444444444444';
