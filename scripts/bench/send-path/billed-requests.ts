import { z } from 'zod';

export const BilledRequests = z.object({
  readUnits: z.number(),
  writeUnits: z.number(),
  /** Write units by what the partition's key begins with: `RECEIPTS`, `RATE`. */
  writeUnitsOf: z.record(z.string(), z.number()),
});
export type BilledRequests = z.infer<typeof BilledRequests>;

const READS: ReadonlySet<string> = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);

/** A request that writes one item names its key, or has it among the item's attributes. */
const WrittenItem = z.object({ Key: z.unknown(), Item: z.unknown() }).partial();
const Keyed = z.object({ pk: z.object({ S: z.string() }) });

/** What the key of a written item's partition begins with; of a batch of writes, nothing. */
function partitionIn(input: unknown): string {
  const { Key, Item } = WrittenItem.parse(input);
  return Keyed.safeParse(Key ?? Item).data?.pk.S.split('#', 1)[0] ?? '';
}

export class RequestBill {
  private readUnits = 0;
  private readonly writes = new Map<string, number>();

  /** @param units - as the table reported them, for a transaction already doubled. */
  add(operation: string, input: unknown, units: number): void {
    if (READS.has(operation)) {
      this.readUnits += units;
      return;
    }
    const partition = partitionIn(input);
    this.writes.set(partition, (this.writes.get(partition) ?? 0) + units);
  }

  total(): BilledRequests {
    const writeUnits = this.writes.values().reduce((sum, units) => sum + units, 0);
    return { readUnits: this.readUnits, writeUnits, writeUnitsOf: Object.fromEntries(this.writes) };
  }

  clear(): void {
    this.readUnits = 0;
    this.writes.clear();
  }
}
