import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { type ReachedPorts, wasReached } from '../../../functions/domain/dispatch/mailings/reached.ts';
import { type WelcomeReceipts, welcomeDispatchOf } from '../../../functions/domain/dispatch/welcome-dispatch.ts';
import { aVersion } from '../publishing/builders.ts';

/** The part of a table that welcomes write their receipts in, in memory or in DynamoDB. */
export interface WelcomeTable extends ReachedPorts {
  readonly welcomeReceipts: WelcomeReceipts;
  /** Adds a version of an appeal, as its publication does. */
  addVersion(version: AppealVersion): Promise<void>;
}

const NOW = Date.UTC(2020, 0, 2);

/** The rules that the promise of one mail rests on where welcomes tell of appeals. */
export function checkWelcomesContract(tableOf: () => WelcomeTable): void {
  async function withAppeals(count: number) {
    const table = tableOf();
    const versions = Array.from({ length: count }, () => aVersion({ appealId: randomUUID(), publishedAtMs: NOW - 1 }));
    for (const version of versions) await table.addVersion(version);
    const subscriberId = randomUUID();
    const { intend, settle } = table.welcomeReceipts;
    return {
      table,
      versions,
      intend: (those: readonly AppealVersion[] = versions) => intend(subscriberId, those, NOW),
      settle: (outcome: Parameters<typeof settle>[2]) => settle(subscriberId, versions, outcome),
      reached: () => Promise.all(versions.map(({ appealId }) => wasReached(subscriberId, appealId, table))),
      someoneElse: () => Promise.all(versions.map(({ appealId }) => wasReached(randomUUID(), appealId, table))),
    };
  }

  test('a subscriber whom a welcome is about to tell of appeals counts as reached by them, and no other does', async () => {
    const { intend, reached, someoneElse, versions, table } = await withAppeals(5);
    expect(await reached()).toEqual(Array(5).fill(false));
    expect(await intend()).toBe(true);
    expect([await reached(), await someoneElse()]).toEqual([Array(5).fill(true), Array(5).fill(false)]);
    const [first] = versions as [AppealVersion];
    const dispatch = welcomeDispatchOf(first);
    expect(await table.dispatches.find(dispatch.dispatchId)).toEqual(dispatch);
  });

  test('of two intentions to tell a subscriber of an appeal one holds, and the other writes nothing', async () => {
    const { intend, versions, reached } = await withAppeals(2);
    const [first, second] = versions as [AppealVersion, AppealVersion];
    expect(await intend([first])).toBe(true);
    expect(await intend([second, first])).toBe(false);
    expect(await reached()).toEqual([true, false]);
  });

  test.each(['accepted', 'uncertain'] as const)(
    'a welcome that ended as %s has told them, once and for all',
    async (outcome) => {
      const { intend, settle, reached } = await withAppeals(2);
      await intend();
      await settle(outcome);
      expect([await reached(), await intend()]).toEqual([[true, true], false]);
    },
  );

  test.each(['throttled', 'not-sent', 'refused'] as const)(
    'a welcome that ended as %s has told no subscriber, and another may',
    async (outcome) => {
      const { intend, settle, reached } = await withAppeals(2);
      await intend();
      await settle(outcome);
      expect([await reached(), await intend(), await reached()]).toEqual([[false, false], true, [true, true]]);
    },
  );

  test('no subscriber is told of an appeal that has a newer version by now, nor of any beside it', async () => {
    const { table, intend, versions, reached } = await withAppeals(2);
    const [first] = versions as [AppealVersion];
    await table.addVersion({ ...first, version: 2, kind: 'retraction' });
    expect([await intend(), await reached()]).toEqual([false, [false, false]]);
  });
}
