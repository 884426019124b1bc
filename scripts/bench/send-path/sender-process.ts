import { makeBulkClient } from '../../../functions/adapters/ses/ses.ts';
import { makeTable } from '../../../functions/adapters/table/table.ts';
import { sendingSettings, sendSlice } from '../../../functions/domain/dispatch/dispatch.ts';
import { measureJsonParts, measureParts } from './measure-parts.ts';
import type { SenderAnswer, SenderOrder } from './orders.ts';
import { keepRequests, sendPlainly, type WiredRequest } from './plain-requests.ts';
import { sendOneByOne } from './send-one-by-one.ts';
import { workerPorts } from './worker-ports.ts';

// The process whose work is measured: it sends slices with the code and the clients that the functions have, and nothing else runs
// in it.

const settings = sendingSettings({
  leaseSeconds: 300,
  callTimeoutMs: 10_000,
  retryEntryAfterSeconds: 30,
  resolveUncertainAfterSeconds: 600,
  postponeUncertainForSeconds: 21_600,
  recheckPausedAfterSeconds: 300,
});

async function sendDispatch(
  { tableName, dispatchId, slices, entriesPerCall }: SenderOrder,
  { table = makeTable(tableName), ses = makeBulkClient() } = {},
): Promise<number> {
  const ports = workerPorts(table, ses, entriesPerCall);
  let people = 0;
  for (const bits of slices) {
    const end = await sendSlice({ dispatchId, bits }, ports, settings);
    if (end.kind !== 'closed') throw new Error(`slice ${bits} was ${end.kind}`);
    people += (await ports.slices.find({ dispatchId, bits }))?.counts.accepted ?? 0;
  }
  return people;
}

let kept: { readonly requests: readonly WiredRequest[]; readonly people: number } = { requests: [], people: 0 };

async function sendAndKeep(order: SenderOrder): Promise<number> {
  const clients = { table: makeTable(order.tableName), ses: makeBulkClient() };
  const requests = keepRequests(clients.table.raw, clients.ses);
  kept = { requests, people: await sendDispatch(order, clients) };
  return kept.people;
}

async function sendKeptPlainly(): Promise<number> {
  await sendPlainly(kept.requests);
  return kept.people;
}

const HOW: Readonly<Record<SenderOrder['kind'], (order: SenderOrder) => Promise<number>>> = {
  dispatch: (order) => sendDispatch(order),
  'one-by-one': sendOneByOne,
  parts: measureParts,
  json: measureJsonParts,
  kept: sendAndKeep,
  plain: sendKeptPlainly,
};

async function carryOut(order: SenderOrder): Promise<SenderAnswer> {
  const before = process.cpuUsage();
  const people = await HOW[order.kind](order);
  const { user, system } = process.cpuUsage(before);
  return {
    people,
    cpuMicroseconds: user + system,
    peakResidentBytes: process.resourceUsage().maxRSS * 1_024,
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
