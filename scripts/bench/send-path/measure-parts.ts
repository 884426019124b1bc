import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { BatchGetItemCommand, type BatchGetItemCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client, SendBulkEmailCommand, type SendBulkEmailCommandInput } from '@aws-sdk/client-sesv2';
import { makeTable } from '../../../functions/adapters/table/table.ts';
import { DYNAMODB_MAX_BATCH_GET, SES_MAX_ENTRIES_PER_CALL } from '../../../functions/contract/limits.ts';
import { subscriberKey } from '../../../functions/contract/table-keys.ts';
import { rangeOf } from '../../../functions/domain/matching/matching.ts';
import { unseal } from '../../../functions/domain/sealing/sealing.ts';
import { secretKeyOf } from '../../../functions/domain/secret-key.ts';
import { capturingClient } from './captured-request.ts';
import { FIXED_DATA_KEY } from './fixed-keys.ts';
import type { SenderOrder } from './orders.ts';
import { workerPorts } from './worker-ports.ts';

const ROUNDS = 300;
const CALLS_PER_READ = DYNAMODB_MAX_BATCH_GET / SES_MAX_ENTRIES_PER_CALL;

/** A hundred people as they are read, and fifty of them as they are mailed. */
interface SampleCall {
  readonly reading: BatchGetItemCommandInput;
  /** The table's answer, as it travels. */
  readonly answer: string;
  readonly sealed: readonly { readonly subscriberId: string; readonly bytes: Uint8Array }[];
  readonly sending: SendBulkEmailCommandInput;
}

/**
 * What every program that mails people by the real clients must do: the clients' own work on both requests, without a network, a
 * decryption and a MAC a person. @returns for how many people.
 */
export async function measureParts(order: SenderOrder): Promise<number> {
  const call = await sampleCall(order);
  const table = new DynamoDBClient(answeredAtOnce(call.answer, 'application/x-amz-json-1.0'));
  const sent = { BulkEmailEntryResults: call.sealed.slice(0, SES_MAX_ENTRIES_PER_CALL).map(() => SENT) };
  const ses = new SESv2Client(answeredAtOnce(JSON.stringify(sent), 'application/json'));
  for (let round = 0; round < ROUNDS; round += 1) {
    await table.send(new BatchGetItemCommand(call.reading));
    for (let n = 0; n < CALLS_PER_READ; n += 1) await ses.send(new SendBulkEmailCommand(call.sending));
    openAndSign(call);
  }
  return ROUNDS * DYNAMODB_MAX_BATCH_GET;
}

/** The same with nothing but JSON in the clients' place. @returns for how many people. */
export async function measureJsonParts(order: SenderOrder): Promise<number> {
  const call = await sampleCall(order);
  for (let round = 0; round < ROUNDS; round += 1) {
    JSON.parse(call.answer);
    for (let n = 0; n < CALLS_PER_READ; n += 1) JSON.stringify(call.sending);
    openAndSign(call);
  }
  return ROUNDS * DYNAMODB_MAX_BATCH_GET;
}

const SENT = { Status: 'SUCCESS', MessageId: '0100018f00000000-00000000-0000-4000-8000-000000000000-000000' };

function openAndSign({ sealed }: SampleCall): void {
  for (const { subscriberId, bytes } of sealed) {
    unseal(bytes, subscriberId, FIXED_DATA_KEY);
    createHmac('sha256', secretKeyOf(FIXED_DATA_KEY.bytes)).update(subscriberId).digest();
  }
}

const answeredAtOnce = (answer: string, contentType: string) => ({
  requestHandler: {
    handle: async () => ({
      response: {
        statusCode: 200,
        headers: { 'content-type': contentType },
        body: Readable.from([Buffer.from(answer)]),
      },
    }),
  },
});

async function sampleCall({ tableName, dispatchId, slices }: SenderOrder): Promise<SampleCall> {
  const bits = slices[0] ?? '';
  const table = makeTable(tableName);
  const captured = capturingClient();
  const ports = workerPorts(table, captured.ses);
  const dispatch = await ports.dispatches.find(dispatchId);
  if (!dispatch) throw new Error(`there is no dispatch ${dispatchId}`);
  const mailing = await ports.openMailing(dispatch, rangeOf(bits));
  const ids: string[] = [];
  for await (const run of mailing.candidates()) ids.push(...run);
  const asked = ids.slice(0, DYNAMODB_MAX_BATCH_GET);

  const Keys = asked.map(subscriberKey).map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }));
  const reading = { RequestItems: { [tableName]: { Keys, ConsistentRead: true } } };
  const { Responses } = await table.raw.send(new BatchGetItemCommand(reading));
  const sealed = (Responses?.[tableName] ?? []).map((item) => ({
    subscriberId: item.subscriberId?.S ?? '',
    bytes: item.sealed?.B ?? new Uint8Array(),
  }));

  const verdicts = (await ports.people.read(asked)).map(mailing.judge);
  const entries = verdicts.flatMap((verdict) => (verdict.kind === 'recipient' ? [verdict.entry] : []));
  await mailing.send({
    callId: 'c'.repeat(22),
    dispatchId,
    bits,
    entries: entries.slice(0, SES_MAX_ENTRIES_PER_CALL),
    timeoutMs: 10_000,
  });
  return { reading, answer: JSON.stringify({ Responses }, inBase64), sealed, sending: captured.lastRequest() };
}

const inBase64 = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
