import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import {
  makeDispatches,
  makePublisherStore,
  makeReceipts,
  slicesOf,
} from '../../functions/adapters/dynamodb/dynamodb.ts';
import { type Keyring, makeKeyring } from '../../functions/adapters/kms/kms.ts';
import { makeTable, type Table } from '../../functions/adapters/table/table.ts';
import { type DispatchProgress, dispatchProgress, type Receipt } from '../../functions/domain/dispatch/dispatch.ts';
import { createPublisher, type IssuedKey } from '../../functions/domain/publishing/publishing.ts';
import type { CloudEnvironment } from '../deployment/cloud-environment.ts';
import { startLocalStack } from '../local/stack.ts';
import { seedSubscribers } from '../local/visitors/seed-subscribers.ts';
import { measureDesk } from './desk-pages.ts';
import { type Bar, barOfMachine, type Figure, median, type Section, waitFigure } from './figure.ts';
import { makeCold } from './make-cold.ts';
import { microsecondsOfHmac } from './microseconds.ts';
import { pageFigures } from './page-figures.ts';
import { samplePage } from './sample-appeal.ts';

const WARM_UP_PEOPLE = 3;
/** With the one that warms up, as many as a publisher may publish in an hour. Another publisher's would be held for looking like these. */
const PUBLISHES = 6;
const COLD_PUBLISHES = 2;
const MOST_COLD_TRIES = 5;
const PAGES = 15;
const DEADLINE_MS = 15 * 60_000;
const POLL_MS = 250;
const FOLLOWED = { kind: 'narrow', followId: 'bench', countries: ['RU'], regions: [], themes: [] } as const;

const Published = z.object({ appealId: z.string(), dispatchId: z.string() });

interface WarmStack {
  readonly publicUrl: string;
  readonly publisherId: string;
  readonly table: Table;
  readonly keyring: Keyring;
  readonly environment: CloudEnvironment;
  publish(externalId: string): Promise<Run>;
  seed(people: number): Promise<unknown>;
}

async function onWarmStack<Result>(
  onProgress: (what: string) => void,
  measure: (stack: WarmStack) => Promise<Result>,
): Promise<Result> {
  const stack = await startLocalStack({ stage: 'local', name: `bench-${process.pid}`, onProgress });
  try {
    // The adapters make their own clients, as in a function.
    Object.assign(process.env, stack.environment);
    const table = makeTable(stack.outputs.TableName);
    const keyring = makeKeyring(table, stack.outputs.SealingKeyArn);
    const { publisherId, keyText: key } = await makePublisherKey(table);
    const warm: WarmStack = {
      publicUrl: stack.publicUrl,
      publisherId,
      table,
      keyring,
      environment: stack.environment,
      publish: (externalId) => publish(stack.publicUrl, key, table, keyring, externalId),
      seed: (people) => seedSubscribers(people, FOLLOWED, table, keyring),
    };
    onProgress('Warming every function up with an alert to a few people');
    await warm.seed(WARM_UP_PEOPLE);
    await warm.publish('warm-up');
    return await measure(warm);
  } finally {
    await stack.stop();
    await rm(stack.stateFolder, { recursive: true, force: true });
  }
}

/**
 * How long it takes from the request to publish to the first call to SES, on the stack that `cdk deploy` makes, on this machine, with every
 * function warm and with every function cold; how long the desk of a busy office takes there; and how fast its sign-up page is by
 * Lighthouse.
 */
export function measureWarmStack(onProgress: (what: string) => void): Promise<Section[]> {
  return onWarmStack(onProgress, async (stack) => {
    const hmacMicroseconds = await microsecondsOfHmac();
    onProgress(`Publishing ${PUBLISHES} appeals to a few people`);
    const warm = await runsOf(PUBLISHES, (n) => stack.publish(`warm-${n}`));
    const pages = await runsOf(PAGES, () => msOfPage(stack.publicUrl));
    onProgress(`Publishing ${COLD_PUBLISHES} appeals with every function cold`);
    const cold = await runsOf(COLD_PUBLISHES, (n) => runCold(stack, `cold-${n}`, onProgress));
    onProgress('Looking at the desk of a busy office');
    const [sent] = warm;
    if (!sent) throw new Error('Nothing was published');
    const desk = await measureDesk(stack, sent, hmacMicroseconds);
    onProgress('Looking at the sign-up page with Lighthouse');
    const answered = warm.map(({ answeredAtMs, startedAtMs }) => answeredAtMs - startedAtMs);
    const called = warm.map(firstCallMs);
    return [
      {
        title: `The local stack, warm, where an HMAC takes ${hmacMicroseconds.toFixed(0)} µs`,
        figures: [
          {
            ...waitFigure('publish request answered', answered),
            bar: barOfMachine(median(answered), 200, hmacMicroseconds),
          },
          {
            ...waitFigure('publish to the first SES call', called),
            bar: barOfMachine(median(called), 500, hmacMicroseconds),
          },
        ],
      },
      {
        title: 'The local stack, cold',
        figures: [
          coldFigure(
            'a first page',
            cold.map(({ pageMs }) => pageMs),
            pages,
            barOfMachine(median(cold.map(({ pageMs }) => pageMs)), 400, hmacMicroseconds),
          ),
          coldFigure(
            'publish to the first SES call, every worker cold',
            cold.map(({ run }) => firstCallMs(run)),
            called,
            barOfMachine(median(cold.map(({ run }) => firstCallMs(run))), 4_500, hmacMicroseconds),
          ),
        ],
      },
      desk,
      { title: 'The sign-up page by Lighthouse, as on a slow phone', figures: await pageFigures(stack.publicUrl) },
    ];
  });
}

async function runsOf<Result>(times: number, run: (n: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let n = 0; n < times; n += 1) results.push(await run(n));
  return results;
}

/** A busy machine may not start what reads a page in time: publishing says so, and is tried again as cold as before. */
async function runCold(stack: WarmStack, externalId: string, onProgress: (what: string) => void) {
  for (let tries = 1; ; tries += 1) {
    await makeCold(stack.environment);
    const pageMs = await msOfPage(stack.publicUrl);
    try {
      return { pageMs, run: await stack.publish(externalId) };
    } catch (error) {
      if (!(error instanceof TooBusyError) || tries === MOST_COLD_TRIES) throw error;
      onProgress(`Trying again, since publishing found the machine too busy (${tries})`);
    }
  }
}

class TooBusyError extends Error {
  override readonly name = 'TooBusyError';
}

async function msOfPage(publicUrl: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(`${publicUrl}/sign-up?lang=en`);
  await response.text();
  if (response.status !== 200) throw new Error(`the sign-up page was answered ${response.status}`);
  return performance.now() - startedAt;
}

function coldFigure(name: string, cold: readonly number[], warm: readonly number[], bar: Bar): Figure {
  const [coldMs, warmMs] = [median(cold), median(warm)];
  return {
    name,
    value: `${Math.round(coldMs)} ms`,
    bar,
    note: `median of ${cold.length}; ${(coldMs / warmMs).toFixed(1)} times ${Math.round(warmMs)} ms, a warm one's`,
    raw: { ratio: coldMs / warmMs, coldMs, warmMs },
  };
}

export function measureLocalDispatch(people: number, onProgress: (what: string) => void): Promise<Section> {
  return onWarmStack(onProgress, async ({ publish, seed }) => {
    onProgress(`Writing ${people} subscribers`);
    await seed(people - WARM_UP_PEOPLE);
    onProgress(`Publishing to ${people} people`);
    const run = await publish('measured');
    return { title: `One alert to ${people} people on the local stack, warm`, figures: figuresOf(run, people) };
  });
}

interface Run {
  readonly appealId: string;
  readonly dispatchId: string;
  readonly answeredAtMs: number;
  readonly progress: DispatchProgress;
  readonly receipts: readonly Receipt[];
  readonly startedAtMs: number;
}

function makePublisherKey(table: Table): Promise<IssuedKey> {
  const ports = { publishers: makePublisherStore(table), nowMs: Date.now, newId: randomUUID, randomBytes, keyDays: 1 };
  return createPublisher({ name: 'Example Observatory', contact: 'desk@example.org' }, ports);
}

async function publish(
  publicUrl: string,
  key: string,
  table: Table,
  keyring: Keyring,
  externalId: string,
): Promise<Run> {
  const startedAtMs = Date.now();
  const response = await fetch(`${publicUrl}/v1/appeals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ page: { content: samplePage(), format: 'text' }, externalId, countries: ['RU'] }),
  });
  const answeredAtMs = Date.now();
  const text = await response.text();
  if (response.status === 503) throw new TooBusyError(text.slice(0, 500));
  if (response.status !== 201) throw new Error(`publishing was answered ${response.status}: ${text.slice(0, 500)}`);
  const { appealId, dispatchId } = Published.parse(JSON.parse(text));
  const progress = await waitForTheEnd(dispatchId, table, startedAtMs);
  const slices = await slicesOf(table, dispatchId);
  const receipts = (await Promise.all(slices.map((slice) => makeReceipts(table, keyring).list(slice)))).flat();
  return { appealId, dispatchId, startedAtMs, answeredAtMs, progress, receipts };
}

async function waitForTheEnd(dispatchId: string, table: Table, startedAtMs: number): Promise<DispatchProgress> {
  const dispatches = makeDispatches(table);
  for (;;) {
    const dispatch = await dispatches.find(dispatchId);
    if (dispatch) {
      const progress = dispatchProgress(dispatch, await slicesOf(table, dispatchId));
      if (progress.status === 'finished') return progress;
    }
    if (Date.now() - startedAtMs > DEADLINE_MS) throw new Error(`dispatch ${dispatchId} did not end in time`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The intent of a call is written just before it. */
const firstCallMs = ({ receipts, startedAtMs }: Run) =>
  Math.min(...receipts.map(({ intentAtMs }) => intentAtMs)) - startedAtMs;

function figuresOf(run: Run, people: number): Figure[] {
  const { startedAtMs, answeredAtMs, progress, receipts } = run;
  const results = receipts.map(({ resultAtMs }) => resultAtMs ?? Number.NaN);
  const firstMs = Math.min(...results) - startedAtMs;
  const lastMs = Math.max(...results) - startedAtMs;
  const { counts, slices } = progress;
  return [
    {
      name: 'publish request answered after',
      value: `${answeredAtMs - startedAtMs} ms`,
      raw: { ms: answeredAtMs - startedAtMs },
    },
    {
      name: 'first SES call after',
      value: `${firstCallMs(run)} ms`,
      raw: { ms: firstCallMs(run) },
    },
    { name: 'first mail accepted after', value: `${firstMs} ms`, raw: { ms: firstMs } },
    { name: 'last mail accepted after', value: `${(lastMs / 1_000).toFixed(1)} s`, raw: { ms: lastMs } },
    {
      name: 'mails a second between',
      value: `${Math.round((people * 1_000) / Math.max(lastMs - firstMs, 1))}`,
      raw: { perSecond: (people * 1_000) / Math.max(lastMs - firstMs, 1) },
    },
    {
      name: 'people accepted',
      value: `${counts.accepted}`,
      note: `of ${people}; ${counts.uncertain} uncertain, ${counts.terminal} refused`,
      raw: { ...counts },
    },
    {
      name: 'slices and calls',
      value: `${slices.total}, ${receipts.length}`,
      raw: { slices: slices.total, calls: receipts.length },
    },
  ];
}
