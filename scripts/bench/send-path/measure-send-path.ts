import { makeTable } from '../../../functions/adapters/table/table.ts';
import { spawnSesSimulator } from '../../../tests/ses-simulator/remote-simulator.ts';
import { cloudEnvironment } from '../../deployment/cloud-environment.ts';
import type { Section } from '../figure.ts';
import { BilledRequests } from './billed-requests.ts';
import { costSection } from './cost-figures.ts';
import { type Forked, forkModule } from './forked.ts';
import type { SenderAnswer, SenderOrder } from './orders.ts';
import { recordEventsOf } from './record-events.ts';
import { type Audience, type AudiencePlan, seedAudience, startSampleDispatch } from './sample-sending.ts';
import { type SendingRuns, workSection } from './work-figures.ts';

const WARM_UP_PEOPLE = 2_000;
const FEW_PEOPLE = 10_000;
const MANY_PEOPLE = 100_000;
const MOST_PEOPLE = 1_000_000;
/** Of a million, so many slices are sent: what one holds in memory does not depend on the others. */
const ONE_SLICE_IN = 32;
/** Ten thousand are sent to as often as it takes to send to as many people. */
const FEW_DISPATCHES = 3;
const ONE_BY_ONE_SLICES = 8;
const EVENT_SLICES = 6;
export const FAST_ACCOUNT = { mailsPerSecond: 500, workers: 2 };

interface Parts {
  clearBill(): Promise<void>;
  bill(): Promise<BilledRequests>;
  stop(): Promise<void>;
}

/** A table and an SES, each in a process of its own, that this process and those that it starts talk to. */
async function startParts(): Promise<Parts> {
  const table = forkModule('table-process.ts', { NODE_OPTIONS: '--max-old-space-size=12000' });
  const { port } = await table.hear<{ port: number }>();
  const account = { maxSendRate: 1_000_000, max24HourSend: -1 };
  const ses = await spawnSesSimulator({ renders: false, keeps: 'counts', account });
  const tableUrl = `http://127.0.0.1:${port}`;
  // The adapters make their own clients, as in a function.
  Object.assign(process.env, cloudEnvironment({ cloudUrl: tableUrl, sesUrl: ses.url }));
  return {
    clearBill: async () => {
      await fetch(`${tableUrl}/bill`, { method: 'DELETE' });
    },
    bill: async () => BilledRequests.parse(await (await fetch(`${tableUrl}/bill`)).json()),
    stop: async () => {
      await Promise.all([table.stop(), ses.stop()]);
    },
  };
}

async function seed(plan: Omit<AudiencePlan, 'tableName'>, onProgress: (what: string) => void): Promise<Audience> {
  onProgress(`Writing ${plan.people} people`);
  const tableName = `people-${plan.people}-${plan.follow.replaceAll(' ', '-')}`;
  return seedAudience({ ...plan, tableName }, makeTable(tableName), onProgress);
}

async function startSender(warmUp: Audience): Promise<Forked> {
  const sender = forkModule('sender-process.ts');
  await send(sender, warmUp);
  return sender;
}

async function send(
  sender: Forked,
  audience: Audience,
  slices = audience.slices,
): Promise<SenderAnswer & Pick<SenderOrder, 'dispatchId'>> {
  const { tableName } = audience;
  const dispatchId = await startSampleDispatch(audience, makeTable(tableName));
  const order: SenderOrder = { kind: 'dispatch', tableName, dispatchId, slices };
  return { ...(await sender.ask<SenderAnswer>(order)), dispatchId };
}

export async function measureSendPath(onProgress: (what: string) => void): Promise<Section[]> {
  const parts = await startParts();
  try {
    const spread = { follow: 'spread over the topics', oneSliceIn: 1 } as const;
    const warmUp = await seed({ ...spread, people: WARM_UP_PEOPLE }, onProgress);
    const few = await seed({ ...spread, people: FEW_PEOPLE }, onProgress);
    const many = await seed({ ...spread, people: MANY_PEOPLE }, onProgress);
    const sender = await startSender(warmUp);

    onProgress(`Sending to ${FEW_PEOPLE} people`);
    const ask = (kind: SenderOrder['kind'], dispatchId: string, slices: readonly string[]) =>
      sender.ask<SenderAnswer>({ kind, tableName: few.tableName, dispatchId, slices });
    const first = await send(sender, few);
    const before = await send(sender, few);
    onProgress('Sending to some of them one by one');
    const oneByOne = await ask('one-by-one', first.dispatchId, few.slices.slice(0, ONE_BY_ONE_SLICES));
    const unavoidable = await ask('parts', first.dispatchId, few.slices);
    const json = await ask('json', first.dispatchId, few.slices);
    onProgress(`Sending to ${MANY_PEOPLE} people`);
    await parts.clearBill();
    const large = await send(sender, many);
    const bill = await parts.bill();
    const after = await send(sender, few);
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
      unavoidable,
      json,
      ...(await measureMemory(warmUp, onProgress)),
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

/** Each in a process of its own, warm by the same, and both send to about as many people: what differs is how many follow. */
async function measureMemory(warmUp: Audience, onProgress: (what: string) => void) {
  const peakOf = async (people: number, oneSliceIn: number, dispatches: number): Promise<SenderAnswer> => {
    const followers = await seed({ people, oneSliceIn, follow: 'all the country' }, onProgress);
    const sender = await startSender(warmUp);
    onProgress(`Sending to ${followers.slices.length} slices of ${people} followers of one topic`);
    let last = await send(sender, followers);
    for (let sent = 1; sent < dispatches; sent += 1) last = await send(sender, followers);
    await sender.stop();
    return last;
  };
  return {
    fewFollowers: await peakOf(FEW_PEOPLE, 1, FEW_DISPATCHES),
    mostFollowers: await peakOf(MOST_PEOPLE, ONE_SLICE_IN, 1),
  };
}
