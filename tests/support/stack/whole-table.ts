import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { tableOfStack } from './table-of-stack.ts';

/** Every item of the table, as text, by its key. */
export type WholeTable = ReadonlyMap<string, string>;

/** Longer than a message takes from its queue to the table. */
const QUIET_MS = 1_500;
/** What an alert writes that another journey left on its way. */
const OF_DISPATCHES = /^(?:DISPATCH(?:ES)?#|ERASURE#|RECEIPTS#|FEEDBACK|RATE)/;

/** The table once no function writes to it any more. @param dispatchId - the only dispatch that counts. */
export function quietTable(dispatchId: string): Promise<WholeTable> {
  let before: WholeTable | undefined;
  return waitUntil(
    'a table to which no function writes',
    async () => {
      const now = await readTable(dispatchId);
      const isQuiet = before !== undefined && changesBetween(before, now).length === 0;
      before = now;
      return isQuiet ? now : undefined;
    },
    { deadlineMs: 40_000, everyMs: QUIET_MS },
  );
}

/** Says of each item that is not the same what became of it. */
export function changesBetween(before: WholeTable, after: WholeTable): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).map((key) => whatBecameOf(key, before, after));
}

function whatBecameOf(key: string, before: WholeTable, after: WholeTable): string {
  if (!before.has(key)) return `${key} is new`;
  return after.has(key) ? `${key} was changed` : `${key} is gone`;
}

async function readTable(dispatchId: string): Promise<WholeTable> {
  const table = tableOfStack();
  const items = new Map<string, string>();
  try {
    const pages = paginateScan({ client: table.documents }, { TableName: table.name, ConsistentRead: true });
    for await (const { Items = [] } of pages)
      for (const { pk, sk, ...rest } of Items)
        if (!OF_DISPATCHES.test(pk) || pk.includes(dispatchId)) items.set(`${pk} / ${sk}`, JSON.stringify(rest));
  } finally {
    table.raw.destroy();
  }
  return items;
}
