import { z } from 'zod';
import { makeAppealDispatches, makeDispatches } from '../../../../functions/adapters/dynamodb/dynamodb.ts';
import { ifReadable, list, writeItems } from '../../../../functions/adapters/table/table.ts';
import {
  APPEAL_IMAGES,
  APPEAL_VERSIONS,
  appealPartition,
  appealVersionKey,
  cardKey,
  publishedKey,
} from '../../../../functions/contract/table-keys.ts';
import type { SettlingPorts } from './settling-ports.ts';

const StoredKey = z.object({ pk: z.string(), sk: z.string() });

/** Even a damaged version has to go. */
const StoredVersion = z.object({ version: z.number(), publishedAtMs: z.number() });

/**
 * Takes out of a table the versions of appeals, and their images, that a correction, a retraction, or a version that hides a name or takes an image
 * away replaced since: they are shown, listed and mailed no more. Their publishers send what replaced them again, under the same id.
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
    // By themselves: the versions, by which all else is found, go once that is gone.
    await writeItems(table, [{ delete: publishedKey(first.publishedAtMs, appealId) }, { delete: cardKey(appealId) }]);
    await writeItems(
      table,
      (await imagesOf(appealId)).map((key) => ({ delete: key })),
    );
    await writeItems(
      table,
      versions.map(({ version }) => ({ delete: appealVersionKey(appealId, version) })),
    );
    return true;
  }

  async function itemsOf(appealId: string, beginning: string) {
    return list(table, { pk: appealPartition(appealId), prefix: beginning });
  }

  async function versionsOf(appealId: string) {
    return (await itemsOf(appealId, APPEAL_VERSIONS)).map((item) => StoredVersion.parse(item));
  }

  /** An image that was taken away since may show what should not be seen. */
  async function imagesOf(appealId: string) {
    return (await itemsOf(appealId, APPEAL_IMAGES)).map((item) => StoredKey.parse(item));
  }

  async function cancelDispatches(appealId: string): Promise<void> {
    const dispatches = makeDispatches(table);
    for (const { dispatchId } of await makeAppealDispatches(table).of(appealId)) {
      const dispatch = await ifReadable(dispatches.find(dispatchId)); // a welcome's is of another kind
      if (dispatch?.kind === 'alert') await dispatches.halt(dispatchId, 'cancelled', nowMs);
      // A digest's mail can't leave out what it was composed with once the version is gone.
      if (dispatch?.kind === 'digest') await dispatches.halt(dispatchId, 'cancelled', nowMs);
    }
  }
}
