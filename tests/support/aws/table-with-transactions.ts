import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../functions/adapters/table/open-table.ts';
import { startTableInProcess } from './table-in-process.ts';

/**
 * A table in this process that carries transactions out one write after the other, since dynalite knows none: for tests with one writer,
 * in which the first write decides.
 */
export async function startTableWithTransactions(): Promise<{ readonly table: Table; stop(): Promise<void> }> {
  const { table, stop } = await startTableInProcess();
  const { documents } = table;
  const sendsOne = documents.send.bind(documents);
  Object.assign(documents, {
    send: async (command: Parameters<typeof sendsOne>[0]) => {
      if (!(command instanceof TransactWriteCommand)) return sendsOne(command);
      for (const [index, write] of (command.input.TransactItems ?? []).entries()) await carryOut(write, index);
      return {};
    },
  });

  async function carryOut(
    { Put, Update, Delete, ConditionCheck }: NonNullable<TransactWriteCommandInput['TransactItems']>[number],
    index: number,
  ) {
    try {
      if (ConditionCheck) await check(ConditionCheck);
      if (Put) await documents.send(new PutCommand(Put));
      if (Update) await documents.send(new UpdateCommand(Update));
      if (Delete) await documents.send(new DeleteCommand(Delete));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const CancellationReasons = [...Array(index).fill({ Code: 'None' }), { Code: 'ConditionalCheckFailed' }];
      throw new TransactionCanceledException({ message: 'refused', $metadata: {}, CancellationReasons });
    }
  }
  /** An update of nothing holds the same condition, and makes an item where there is none. */
  async function check(condition: UpdateCommandInput): Promise<void> {
    const { TableName, Key } = condition;
    const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    await documents.send(new UpdateCommand(condition));
    if (!Item) await documents.send(new DeleteCommand({ TableName, Key }));
  }
  return { table, stop };
}
