import { randomUUID } from 'node:crypto';
import type { BatchWriteItemCommandInput } from '@aws-sdk/client-dynamodb';
import { BatchWriteItemCommand, CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { dispatchItem, makeSlices, subscriberItem } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import { type BatchWrite, put, type Table, write, writeItems } from '../../../functions/adapters/table/table.ts';
import { DYNAMODB_MAX_BATCH_WRITE } from '../../../functions/contract/limits.ts';
import { appealVersionKey, topicRowKey } from '../../../functions/contract/table-keys.ts';
import { type AlertDispatch, sliceBitsFor } from '../../../functions/domain/dispatch/dispatch.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';
import { allSlices, sliceOf } from '../../../functions/domain/matching/matching.ts';
import { type Follow, topicsOfFollows } from '../../../functions/domain/subscriber/subscriber.ts';
import { sampleAppeal } from '../sample-appeal.ts';
import { FIXED_DATA_KEY } from './fixed-keys.ts';

/** As an account of 500 mails a second would be cut. */
const SIZING = { minSlicePeople: 50, maxSlicePeople: 1_000, sliceSeconds: 120 };
const PACE = 500;

/** A subject of eight topics: one country, its two regions, one theme, the pairs, and everything. */
export const SUBJECT = { countries: ['RU'], themes: ['torture'] };

const narrow =
  (countries: string[], regions: string[], themes: string[]) =>
  (followId: string): Follow => ({
    kind: 'narrow',
    followId,
    countries,
    regions,
    themes,
  });

/** A follow for each of the eight topics, the country's first. */
const FOLLOW_OF_TOPIC: readonly ((followId: string) => Follow)[] = [
  narrow(['RU'], [], []),
  narrow([], ['150'], []),
  narrow([], ['151'], []),
  narrow([], [], ['torture']),
  narrow(['RU'], [], ['torture']),
  narrow([], ['150'], ['torture']),
  narrow([], ['151'], ['torture']),
  (followId) => ({ kind: 'everything', followId }),
];

const sameFollow = (topic: number, followId: string): Follow =>
  (FOLLOW_OF_TOPIC[topic] ?? narrow(['RU'], [], []))(followId);

/** Every second person follows a second topic, so that the merge meets people twice. */
const spreadOverTopics = (n: number): Follow[] => {
  const first = n % FOLLOW_OF_TOPIC.length;
  const second = (n * 3 + 1) % FOLLOW_OF_TOPIC.length;
  return n % 2 === 0 || first === second
    ? [sameFollow(first, 'f1')]
    : [sameFollow(first, 'f1'), sameFollow(second, 'f2')];
};

/** Every subscriber follows the country. */
const allOfOneTopic = (): Follow[] => [sameFollow(0, 'f1')];

export interface AudiencePlan {
  readonly tableName: string;
  readonly people: number;
  readonly follow: 'spread over the topics' | 'all the country';
  /** Slices that are sent are one in so many, evenly; only their people have more than topic rows. */
  readonly oneSliceIn: number;
}

export interface Audience extends AudiencePlan {
  readonly sliceBits: number;
  readonly slices: readonly string[];
}

/** Creates the table and puts the people into it. @returns who is there, to be sent to. */
export async function seedAudience(
  plan: AudiencePlan,
  table: Table,
  onProgress: (what: string) => void,
): Promise<Audience> {
  await createTable(table);
  const sliceBits = sliceBitsFor(plan.people, SIZING, PACE);
  const slices = allSlices(sliceBits).filter((_, index) => index % plan.oneSliceIn === 0);
  const isSent = new Set(slices);
  const followsOf = plan.follow === 'all the country' ? allOfOneTopic : spreadOverTopics;
  const peopleAtOnce = 1_000;
  for (let first = 0; first < plan.people; first += peopleAtOnce) {
    const topicRows: RawWrite[] = [];
    const people: BatchWrite[] = [];
    for (let n = first; n < Math.min(plan.people, first + peopleAtOnce); n += 1) {
      const subscriberId = randomUUID();
      const follows = followsOf(n);
      topicRows.push(...topicsOfFollows(follows).map((topic) => topicRow(topic, subscriberId)));
      if (isSent.has(sliceOf(subscriberId, sliceBits)))
        people.push({ put: sampleSubscriber(n, subscriberId, follows) });
    }
    await Promise.all([writeRaw(table, topicRows), writeItems(table, people)]);
    if (first % 100_000 === 0 && first > 0) onProgress(`${first} of ${plan.people} people are written`);
  }
  return { ...plan, sliceBits, slices };
}

const sampleSubscriber = (n: number, subscriberId: string, follows: readonly Follow[]) =>
  subscriberItem(
    {
      subscriberId,
      status: 'active',
      confirmedAtMs: 0,
      frequency: 'immediate',
      language: 'en',
      otherLanguages: [],
      waitsForEdition: false,
      isDiscreet: false,
      revision: 1,
      address: `person-${n}@example.org`,
      follows,
    },
    FIXED_DATA_KEY,
  );

type RawWrite = NonNullable<BatchWriteItemCommandInput['RequestItems']>[string][number];

function topicRow(topic: string, subscriberId: string): RawWrite {
  const { pk, sk } = topicRowKey(topic, subscriberId);
  return { PutRequest: { Item: { pk: { S: pk }, sk: { S: sk }, entity: { S: 'topic' }, revision: { N: '1' } } } };
}

async function writeRaw({ raw, name }: Table, writes: readonly RawWrite[]): Promise<void> {
  await Promise.all(
    inChunks(writes, DYNAMODB_MAX_BATCH_WRITE).map((some) =>
      raw.send(new BatchWriteItemCommand({ RequestItems: { [name]: [...some] } })),
    ),
  );
}

export async function createTable({ raw, name }: Table): Promise<void> {
  const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const }); // else it widens
  await raw.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [attribute('pk'), attribute('sk')],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  // A table is there a moment later.
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/** A dispatch of one appeal to an audience, cut as it would be. @returns its id. */
export async function startSampleDispatch(audience: Audience, table: Table): Promise<string> {
  const appeal = { ...sampleAppeal(), appealId: randomUUID(), subject: SUBJECT };
  const dispatch: AlertDispatch = {
    kind: 'alert',
    dispatchId: randomUUID(),
    lane: 'bulk',
    status: 'sending',
    createdAtMs: Date.now(),
    uncertain: 'resend',
    sliceBits: audience.sliceBits,
    estimatedPeople: audience.people,
    closedSlices: 0,
    appealId: appeal.appealId,
    version: appeal.version,
    publisherId: appeal.publisherId,
    publishedAtMs: appeal.publishedAtMs,
    reach: 'matching',
    isUrgent: false,
    waitsFor: [],
  };
  await write(table, put({ ...appealVersionKey(appeal.appealId, appeal.version), ...appeal }));
  await write(table, put(dispatchItem(dispatch, Date.now())));
  const wakes = audience.slices.map((bits) => ({ bits, turn: { kind: 'queued' as const, dueAtMs: Date.now() } }));
  await makeSlices(table).add(dispatch.dispatchId, wakes);
  return dispatch.dispatchId;
}
