import { BatchGetItemCommand, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../../functions/adapters/table/open-table.ts';
import { intercepted } from './intercepted-table.ts';

/** A table whose readers' items are counted: those that a range gave, and each that was asked for by its key. */
export class CountedTable implements Table {
  itemsRead = 0;
  readonly name: string;
  readonly raw: Table['raw'];

  constructor(table: Table) {
    const counting = intercepted(table, async (command, send) => {
      const answer = await send();
      this.itemsRead += readBy(command, 'Items' in answer && Array.isArray(answer.Items) ? answer.Items : []);
      return answer;
    });
    [this.name, this.raw] = [counting.name, counting.raw];
  }
}

function readBy(command: object, items: readonly unknown[]): number {
  if (command instanceof QueryCommand) return items.length;
  if (command instanceof GetItemCommand) return 1;
  if (!(command instanceof BatchGetItemCommand)) throw new TypeError('It is read by another command');
  return Object.values(command.input.RequestItems ?? {}).flatMap(({ Keys = [] }) => Keys).length;
}
