import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeTable } from '../../../functions/adapters/table/table.ts';
import { WORKER_MEGABYTES } from '../../../infra/stages/schema.ts';
import { spawnSesSimulator } from '../../../tests/ses-simulator/remote-simulator.ts';
import { cloudEnvironment } from '../../deployment/cloud-environment.ts';
import { STATES_FOLDER } from '../../program/project-paths.ts';
import { bundleOne } from '../bundle-one.ts';
import { BilledRequests } from './billed-requests.ts';
import { type Forked, forkModule } from './forked.ts';
import type { SenderAnswer, SenderOrder } from './orders.ts';
import { type Audience, type AudiencePlan, seedAudience, startSampleDispatch } from './sample-sending.ts';
import { makeCertificate } from './throw-away-certificate.ts';

const WARM_UP_PEOPLE = 2_000;

export type OnProgress = (what: string) => void;

export interface Parts {
  clearBill(): Promise<void>;
  bill(): Promise<BilledRequests>;
  /** Starts a process that sends, and has it send to some people first. */
  startSender(warmUp: Audience): Promise<Forked>;
  stop(): Promise<void>;
}

/** How Lambda divides the memory of a function for Node: half of a tenth for young objects, nine tenths for old ones. */
const heapOfFunction = (megabytes: number) =>
  `--max-semi-space-size=${Math.floor(megabytes / 20)} --max-old-space-size=${Math.floor(megabytes * 0.9)}`;

/** A table and an SES behind TLS, each in a process of its own, that this process and those that it starts talk to. */
export async function startParts(): Promise<Parts> {
  mkdirSync(STATES_FOLDER, { recursive: true });
  const folder = mkdtempSync(join(STATES_FOLDER, 'bench-'));
  const { file, ...tls } = makeCertificate(folder);
  const sender = join(folder, 'sender.mjs');
  await bundleOne({ entryPoints: ['scripts/bench/send-path/sender-process.ts'] }, sender);
  const table = forkModule('table-process.ts', { NODE_OPTIONS: '--max-old-space-size=12000' });
  const { port } = await table.hear<{ port: number }>();
  const account = { maxSendRate: 1_000_000, max24HourSend: -1 };
  const ses = await spawnSesSimulator({ renders: false, keeps: 'counts', account, tls });
  const tableUrl = `http://127.0.0.1:${port}`;
  // The adapters make their own clients, as in a function.
  Object.assign(process.env, cloudEnvironment({ cloudUrl: tableUrl, sesUrl: ses.url }));
  return {
    clearBill: async () => {
      await fetch(`${tableUrl}/bill`, { method: 'DELETE' });
    },
    bill: async () => BilledRequests.parse(await (await fetch(`${tableUrl}/bill`)).json()),
    startSender: async (warmUp) => {
      const started = forkModule(pathToFileURL(sender).href, {
        NODE_EXTRA_CA_CERTS: file,
        NODE_OPTIONS: heapOfFunction(WORKER_MEGABYTES.bulk),
      });
      await send(started, warmUp);
      return started;
    },
    stop: async () => {
      await Promise.all([table.stop(), ses.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function seed(plan: Omit<AudiencePlan, 'tableName'>, onProgress: OnProgress): Promise<Audience> {
  onProgress(`Writing ${plan.people} people`);
  const tableName = `people-${plan.people}-${plan.follow.replaceAll(' ', '-')}`;
  return seedAudience({ ...plan, tableName }, makeTable(tableName), onProgress);
}

export const seedWarmUp = (onProgress: OnProgress) =>
  seed({ people: WARM_UP_PEOPLE, follow: 'spread over the topics', oneSliceIn: 1 }, onProgress);

export async function send(
  sender: Forked,
  audience: Audience,
  { slices = audience.slices, kind = 'dispatch', ...how }: Partial<SenderOrder> = {},
): Promise<SenderAnswer & Pick<SenderOrder, 'dispatchId'>> {
  const { tableName } = audience;
  const dispatchId = await startSampleDispatch(audience, makeTable(tableName));
  const order: SenderOrder = { kind, tableName, dispatchId, slices, ...how };
  return { ...(await sender.ask<SenderAnswer>(order)), dispatchId };
}

export interface Followers extends Pick<AudiencePlan, 'people' | 'oneSliceIn'> {
  /** How often they are sent to. */
  readonly dispatches: number;
}

/** Sends to followers of one topic in a process of its own, so that nothing else is held in it. */
export async function sendToFollowers(
  parts: Parts,
  warmUp: Audience,
  { dispatches, ...plan }: Followers,
  onProgress: OnProgress,
): Promise<SenderAnswer> {
  const followers = await seed({ ...plan, follow: 'all the country' }, onProgress);
  const sender = await parts.startSender(warmUp);
  onProgress(`Sending to ${followers.slices.length} slices of ${plan.people} followers of one topic`);
  let last = await send(sender, followers);
  for (let sent = 1; sent < dispatches; sent += 1) last = await send(sender, followers);
  await sender.stop();
  return last;
}
