import { DeleteCommand, paginateQuery, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { appealDispatchKey, DUE_WORK_INDEX, digestSlotKey, type TableKey } from '../../../contract/table-keys.ts';
import type { DigestPlans } from '../../../domain/digests/digests.ts';
import type { AlertDispatch, DigestDispatch } from '../../../domain/dispatch/dispatch.ts';
import type { RegisteredSlot } from '../../../domain/subscriber/subscriber.ts';
import { readItems, retryConflicts, type Table, unlessRefused, writeItems } from '../../table/table.ts';
import { dispatchFrom, dispatchItem } from '../dispatch/dispatch-item.ts';
import { plannedDispatchItem } from '../dispatch/planned-dispatches.ts';

const IndexedKey = z.object({ pk: z.string(), sk: z.string() });

/** What the planning of digests reads and writes. */
export function makeDigestPlans(table: Table): DigestPlans {
  const { documents, name: TableName } = table;

  async function keysOfEnded(afterMs: number, untilMs: number): Promise<TableKey[]> {
    const query = {
      TableName,
      IndexName: DUE_WORK_INDEX.name,
      KeyConditionExpression: `${DUE_WORK_INDEX.partitionKey} = :kind AND ${DUE_WORK_INDEX.sortKey} BETWEEN :first AND :last`,
      ExpressionAttributeValues: { ':kind': 'finished', ':first': afterMs + 1, ':last': untilMs },
    };
    const keys: TableKey[] = [];
    for await (const { Items = [] } of paginateQuery({ client: documents }, query))
      keys.push(...Items.map((item) => IndexedKey.parse(item)));
    return keys;
  }

  const moveSlot = ({ slot, sentUntilMs }: RegisteredSlot, untilMs: number) => ({
    TableName,
    Key: { ...digestSlotKey(slot) },
    UpdateExpression: 'SET sentUntilMs = :until',
    ConditionExpression: 'sentUntilMs = :seen',
    ExpressionAttributeValues: { ':until': untilMs, ':seen': sentUntilMs },
  });

  function planSlot({ toMs, fromMs, createdAtMs }: DigestDispatch, slot: RegisteredSlot) {
    const move = moveSlot(slot, toMs);
    return {
      ...move,
      UpdateExpression: `${move.UpdateExpression}, lastPlan = :plan`,
      ExpressionAttributeValues: {
        ...move.ExpressionAttributeValues,
        ':plan': { fromMs, plannedAtMs: createdAtMs },
      },
    };
  }

  return {
    async endedAlerts(afterMs, untilMs) {
      const items = await readItems(table, await keysOfEnded(afterMs, untilMs), { isConsistent: true });
      return items.map(dispatchFrom).filter((dispatch): dispatch is AlertDispatch => dispatch.kind === 'alert');
    },

    async plan(digest, slot, dueAtMs) {
      // A transaction holds too few items for all of these. Without their dispatch they lead to nothing, and no receipt is ever without them.
      await writeItems(table, linksOf(digest));
      const put = {
        TableName,
        Item: dispatchItem(digest, dueAtMs),
        ConditionExpression: 'attribute_not_exists(pk)',
      };
      const write = new TransactWriteCommand({
        TransactItems: [
          { Put: put },
          { Put: { TableName, Item: plannedDispatchItem(digest) } },
          { Update: planSlot(digest, slot) },
        ],
      });
      return unlessRefused(retryConflicts(() => documents.send(write)));
    },

    async skip(slot, untilMs) {
      const update = new UpdateCommand(moveSlot(slot, untilMs));
      await unlessRefused(retryConflicts(() => documents.send(update)));
    },

    async drop({ slot, sentUntilMs, joinedAtMs }) {
      const deletion = new DeleteCommand({
        TableName,
        Key: { ...digestSlotKey(slot) },
        ConditionExpression: 'sentUntilMs = :sent AND joinedAtMs = :joined',
        ExpressionAttributeValues: { ':sent': sentUntilMs, ':joined': joinedAtMs },
      });
      await unlessRefused(retryConflicts(() => documents.send(deletion)));
    },
  };
}

const linksOf = ({ appeals, dispatchId, createdAtMs }: DigestDispatch) =>
  appeals.map(({ appealId, version }) => ({
    put: {
      ...appealDispatchKey(appealId, version, dispatchId),
      entity: 'appeal-dispatch',
      appealId,
      version,
      dispatchId,
      createdAtMs,
    },
  }));
