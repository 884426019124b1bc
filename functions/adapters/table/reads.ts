import {
  type AttributeValue,
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  type ScanCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { TableKey } from '../../contract/table-keys.ts';
import type { StoredItem } from './batches.ts';
import { isPossibleKey } from './keys.ts';
import type { Table } from './open-table.ts';

interface Asked {
  /** Whether an older view of the item is good enough, for half the price. */
  readonly mayLag?: boolean;
  /** The attributes that are wanted; left out, all. */
  readonly only?: readonly string[];
}

/** An item by its key, as it is now. */
export async function find({ raw, name }: Table, key: TableKey, asked: Asked = {}): Promise<StoredItem | undefined> {
  if (!isPossibleKey(key)) return undefined;
  const { Item } = await raw.send(
    new GetItemCommand({
      TableName: name,
      Key: marshall({ ...key }),
      ConsistentRead: !asked.mayLag,
      ...projectionOf(asked),
    }),
  );
  return Item && unmarshall(Item);
}

/** Items of one partition, in the order of their sort keys: all, those that begin alike, or those from one on, up to another, with both. */
export type Range = { readonly pk: string } & (
  | { readonly prefix?: string }
  | { readonly from: string; readonly to?: string }
);

interface Way extends Asked {
  readonly newestFirst?: boolean;
  /** The sort key behind which it begins. */
  readonly after?: string | undefined;
}

/** A read of a range: at most a megabyte, or so many items. `next`: the sort key behind which it goes on, if there may be more. */
export async function page(
  { raw, name }: Table,
  range: Range,
  { most, newestFirst, after, ...asked }: Way & { readonly most?: number } = {},
): Promise<{ readonly items: readonly StoredItem[]; readonly next?: string }> {
  if (!isPossibleKey({ pk: range.pk }) || endsBeforeItBegins(range)) return { items: [] };
  const { Items = [], LastEvaluatedKey: last } = await raw.send(
    new QueryCommand({
      TableName: name,
      ...conditionOf(range),
      ConsistentRead: !asked.mayLag,
      ScanIndexForward: !newestFirst,
      ...(most !== undefined && { Limit: most }),
      ...(after !== undefined && { ExclusiveStartKey: marshall({ pk: range.pk, sk: after }) }),
      ...projectionOf(asked),
    }),
  );
  return { items: Items.map((item) => unmarshall(item)), ...(last && { next: String(last.sk?.S) }) };
}

/** Every item of a range, read by read. */
export async function* pages(table: Table, range: Range, way: Way & { readonly most?: number } = {}) {
  let { after } = way;
  do {
    const { items, next }: Awaited<ReturnType<typeof page>> = await page(table, range, { ...way, after });
    yield items;
    after = next;
  } while (after !== undefined);
}

/** Every item of a range. */
export const list = async (table: Table, range: Range, way: Way = {}): Promise<StoredItem[]> =>
  (await Array.fromAsync(pages(table, range, way))).flat();

/** Every item of a table, or of one kind, read by read. It costs what the whole table does: for operators. */
export async function* everyPage({ raw, name: TableName }: Table, entity?: string) {
  const ofKind = entity !== undefined && {
    FilterExpression: 'entity = :entity',
    ExpressionAttributeValues: marshall({ ':entity': entity }),
  };
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
  do {
    const asked = { TableName, ConsistentRead: true, ...ofKind, ...(ExclusiveStartKey && { ExclusiveStartKey }) };
    const { Items = [], LastEvaluatedKey }: ScanCommandOutput = await raw.send(new ScanCommand(asked));
    yield Items.map((item) => unmarshall(item));
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
}

/** In the order of sort keys, which is that of their bytes. DynamoDB refuses such a range. */
function endsBeforeItBegins(range: Range): boolean {
  const { from, to }: { pk: string; from?: string; to?: string } = range;
  return from !== undefined && to !== undefined && Buffer.compare(Buffer.from(from), Buffer.from(to)) > 0;
}

function conditionOf({ pk, ...range }: Range) {
  const [condition, values] = placesOf(range);
  return {
    KeyConditionExpression: `pk = :pk${condition}`,
    ExpressionAttributeValues: marshall({ ':pk': pk, ...values }),
  };
}

function placesOf(range: Omit<Range, 'pk'>): [string, Readonly<Record<string, string>>] {
  const { prefix, from, to }: { prefix?: string; from?: string; to?: string } = range;
  if (prefix !== undefined) return [' AND begins_with(sk, :prefix)', { ':prefix': prefix }];
  if (from === undefined) return ['', {}];
  if (to === undefined) return [' AND sk >= :from', { ':from': from }];
  return [' AND sk BETWEEN :from AND :to', { ':from': from, ':to': to }];
}

function projectionOf({ only }: Asked) {
  if (!only) return {};
  return {
    ProjectionExpression: only.map((_, place) => `#${place}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(only.map((attribute, place) => [`#${place}`, attribute])),
  };
}
