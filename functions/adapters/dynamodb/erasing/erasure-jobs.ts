import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type DueWorkKind, erasureJobKey } from '../../../contract/table-keys.ts';
import type { ErasureJob, ErasureJobs } from '../../../domain/erasing/erasing.ts';
import { beginsAtMs, newErasureJob, STAND_IN_SECRET_BYTES } from '../../../domain/erasing/erasing.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import type { Topic } from '../../../domain/subscriber/subscriber.ts';
import type { Keyring } from '../../kms/kms.ts';
import { change, drop, dueItems, type Table, where, write, writeIf } from '../../table/table.ts';
import { sealedKind } from '../item-kind.ts';

const KIND: DueWorkKind = 'forgetting';
const JOBS = erasureJobKey('').pk;

/** All of a job is sealed: it holds an id that is to be forgotten, and what its stand-ins are made with. */
const JOB = sealedKind({
  entity: 'erasure-job',
  key: erasureJobKey,
  open: {},
  sealed: z.object({
    subscriberId: z.uuid(),
    standInSecret: z.base64(),
    erasedAtMs: z.number(),
    walkedTo: z.string().optional(),
    cases: z.array(z.string()).readonly().optional(),
    waitsFor: z.array(z.string()).readonly(),
  }),
});

const jobItem = ({ jobId, ...job }: ErasureJob, key: DataKey) => JOB.item([jobId], job, key);

/** The item of the job of a subscriber whose own item is deleted with the same write. */
export function newErasureJobItem(subscriberId: string, key: DataKey, nowMs: number, cases: readonly Topic[] = []) {
  const standInSecret = randomBytes(STAND_IN_SECRET_BYTES).toString('base64');
  const job = { ...newErasureJob(subscriberId, { jobId: randomUUID(), standInSecret }, nowMs), cases };
  return { ...jobItem(job, key), dueWork: KIND, dueAtMs: beginsAtMs(job) };
}

/** Erasures that are not done yet, in the table and in its index of due work. */
export const makeErasureJobs = (table: Table, keyring: Keyring): ErasureJobs => ({
  due: async (nowMs, limit) => (await dueItems(table, KIND, nowMs, limit)).map(({ pk }) => pk.slice(JOBS.length)),
  async find(jobId) {
    const job = await JOB.find(table, keyring, jobId);
    return job && { jobId, ...job };
  },
  async save(job, dueAtMs) {
    const { dataKeyId, sealed } = jobItem(job, await keyring.newest());
    await writeIf(table, change(erasureJobKey(job.jobId), { set: { dataKeyId, sealed, dueAtMs } }, where.isThere));
  },
  finish: (jobId) => write(table, drop(erasureJobKey(jobId))),
});
