import { BatchGetCommand, type BatchGetCommandInput, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../functions/adapters/table/open-table.ts';

/** A table whose readers' items are counted: those that a range gave, and each that was asked for by its key. */
export class CountedTable implements Table {
  itemsRead = 0;
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  get name() {
    return this.table.name;
  }

  get raw() {
    return this.table.raw;
  }

  get documents(): Table['documents'] {
    const { documents } = this.table;
    const send = async (command: Parameters<typeof documents.send>[0]) => {
      const answer = await documents.send(command);
      this.itemsRead += readBy(command, 'Items' in answer ? answer.Items : []);
      return answer;
    };
    return Object.assign(Object.create(documents), { send });
  }
}

function readBy(command: unknown, Items: readonly unknown[] = []): number {
  if (command instanceof QueryCommand) return Items.length;
  if (command instanceof GetCommand) return 1;
  if (!(command instanceof BatchGetCommand)) throw new TypeError('It is read by another command');
  const asked: BatchGetCommandInput['RequestItems'] = command.input.RequestItems;
  return Object.values(asked ?? {}).flatMap(({ Keys = [] }) => Keys).length;
}
