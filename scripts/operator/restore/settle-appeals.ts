import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { makeAppealDispatches } from '../../../functions/adapters/dynamodb/appeal-dispatches.ts';
import { appealVersionFrom } from '../../../functions/adapters/dynamodb/appeal-version-item.ts';
import { writeItems } from '../../../functions/adapters/dynamodb/batches.ts';
import { makeDispatches } from '../../../functions/adapters/dynamodb/dispatches.ts';
import {
  APPEAL_VERSIONS,
  appealPartition,
  appealVersionKey,
  publishedKey,
} from '../../../functions/contract/table-keys.ts';
import type { SettlingPorts } from './settling-ports.ts';

/**
 * Takes out of a table the versions of appeals that a correction or a retraction replaced since: they are shown, listed and mailed no
 * more. Their publishers send what replaced them again, under the same id.
 * @returns the appeals' ids.
 */
export async function settleAppeals({ table, record }: SettlingPorts, nowMs: number): Promise<string[]> {
  const withdrawn: string[] = [];
  for (const [appealId, newest] of record.supersededBy) if (await withdraw(appealId, newest)) withdrawn.push(appealId);
  return withdrawn;

  async function withdraw(appealId: string, supersededBy: number): Promise<boolean> {
    const versions = await versionsOf(appealId);
    const [first] = versions;
    if (!first || versions.some(({ version }) => version >= supersededBy)) return false;
    await cancelDispatches(appealId);
    await writeItems(table, [
      { delete: publishedKey(first.publishedAtMs, appealId) },
      ...versions.map(({ version }) => ({ delete: appealVersionKey(appealId, version) })),
    ]);
    return true;
  }

  async function versionsOf(appealId: string) {
    const query = {
      TableName: table.name,
      KeyConditionExpression: 'pk = :appeal AND begins_with(sk, :versions)',
      ExpressionAttributeValues: { ':appeal': appealPartition(appealId), ':versions': APPEAL_VERSIONS },
      ConsistentRead: true,
    };
    const pages = await Array.fromAsync(paginateQuery({ client: table.documents }, query));
    return pages.flatMap(({ Items = [] }) => Items.map(appealVersionFrom));
  }

  async function cancelDispatches(appealId: string): Promise<void> {
    const dispatches = makeDispatches(table);
    for (const { dispatchId } of await makeAppealDispatches(table).of(appealId)) {
      const dispatch = await dispatches.find(dispatchId).catch(() => undefined); // a welcome's is of another kind
      if (dispatch?.kind === 'alert') await dispatches.halt(dispatchId, 'cancelled', nowMs);
      // A digest's mail can't leave out what it was composed with once the version is gone.
      if (dispatch?.kind === 'digest') await dispatches.halt(dispatchId, 'cancelled', nowMs);
    }
  }
}
