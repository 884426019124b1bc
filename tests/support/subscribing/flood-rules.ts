import { describe, expect, test } from 'vitest';
import { makeRollingBudgets } from '../../../functions/adapters/dynamodb/notices/rolling-budgets.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';
import { receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import type { SignUpRequest } from '../../../functions/domain/signing-up/sign-up-request.ts';
import { tableInProcess } from '../aws/table-in-process.ts';
import { someTokenKeys } from '../builders.ts';
import { aRequest, aRequestId, NOW_MS, someLimits } from './builders.ts';
import { MemoryPorts } from './memory-ports.ts';

/** As many workers at once. */
const WORKERS = 100;
const MINUTE_MS = 60_000;

/** Floods the domain with sign-ups over the table's own counters, in dynalite. */
export function holdCountersToTheirBudgets(howMany: number): void {
  const limits = someLimits();
  const longest = { timeout: 5 * MINUTE_MS };
  const asMany = howMany.toLocaleString('en');
  const table = tableInProcess();

  async function flood(askedBy: (n: number) => Partial<SignUpRequest>) {
    // The floods share a table, and a request is known again by its id.
    const floodId = crypto.randomUUID();
    const ports = Object.assign(new MemoryPorts(), {
      rollingBudgets: makeRollingBudgets(table, async () => someTokenKeys),
    });
    const receive = (n: number, given: Partial<SignUpRequest>) =>
      receiveSignUp(`${floodId}-${aRequestId(n)}`, aRequest(given), ports, limits, NOW_MS);
    const counts = new Map<string | undefined, number>();
    for (const some of inChunks(
      Array.from({ length: howMany }, (_, n) => n),
      WORKERS,
    ))
      for (const outcome of await Promise.all(some.map((n) => receive(n, askedBy(n)))))
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return { ports, receive, outcomes: Object.fromEntries(counts) };
  }

  describe('with the counters of the table', () => {
    test(`${asMany} sign-ups for one address, each from another network, bring it three mails`, longest, async () => {
      const { ports, outcomes } = await flood((n) => ({
        address: 'ben@example.org',
        network: `198.51.${n >> 8}.${n & 255}`,
      }));
      expect(outcomes).toEqual({ sent: 3, 'over-budget': howMany - 3 });
      expect([ports.mails.length, ports.waitingSignUps.size]).toEqual([3, 3]);
    });

    test(
      `${asMany} addresses from one network get 30 mails together, and a person elsewhere gets theirs`,
      longest,
      async () => {
        const { receive, outcomes } = await flood((n) => ({
          address: `cleo${n}@example.org`,
          network: '203.0.113.9',
        }));
        expect(outcomes).toEqual({ sent: 30, 'over-budget': howMany - 30 });
        expect(await receive(howMany, { address: 'dora@example.org', network: '192.0.2.77' })).toBe('sent');
      },
    );
  });
}
