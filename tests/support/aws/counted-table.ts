import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetItemCommand, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as documentCommands from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../functions/adapters/table/open-table.ts';

/** A table whose readers' items are counted: those that a range gave, and each that was asked for by its key. */
export class CountedTable implements Table {
  itemsRead = 0;
  readonly name: string;
  readonly raw: Table['raw'];
  readonly documents: Table['documents'];

  constructor({ name, raw, documents }: Table) {
    this.name = name;
    this.raw = this.counting(raw);
    this.documents = this.counting(documents);
  }

  private counting<Client extends Pick<DynamoDBClient, 'send'> | Table['documents']>(client: Client): Client {
    const asks = client.send.bind(client) as (command: object) => Promise<object>; // each client takes its own commands
    const send = async (command: object) => {
      const answer = await asks(command);
      this.itemsRead += readBy(command, 'Items' in answer && Array.isArray(answer.Items) ? answer.Items : []);
      return answer;
    };
    return Object.assign(Object.create(client), { send });
  }
}

function readBy(command: object, items: readonly unknown[]): number {
  if (command instanceof QueryCommand || command instanceof documentCommands.QueryCommand) return items.length;
  if (command instanceof GetItemCommand || command instanceof documentCommands.GetCommand) return 1;
  if (command instanceof BatchGetItemCommand || command instanceof documentCommands.BatchGetCommand)
    return Object.values(command.input.RequestItems ?? {}).flatMap(({ Keys = [] }) => Keys).length;
  throw new TypeError('It is read by another command');
}
