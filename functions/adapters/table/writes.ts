import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { TableKey } from '../../contract/table-keys.ts';
import type { StoredItem } from './batches.ts';
import type { Condition, Placing } from './conditions.ts';
import { refusedWrites, retryWhileBusy } from './conflicts.ts';
import type { Table } from './open-table.ts';

/** What a change does to an item, all from the item as it was. What is `undefined` is left as it is. */
export interface Changes {
  readonly set?: Readonly<Record<string, unknown>>;
  /** Only where there is none yet. */
  readonly setOnce?: Readonly<Record<string, unknown>>;
  /** Counts from 0 where there is nothing; a set takes more members. */
  readonly add?: Readonly<Record<string, number | ReadonlySet<string> | ReadonlySet<number> | undefined>>;
  /** Takes members out of a set. */
  readonly take?: Readonly<Record<string, ReadonlySet<string>>>;
  /** Puts more behind a list that is there. */
  readonly append?: Readonly<Record<string, readonly unknown[]>>;
  readonly remove?: readonly string[];
}

interface Guarded {
  readonly condition?: Condition | undefined;
  /** Another table than that of the write; left out, that one. */
  readonly tableName?: string | undefined;
}

/** One write of one item, alone or together with others. */
export type Write = Guarded &
  (
    | { readonly kind: 'put'; readonly item: StoredItem & TableKey }
    | { readonly kind: 'change'; readonly key: TableKey; readonly changes: Changes }
    | { readonly kind: 'delete' | 'check'; readonly key: TableKey }
  );

export const put = (item: StoredItem & TableKey, condition?: Condition, tableName?: string): Write => ({
  ...{ kind: 'put', item, condition, tableName },
});

/** Changes an item. Where no condition says otherwise, it makes one that is not there. */
export const change = (key: TableKey, changes: Changes, condition?: Condition): Write => ({
  ...{ kind: 'change', key, changes, condition },
});

export const drop = (key: TableKey, condition?: Condition): Write => ({ kind: 'delete', key, condition });

/** Writes nothing, and lets nothing beside it be written unless its condition holds. */
export const check = (key: TableKey, condition: Condition): Write => ({ kind: 'check', key, condition });

/** Takes an item out of the index of due work. */
export const OFF_THE_INDEX = ['dueWork', 'dueAtMs'] as const;

/**
 * Writes all, or nothing where a condition does not hold. Two writers who meet on an item try again, and so does a transaction that is throttled.
 * @returns the places of the writes whose conditions did not hold: none, once it is written.
 */
export const refusedOf = (table: Table, writes: readonly Write[]): Promise<readonly number[]> =>
  refusedBy(() => send(table, writes));

async function refusedBy(write: () => Promise<unknown>): Promise<readonly number[]> {
  try {
    await retryWhileBusy(write);
    return [];
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return [0];
    const refused = refusedWrites(error);
    if (refused) return refused;
    throw error;
  }
}

/** Writes all, or nothing where a condition does not hold. @returns whether it was written. */
export const writeIf = async (table: Table, ...writes: readonly Write[]): Promise<boolean> =>
  (await refusedOf(table, writes)).length === 0;

/**
 * {@link writeIf} for what can be done once, and may not be refused by what it wrote itself: the SDK sends a request again whose answer was lost. A
 * transaction has a token by which DynamoDB does it once, for ten minutes, and costs twice as much.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const writeOnce = async (table: Table, one: Write): Promise<boolean> =>
  (await refusedBy(() => sendTogether(table, [one]))).length === 0;

/** @throws {RefusedWriteError} when a condition does not hold. */
export async function write(table: Table, ...writes: readonly Write[]): Promise<void> {
  const refused = await refusedOf(table, writes);
  if (refused.length > 0) throw new RefusedWriteError(refused);
}

export class RefusedWriteError extends Error {
  constructor(refused: readonly number[]) {
    super(`Conditions of these writes did not hold: ${refused.join(', ')}`);
    this.name = 'RefusedWriteError';
  }
}

/** Changes one item. @returns it as it is then; undefined where the condition did not hold. */
export async function changed(
  table: Table,
  key: TableKey,
  changes: Changes,
  condition?: Condition,
): Promise<StoredItem | undefined> {
  const asked = requestOf(table.name, change(key, changes, condition));
  const command = new UpdateItemCommand({ ...asked, Key: marshalled(key), ReturnValues: 'ALL_NEW' });
  try {
    const { Attributes } = await retryWhileBusy(() => table.raw.send(command));
    return Attributes && unmarshall(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

const marshalled = (value: object): Record<string, AttributeValue> =>
  marshall({ ...value }, { removeUndefinedValues: true });

const sendTogether = ({ raw, name }: Table, writes: readonly Write[]) =>
  raw.send(new TransactWriteItemsCommand({ TransactItems: writes.map((one) => partOfMany(name, one)) }));

function send(table: Table, writes: readonly Write[]): Promise<unknown> {
  const [only, another] = writes;
  if (!only) return Promise.resolve();
  if (another || only.kind === 'check') return sendTogether(table, writes);
  const { raw, name } = table;
  const asked = requestOf(name, only);
  switch (only.kind) {
    case 'put':
      return raw.send(new PutItemCommand({ ...asked, Item: marshalled(only.item) }));
    case 'change':
      return raw.send(new UpdateItemCommand({ ...asked, Key: marshalled(only.key) }));
    case 'delete':
      return raw.send(new DeleteItemCommand({ ...asked, Key: marshalled(only.key) }));
  }
}

function partOfMany(name: string, one: Write) {
  const { UpdateExpression, ...asked } = requestOf(name, one);
  switch (one.kind) {
    case 'put':
      return { Put: { ...asked, Item: marshalled(one.item) } };
    case 'change':
      return { Update: { ...asked, UpdateExpression, Key: marshalled(one.key) } };
    case 'delete':
      return { Delete: { ...asked, Key: marshalled(one.key) } };
    case 'check':
      return { ConditionCheck: { ...asked, ConditionExpression: asked.ConditionExpression, Key: marshalled(one.key) } };
  }
}

/** A write’s table and expressions. DynamoDB refuses names and values that no expression uses. */
function requestOf(name: string, one: Write) {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const placing: Placing = {
    name: (path) =>
      path
        .split('/')
        .map((part) => {
          const known = Object.keys(names).find((place) => names[place] === part);
          const place = known ?? `#${Object.keys(names).length}`;
          names[place] = part;
          return place;
        })
        .join('.'),
    value: (value) => {
      const place = `:${Object.keys(values).length}`;
      values[place] = value;
      return place;
    },
  };
  const UpdateExpression = one.kind === 'change' ? expressionOf(one.changes, placing) : undefined;
  const ConditionExpression = one.condition?.(placing);
  return {
    TableName: one.tableName ?? name,
    ...(UpdateExpression !== undefined && { UpdateExpression }),
    ...(ConditionExpression !== undefined && { ConditionExpression }),
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: marshalled(values) }),
  };
}

function expressionOf({ set, setOnce, add, take, append, remove }: Changes, { name, value }: Placing): string {
  const given = <Value>(of: Readonly<Record<string, Value>> = {}) =>
    Object.entries(of).flatMap(([path, one]) => (one === undefined ? [] : [[path, one] as const]));
  const sets = [
    ...given(set).map(([path, one]) => `${name(path)} = ${value(one)}`),
    ...given(setOnce).map(([path, one]) => `${name(path)} = if_not_exists(${name(path)}, ${value(one)})`),
    ...given(append).map(([path, more]) => `${name(path)} = list_append(${name(path)}, ${value(more)})`),
  ];
  const adds = given(add).map(([path, more]) => `${name(path)} ${value(more)}`);
  const takes = given(take).map(([path, members]) => `${name(path)} ${value(members)}`);
  const removes = (remove ?? []).map(name);
  return [
    ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
    ...(adds.length > 0 ? [`ADD ${adds.join(', ')}`] : []),
    ...(takes.length > 0 ? [`DELETE ${takes.join(', ')}`] : []),
    ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
  ].join(' ');
}
