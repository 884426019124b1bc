import { createHmac } from 'node:crypto';
import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { makeTable } from '../../../functions/adapters/dynamodb/table.ts';
import { DYNAMODB_MAX_BATCH_GET, SES_MAX_ENTRIES_PER_CALL } from '../../../functions/contract/limits.ts';
import { subscriberKey } from '../../../functions/contract/table-keys.ts';
import type { MailEntry } from '../../../functions/domain/dispatch/mailing.ts';
import { rangeOf } from '../../../functions/domain/matching/id-range.ts';
import { secretKeyOf } from '../../../functions/domain/secret-key.ts';
import { unseal } from '../../../functions/domain/sealing/seal.ts';
import { capturingClient } from './captured-request.ts';
import { FIXED_DATA_KEY } from './fixed-keys.ts';
import type { SenderOrder } from './orders.ts';
import { workerPorts } from './worker-ports.ts';

const ROUNDS = 400;

/**
 * What nobody could leave out of mailing a person: their item is read from JSON, it is opened, a MAC is made for their link, and their
 * part of a bulk call is written as JSON. Each as often as a person needs it, over and over. @returns for how many people.
 */
export async function measureParts({ tableName, dispatchId, slices }: SenderOrder): Promise<number> {
  const { answer, sealed, request } = await sampleCall(tableName, dispatchId, slices[0] ?? '');
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let call = 0; call < DYNAMODB_MAX_BATCH_GET / SES_MAX_ENTRIES_PER_CALL; call += 1) JSON.stringify(request);
    JSON.parse(answer);
    for (const { subscriberId, bytes } of sealed) {
      unseal(bytes, subscriberId, FIXED_DATA_KEY);
      createHmac('sha256', secretKeyOf(FIXED_DATA_KEY.bytes)).update(subscriberId).digest();
    }
  }
  return ROUNDS * DYNAMODB_MAX_BATCH_GET;
}

async function sampleCall(tableName: string, dispatchId: string, bits: string) {
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
  const command = new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } });
  const { Responses } = await table.raw.send(command);
  const items = Responses?.[tableName] ?? [];
  const sealed = items.map(({ subscriberId, sealed }) => ({
    subscriberId: subscriberId?.S ?? '',
    bytes: sealed?.B ?? new Uint8Array(),
  }));
  const inBase64 = (_: string, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);
  const entries = await entriesOf(asked, ports.people.read, mailing.judge);
  await mailing.send({ callId: 'c'.repeat(22), dispatchId, bits, entries, timeoutMs: 10_000 });
  return { answer: JSON.stringify({ Responses }, inBase64), sealed, request: captured.lastRequest() };
}

async function entriesOf(
  ids: readonly string[],
  read: ReturnType<typeof workerPorts>['people']['read'],
  judge: Awaited<ReturnType<ReturnType<typeof workerPorts>['openMailing']>>['judge'],
): Promise<MailEntry[]> {
  const verdicts = (await read(ids)).map(judge);
  return verdicts
    .flatMap((verdict) => (verdict.kind === 'recipient' ? [verdict.entry] : []))
    .slice(0, SES_MAX_ENTRIES_PER_CALL);
}
