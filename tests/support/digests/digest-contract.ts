import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DigestPlans } from '../../../functions/domain/digests/ports.ts';
import type { DigestDispatch, Dispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import type { AppealDispatches } from '../../../functions/domain/dispatch/ports.ts';
import type { DigestSlots, RegisteredSlot } from '../../../functions/domain/subscriber/cadence/slots-port.ts';
import { aDispatch } from '../sending/builders.ts';

/** The digests' part of a table, whether in memory or in DynamoDB. */
export interface DigestTable {
  readonly digestSlots: DigestSlots;
  readonly digestPlans: DigestPlans;
  readonly appealDispatches: AppealDispatches;
  find(dispatchId: string): Promise<Dispatch | undefined>;
  /** Puts a dispatch that has finished. */
  addEnded(dispatch: Dispatch, finishedAtMs: number): Promise<void>;
}

const NOW = Date.UTC(2026, 10, 24, 8);
const DUE = NOW + 60_000;

const aDigest = (given: Partial<DigestDispatch> = {}): DigestDispatch => ({
  kind: 'digest',
  dispatchId: randomUUID(),
  lane: 'bulk',
  status: 'planned',
  createdAtMs: NOW,
  uncertain: 'leave-in-doubt',
  closedSlices: 0,
  slot: 'daily@08@UTC',
  fromMs: NOW - 1_000,
  toMs: NOW,
  appeals: [
    { appealId: randomUUID(), version: 2, publishedAtMs: NOW - 900, finishedAtMs: NOW - 500, reachedEveryone: false },
  ],
  supersededAppeals: [],
  ...given,
});

/** What was planned of a digest: in a deployed table a worker may have started it by now. */
function planOf(dispatch: Dispatch | undefined) {
  if (dispatch?.kind !== 'digest') throw new Error('it is no digest');
  const { slot, lane, uncertain, createdAtMs, fromMs, toMs, appeals, supersededAppeals } = dispatch;
  return { slot, lane, uncertain, createdAtMs, fromMs, toMs, appeals, supersededAppeals };
}

/** The rules that the planning of digests rests on: every store of its state is held to the same ones. */
export function checkDigestTableContract(tableOf: () => DigestTable): void {
  /** A slot that no other test uses, as it was when it was read. */
  async function aSlot(): Promise<DigestTable & { seen: RegisteredSlot }> {
    const table = tableOf();
    // No planner knows such a slot, so that none moves it.
    const slot = `test-${randomUUID()}`;
    await table.digestSlots.join(slot, { sentUntilMs: NOW - 1_000, joinedAtMs: NOW - 1_000 }, false);
    return { ...table, seen: await slotAsRead(table, slot) };
  }

  async function slotAsRead({ digestSlots }: DigestTable, slot: string): Promise<RegisteredSlot> {
    const found = (await digestSlots.list()).find((registered) => registered.slot === slot);
    if (!found) throw new Error(`there is no slot ${slot}`);
    return found;
  }

  test('a slot has been sent until its first subscriber came to it; one who comes later changes only when a subscriber last came', async () => {
    const { seen, ...table } = await aSlot();
    expect(seen).toEqual({ slot: seen.slot, sentUntilMs: NOW - 1_000, joinedAtMs: NOW - 1_000 });
    await table.digestSlots.join(seen.slot, { sentUntilMs: NOW, joinedAtMs: NOW }, false);
    expect(await slotAsRead(table, seen.slot)).toEqual({ ...seen, joinedAtMs: NOW });
  });

  test('a slot tells when a subscriber last came for whom appeals had waited long', async () => {
    const { seen, ...table } = await aSlot();
    await table.digestSlots.join(seen.slot, { sentUntilMs: NOW, joinedAtMs: NOW }, true);
    await table.digestSlots.join(seen.slot, { sentUntilMs: NOW, joinedAtMs: NOW + 1 }, false);
    const slot = { ...seen, joinedAtMs: NOW + 1, joinedAfterLongWaitAtMs: NOW };
    expect(await slotAsRead(table, seen.slot)).toEqual(slot);
    expect(await table.digestSlots.find(seen.slot)).toEqual(slot);
    expect(await table.digestSlots.find(`test-${randomUUID()}`)).toBeUndefined();
  });

  test('a planned digest is there with its appeals’ links, and its slot is sent until its end', async () => {
    const { seen, ...table } = await aSlot();
    const digest = aDigest({ slot: seen.slot });
    expect(await table.digestPlans.plan(digest, seen, DUE)).toBe(true);
    expect(planOf(await table.find(digest.dispatchId))).toEqual(planOf(digest));
    const lastPlan = { fromMs: digest.fromMs, plannedAtMs: NOW };
    expect(await slotAsRead(table, seen.slot)).toEqual({ ...seen, sentUntilMs: NOW, lastPlan });
    const [{ appealId = '' } = {}] = digest.appeals;
    const { dispatchId, createdAtMs } = digest;
    expect(await table.appealDispatches.of(appealId)).toEqual([{ version: 2, dispatchId, createdAtMs }]);
  });

  test('a worker that plans or skips by an older state of the slot comes too late', async () => {
    const { seen, ...table } = await aSlot();
    const digest = aDigest({ slot: seen.slot });
    await table.digestPlans.plan(digest, seen, DUE);
    const other = aDigest({ slot: seen.slot, toMs: NOW + 1 });
    expect(await table.digestPlans.plan(other, seen, DUE)).toBe(false);
    expect(await table.digestPlans.plan(digest, seen, DUE)).toBe(false);
    await table.digestPlans.skip(seen, NOW + 5_000);
    expect(await table.find(other.dispatchId)).toBeUndefined();
    expect((await slotAsRead(table, seen.slot)).sentUntilMs).toBe(NOW);
  });

  test('more appeals than a transaction holds are planned all the same', async () => {
    const { seen, ...table } = await aSlot();
    const appeals = Array.from({ length: 120 }, (_, n) => ({
      appealId: randomUUID(),
      version: 1,
      publishedAtMs: n,
      finishedAtMs: n,
      reachedEveryone: n % 2 === 0,
    }));
    const digest = aDigest({ slot: seen.slot, appeals });
    expect(await table.digestPlans.plan(digest, seen, DUE)).toBe(true);
    expect(planOf(await table.find(digest.dispatchId))).toEqual(planOf(digest));
  });

  test('a slot is dropped unless a subscriber came, or a planner moved it, since it was read', async () => {
    const { seen, ...table } = await aSlot();
    await table.digestSlots.join(seen.slot, { sentUntilMs: NOW, joinedAtMs: NOW }, false);
    await table.digestPlans.drop(seen);
    const joined = await slotAsRead(table, seen.slot);
    await table.digestPlans.skip(joined, NOW);
    await table.digestPlans.drop(joined);
    const skipped = await slotAsRead(table, seen.slot);
    await table.digestPlans.drop(skipped);
    expect([joined.joinedAtMs, skipped.sentUntilMs]).toEqual([NOW, NOW]);
    expect(await table.digestSlots.find(seen.slot)).toBeUndefined();
  });

  test('skipping moves the slot on', async () => {
    const { seen, ...table } = await aSlot();
    await table.digestPlans.skip(seen, NOW);
    expect(await slotAsRead(table, seen.slot)).toEqual({ ...seen, sentUntilMs: NOW });
  });

  test('the alerts of a span are those that ended after its beginning and up to its end, and no digests', async () => {
    const table = tableOf();
    // A span of its own, long ago.
    const atMs = Math.floor(Math.random() * 1e12);
    const ended = async (dispatch: Dispatch, finishedAtMs: number) => {
      await table.addEnded(dispatch, finishedAtMs);
      return { ...dispatch, status: 'finished', finishedAtMs };
    };
    const alert = () => aDispatch({ dispatchId: randomUUID() });
    await ended(alert(), atMs);
    const first = await ended(alert(), atMs + 1);
    const last = await ended(alert(), atMs + 100);
    await ended(alert(), atMs + 101);
    await ended(aDigest(), atMs + 50);
    const found = await table.digestPlans.endedAlerts(atMs, atMs + 100);
    expect(found.toSorted((a, b) => (a.finishedAtMs ?? 0) - (b.finishedAtMs ?? 0))).toEqual([first, last]);
  });
}
