import { makeTable } from '../../../functions/adapters/table/table.ts';
import { entriesPerCall } from '../../../functions/domain/rate/rate.ts';
import type { Section } from '../figure.ts';
import { costSection, SLOW_ACCOUNT_MAILS_PER_SECOND } from './cost-figures.ts';
import type { SenderAnswer, SenderOrder } from './orders.ts';
import { type OnProgress, seed, seedWarmUp, send, startParts } from './parts.ts';
import { recordEventsOf } from './record-events.ts';
import { type SendingRuns, workSection } from './work-figures.ts';

const FEW = { people: 10_000, oneSliceIn: 1 };
/** One slice in four is sent: what each costs does not depend on the others. */
const MANY = { people: 100_000, oneSliceIn: 4 };
/** Of the ten thousand, those who are sent to one by one, and in small calls. */
const SOME_SLICES = 2;
const EVENT_SLICES = 6;
export const FAST_ACCOUNT = { mailsPerSecond: 500, workers: 2 };

export async function measureSendPath(onProgress: OnProgress): Promise<Section[]> {
  const parts = await startParts();
  try {
    const spread = { follow: 'spread over the topics' } as const;
    const warmUp = await seedWarmUp(onProgress);
    const few = await seed({ ...spread, ...FEW }, onProgress);
    const many = await seed({ ...spread, ...MANY }, onProgress);
    const sender = await parts.startSender(warmUp);

    onProgress(`Sending to ${FEW.people} people`);
    const some = few.slices.slice(0, SOME_SLICES);
    const ask = (kind: SenderOrder['kind'], dispatchId: string, slices = some) =>
      sender.ask<SenderAnswer>({ kind, tableName: few.tableName, dispatchId, slices });
    const { dispatchId } = await send(sender, few);
    const before = await send(sender, few);
    onProgress(`Sending to one slice in ${MANY.oneSliceIn} of ${MANY.people} people`);
    await parts.clearBill();
    const large = await send(sender, many);
    const bill = await parts.bill();
    const after = await send(sender, few);
    onProgress('Sending to some of them one by one, in small calls, and without our code');
    const oneByOne = await ask('one-by-one', dispatchId);
    const slow = { slices: some, entriesPerCall: entriesPerCall({ maxSendRate: SLOW_ACCOUNT_MAILS_PER_SECOND }) };
    const small = await send(sender, few, slow);
    const repeated = async (how: Partial<SenderOrder>) => {
      await send(sender, few, { ...how, kind: 'kept' });
      await ask('plain', dispatchId);
      return ask('plain', dispatchId);
    };
    const plain = await repeated({ slices: some });
    const plainSmall = await repeated(slow);
    const unavoidable = await ask('parts', dispatchId);
    const json = await ask('json', dispatchId);
    await sender.stop();

    onProgress('Recording what SES tells of some of them');
    await parts.clearBill();
    const { mailsPerSecond } = FAST_ACCOUNT;
    const eventSlices = many.slices.slice(0, EVENT_SLICES);
    const recorded = await recordEventsOf(large.dispatchId, eventSlices, mailsPerSecond, makeTable(many.tableName));
    const eventBill = await parts.bill();

    const runs: SendingRuns = {
      few: [before, after],
      large,
      oneByOne,
      small,
      plain,
      plainSmall,
      unavoidable,
      json,
    };
    return [
      workSection(runs),
      costSection(
        { bill, slices: many.slices.length, people: large.people },
        { bill: eventBill, ...recorded, people: recorded.events / 2 },
        FAST_ACCOUNT,
      ),
    ];
  } finally {
    await parts.stop();
  }
}
