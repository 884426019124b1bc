import { randomBytes, randomUUID } from 'node:crypto';
import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type DueWorkKind, erasureJobKey } from '../../../contract/table-keys.ts';
import type { ErasureJob, ErasureJobs } from '../../../domain/erasing/erasing.ts';
import { beginsAtMs, newErasureJob, STAND_IN_SECRET_BYTES } from '../../../domain/erasing/erasing.ts';
import { type DataKey, unseal } from '../../../domain/sealing/sealing.ts';
import type { Topic } from '../../../domain/subscriber/subscriber.ts';
import type { Keyring } from '../../kms/kms.ts';
import { dueItems, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { sealedText } from '../sealed-text.ts';

const KIND: DueWorkKind = 'forgetting';
const JOBS = erasureJobKey('').pk;
const IndexedKey = z.object({ pk: z.string().startsWith(JOBS) });
const Stored = z.object({ dataKeyId: z.string(), sealed: z.instanceof(Uint8Array) });
const SealedJob = z.object({
  subscriberId: z.uuid(),
  standInSecret: z.base64(),
  erasedAtMs: z.number(),
  walkedTo: z.string().optional(),
  cases: z.array(z.string()).readonly().optional(),
  waitsFor: z.array(z.string()).readonly(),
});

/** All of a job is sealed: it holds an id that is to be forgotten, and what its stand-ins are made with. */
function sealJob({ jobId, ...job }: ErasureJob, key: DataKey) {
  const text = JSON.stringify(job satisfies z.infer<typeof SealedJob>);
  return sealedText('erasure-job', text, jobId, key);
}

/** The item of the job of a subscriber whose own item is deleted with the same write. */
export function newErasureJobItem(subscriberId: string, key: DataKey, nowMs: number, cases: readonly Topic[] = []) {
  const standInSecret = randomBytes(STAND_IN_SECRET_BYTES).toString('base64');
  const job = { ...newErasureJob(subscriberId, { jobId: randomUUID(), standInSecret }, nowMs), cases };
  return {
    ...erasureJobKey(job.jobId),
    entity: 'erasure-job',
    ...sealJob(job, key),
    dueWork: KIND,
    dueAtMs: beginsAtMs(job),
  };
}

/** Erasures that are not done yet, in the table and in its index of due work. */
export function makeErasureJobs(table: Table, keyring: Keyring): ErasureJobs {
  const { documents, name: TableName } = table;
  const keyOf = (jobId: string) => ({ ...erasureJobKey(jobId) });
  return {
    async due(nowMs, limit) {
      const items = await dueItems(table, KIND, nowMs, limit);
      return items.map((item) => IndexedKey.parse(item).pk.slice(JOBS.length));
    },
    async find(jobId) {
      const { Item } = await documents.send(new GetCommand({ TableName, Key: keyOf(jobId), ConsistentRead: true }));
      if (!Item) return undefined;
      const { sealed, dataKeyId } = Stored.parse(Item);
      return { jobId, ...SealedJob.parse(JSON.parse(unseal(sealed, jobId, await keyring.get(dataKeyId)))) };
    },
    async save(job, dueAtMs) {
      const { dataKeyId, sealed } = sealJob(job, await keyring.newest());
      const update = new UpdateCommand({
        TableName,
        Key: keyOf(job.jobId),
        UpdateExpression: 'SET sealed = :sealed, dataKeyId = :key, dueAtMs = :due',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':sealed': sealed, ':key': dataKeyId, ':due': dueAtMs },
      });
      await unlessRefused(retryConflicts(() => documents.send(update)));
    },
    async finish(jobId) {
      await documents.send(new DeleteCommand({ TableName, Key: keyOf(jobId) }));
    },
  };
}
