import { z } from 'zod';

export const BilledRequests = z.object({
  readUnits: z.number(),
  writeUnits: z.number(),
  operations: z.record(z.string(), z.number()),
});
export type BilledRequests = z.infer<typeof BilledRequests>;

const READS: ReadonlySet<string> = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);

export class RequestBill {
  private readUnits = 0;
  private writeUnits = 0;
  private readonly operations = new Map<string, number>();

  /** @param units - as the table reported them, for a transaction already doubled. */
  add(operation: string, units: number): void {
    this.operations.set(operation, (this.operations.get(operation) ?? 0) + 1);
    if (READS.has(operation)) this.readUnits += units;
    else this.writeUnits += units;
  }

  total(): BilledRequests {
    const { readUnits, writeUnits } = this;
    return { readUnits, writeUnits, operations: Object.fromEntries(this.operations) };
  }

  clear(): void {
    this.readUnits = 0;
    this.writeUnits = 0;
    this.operations.clear();
  }
}
