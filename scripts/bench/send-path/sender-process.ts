import { makeTable } from '../../../functions/adapters/table/table.ts';
import { sendingSettings, sendSlice } from '../../../functions/domain/dispatch/dispatch.ts';
import { measureJsonParts, measureParts } from './measure-parts.ts';
import type { SenderAnswer, SenderOrder } from './orders.ts';
import { sendOneByOne } from './send-one-by-one.ts';
import { workerPorts } from './worker-ports.ts';

// The process whose work is measured: it sends slices with the code and the clients that the functions have, and nothing else runs
// in it.

const SAMPLE_HEAP_EVERY_MS = 250;

const settings = sendingSettings({
  leaseSeconds: 300,
  callTimeoutMs: 10_000,
  retryEntryAfterSeconds: 30,
  resolveUncertainAfterSeconds: 600,
  postponeUncertainForSeconds: 21_600,
  recheckPausedAfterSeconds: 300,
});

async function sendDispatch({ tableName, dispatchId, slices }: SenderOrder): Promise<number> {
  const ports = workerPorts(makeTable(tableName));
  let people = 0;
  for (const bits of slices) {
    const end = await sendSlice({ dispatchId, bits }, ports, settings);
    if (end.kind !== 'closed') throw new Error(`slice ${bits} was ${end.kind}`);
    people += (await ports.slices.find({ dispatchId, bits }))?.counts.accepted ?? 0;
  }
  return people;
}

const HOW: Readonly<Record<SenderOrder['kind'], (order: SenderOrder) => Promise<number>>> = {
  dispatch: sendDispatch,
  'one-by-one': sendOneByOne,
  parts: measureParts,
  json: measureJsonParts,
};

async function carryOut(order: SenderOrder): Promise<SenderAnswer> {
  let peakHeapBytes = 0;
  const sample = () => {
    const { heapUsed, external } = process.memoryUsage();
    peakHeapBytes = Math.max(peakHeapBytes, heapUsed + external);
  };
  const sampling = setInterval(sample, SAMPLE_HEAP_EVERY_MS);
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const people = await HOW[order.kind](order);
  const { user, system } = process.cpuUsage(before);
  clearInterval(sampling);
  return {
    people,
    cpuMicroseconds: user + system,
    wallMs: performance.now() - startedAt,
    peakResidentBytes: process.resourceUsage().maxRSS * 1_024,
    peakHeapBytes,
  };
}

process.on('message', (order: SenderOrder) => {
  carryOut(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
