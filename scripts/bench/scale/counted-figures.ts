import { makeReceipts } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import { makeTable } from '../../../functions/adapters/table/table.ts';
import { entriesPerCall } from '../../../functions/domain/rate/rate.ts';
import { atMost, type Figure } from '../figure.ts';
import type { BilledRequests } from '../send-path/billed-requests.ts';
import { SLOW_ACCOUNT_MAILS_PER_SECOND } from '../send-path/cost-figures.ts';
import { FIXED_KEYRING } from '../send-path/fixed-keys.ts';
import type { Parts } from '../send-path/parts.ts';
import { send } from '../send-path/parts.ts';
import { recordEventsOf } from '../send-path/record-events.ts';
import type { Audience } from '../send-path/sample-sending.ts';
import { COUNTED } from './counted.ts';

/** How far the counted may be from what docs/scale.md rests on: how often a slice's counts are written goes by the clock. */
const NEARLY = 0.1;

/** Sends to some people and records their events, in small calls, and counts what the table would bill. */
export async function countedFigures(parts: Parts, audience: Audience): Promise<Figure[]> {
  const sender = await parts.startSender(audience);
  await parts.clearBill();
  const { dispatchId, people } = await send(sender, audience, {
    entriesPerCall: entriesPerCall({ maxSendRate: SLOW_ACCOUNT_MAILS_PER_SECOND }),
  });
  const sent = await parts.bill();
  await sender.stop();
  const table = makeTable(audience.tableName);
  const receipts = makeReceipts(table, FIXED_KEYRING);
  const ofSlices = await Promise.all(audience.slices.map((bits) => receipts.list({ dispatchId, bits })));
  const calls = ofSlices.flat().length;
  await parts.clearBill();
  const { countWrites } = await recordEventsOf(dispatchId, audience.slices, SLOW_ACCOUNT_MAILS_PER_SECOND, table);
  const told = await parts.bill();

  const { receiptWritesOfCall, leaseChecksOfCall, rateWritesOfCall, sliceWrites } = COUNTED;
  return [
    figureOf('receipts', writesIn(sent, 'RECEIPTS'), calls * receiptWritesOfCall),
    figureOf(
      'a dispatch and its slices',
      writesIn(sent, 'DISPATCH'),
      calls * leaseChecksOfCall + audience.slices.length * sliceWrites,
    ),
    figureOf('the rate', writesIn(sent, 'RATE'), calls * rateWritesOfCall),
    figureOf(
      'reads of people, and before calls',
      sent.readUnits,
      people * COUNTED.readsOfPerson + calls * COUNTED.readsOfCall,
    ),
    figureOf('counts of deliveries', writesIn(told, 'DISPATCH'), countWrites * COUNTED.eventWritesOfSlice),
    figureOf(
      'reads of events, for each of their writes',
      told.readUnits,
      writesIn(told, 'FEEDBACK') * (COUNTED.eventReadsOfCall / COUNTED.eventWritesOfCall),
    ),
  ];
}

const writesIn = ({ writeUnitsOf }: BilledRequests, partition: string) => writeUnitsOf[partition] ?? 0;

function figureOf(name: string, counted: number, expected: number): Figure {
  const off = Math.abs(counted - expected) / expected;
  return {
    name,
    value: String(Math.round(counted)),
    bar: atMost(off, NEARLY, `${NEARLY * 100} % from ${Math.round(expected)}`),
    note: 'units of the table',
    raw: { counted, expected },
  };
}
