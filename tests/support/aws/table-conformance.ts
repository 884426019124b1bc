import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { DYNAMODB_MAX_BATCH_GET, DYNAMODB_MAX_BATCH_WRITE } from '../../../functions/contract/limits.ts';
import { DUE_WORK_INDEX } from '../../../functions/contract/table-keys.ts';
import type { DocumentTable } from './document-table.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const MOST_TOGETHER = 100;
/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const MOST_BYTES = 400 * 1_024;
const NEW = { ConditionExpression: 'attribute_not_exists(pk)' };
const THERE = { ConditionExpression: 'attribute_exists(pk)' };

/** What our code relies on of a table, with the words of AWS’s reference: in this process and on the local cloud. */
export function holdTableToDynamoDb({ documents, name: TableName }: DocumentTable): void {
  const keyOf = (pk: string, sk = 'A') => ({ pk, sk });
  const own = () => `CONFORMS#${crypto.randomUUID()}`;
  const put = (item: object, condition: object = {}) =>
    documents.send(new PutCommand({ TableName, Item: { ...item }, ...condition }));
  const get = async (pk: string, sk = 'A') =>
    (await documents.send(new GetCommand({ TableName, Key: keyOf(pk, sk), ConsistentRead: true }))).Item;
  const together = (
    TransactItems: NonNullable<ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems']>,
  ) => documents.send(new TransactWriteCommand({ TransactItems }));
  const putOf = (item: object, condition: object = {}) => ({ Put: { TableName, Item: { ...item }, ...condition } });
  const update = (pk: string, UpdateExpression: string, given: object = {}) =>
    documents.send(
      new UpdateCommand({ TableName, Key: keyOf(pk), UpdateExpression, ReturnValues: 'ALL_NEW', ...given }),
    );
  const reasonsOf = async (sent: Promise<unknown>) => {
    const error = await sent.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof TransactionCanceledException)) throw error ?? new Error('it was carried out');
    return error.CancellationReasons ?? [];
  };

  describe('of a transaction', () => {
    test('all is written, or nothing; each write that is refused says so by its place', async () => {
      const [there, missing, fresh] = [own(), own(), own()];
      await put({ ...keyOf(there), n: 1 });
      const reasons = await reasonsOf(
        together([
          putOf(keyOf(fresh), NEW),
          putOf({ ...keyOf(there), n: 2 }, NEW),
          { ConditionCheck: { TableName, Key: keyOf(missing), ...THERE } },
        ]),
      );
      expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed', 'ConditionalCheckFailed']);
      expect([await get(fresh), await get(there), await get(missing)]).toEqual([
        undefined,
        { ...keyOf(there), n: 1 },
        undefined,
      ]);
      await together([
        putOf(keyOf(fresh), NEW),
        { ConditionCheck: { TableName, Key: keyOf(missing), ...NEW } },
        { Delete: { TableName, Key: keyOf(there), ...THERE } },
      ]);
      expect([await get(fresh), await get(there), await get(missing)]).toEqual([keyOf(fresh), undefined, undefined]);
    });

    test('a refused write hands back the item as it was, where that is asked', async () => {
      const pk = own();
      await put({ ...keyOf(pk), n: 1 });
      const old = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
      const [reason] = await reasonsOf(together([putOf(keyOf(pk), { ...NEW, ...old })]));
      const asItWas = { pk: { S: pk }, sk: { S: 'A' }, n: { N: '1' } };
      expect(reason?.Item).toEqual(asItWas);
      const refused = await put(keyOf(pk), { ...NEW, ...old }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ConditionalCheckFailedException);
      expect(refused).toMatchObject({ Item: asItWas });
    });

    test('a hundred writes are one, and a hundred and one are none', async () => {
      const pk = own();
      const puts = (many: number) => Array.from({ length: many }, (_, n) => putOf(keyOf(pk, String(n)), NEW));
      await expect(together(puts(MOST_TOGETHER + 1))).rejects.toThrow(/valid/i);
      expect(await get(pk, '0')).toBeUndefined();
      await together(puts(MOST_TOGETHER));
      expect(await get(pk, String(MOST_TOGETHER - 1))).toBeDefined();
    });

    test('it writes an item once', async () => {
      const pk = own();
      const twice = [putOf(keyOf(pk)), { Delete: { TableName, Key: keyOf(pk) } }];
      await expect(together(twice)).rejects.toThrow('multiple operations on one item');
      expect(await get(pk)).toBeUndefined();
    });

    test('sent again with its token, it is answered and done once', async () => {
      const [pk, ClientRequestToken] = [own(), crypto.randomUUID()];
      const command = () => new TransactWriteCommand({ ClientRequestToken, TransactItems: [putOf(keyOf(pk), NEW)] });
      for (const _ of ['first', 'again']) await documents.send(command());
      expect(await get(pk)).toEqual(keyOf(pk));
    });

    test('an update among them makes an item that is not there, or changes one', async () => {
      const [first, second] = [own(), own()];
      await put({ ...keyOf(second), n: 1 });
      const adds = (pk: string) => ({
        Update: { TableName, Key: keyOf(pk), UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } },
      });
      await together([adds(first), adds(second)]);
      expect([await get(first), await get(second)]).toMatchObject([{ n: 1 }, { n: 2 }]);
    });
  });

  describe('of a condition', () => {
    const held: [string, object, boolean][] = [
      ['attribute_exists(pk)', {}, true],
      ['attribute_not_exists(pk)', {}, false],
      ['attribute_not_exists(absent)', {}, true],
      ['n = :n', { ':n': 2 }, true],
      ['n < :n', { ':n': 2 }, false],
      ['n <= :n', { ':n': 2 }, true],
      ['absent < :n', { ':n': 2 }, false],
      ['attribute_not_exists(absent) OR absent < :n', { ':n': 2 }, true],
      ['n < :text', { ':text': 'a text' }, false],
      ['#s IN (:a, :b)', { ':a': 'open', ':b': 'closed' }, true],
      ['NOT #s = :a', { ':a': 'open' }, false],
      ['size(texts) < :n', { ':n': 3 }, true],
      ['parts.deep = :n', { ':n': 5 }, true],
      ['parts.absent = :n', { ':n': 5 }, false],
      ['image = :bytes', { ':bytes': new Uint8Array([1, 2]) }, true],
      ['image = :bytes', { ':bytes': new Uint8Array([1, 3]) }, false],
      ['#s = :a AND (n = :one OR n = :two)', { ':a': 'open', ':one': 1, ':two': 2 }, true],
    ];
    test.each(held)('%s with %j: %j', async (ConditionExpression, ExpressionAttributeValues, holds) => {
      const item = { ...keyOf(own()), n: 2, status: 'open', texts: ['a', 'b'], parts: { deep: 5 } };
      await put({ ...item, image: new Uint8Array([1, 2]) });
      const condition = {
        ConditionExpression,
        ...(ConditionExpression.includes('#s') && { ExpressionAttributeNames: { '#s': 'status' } }),
        ...(Object.keys(ExpressionAttributeValues).length > 0 && { ExpressionAttributeValues }),
      };
      const written = put({ ...keyOf(item.pk), isNew: true }, condition);
      if (holds) await written;
      else await expect(written).rejects.toBeInstanceOf(ConditionalCheckFailedException);
      expect((await get(item.pk))?.isNew).toBe(holds || undefined);
    });

    test('on an item that is not there, only its absence holds', async () => {
      await expect(put(keyOf(own()), { ...THERE })).rejects.toBeInstanceOf(ConditionalCheckFailedException);
      await expect(
        put(keyOf(own()), { ConditionExpression: 'n = :n', ExpressionAttributeValues: { ':n': 1 } }),
      ).rejects.toBeInstanceOf(ConditionalCheckFailedException);
      await put(keyOf(own()), NEW);
    });
  });

  describe('of an update', () => {
    test('it sets, counts, removes and reaches into a map, all from the item as it was', async () => {
      const pk = own();
      await put({ ...keyOf(pk), n: 2, gone: 'soon', parts: { deep: 5 } });
      const { Attributes } = await update(
        pk,
        'SET parts.#new = :a, m = n, taken = if_not_exists(taken, :none) + :one, n = n + :one REMOVE gone ADD sent :one',
        {
          ExpressionAttributeNames: { '#new': 'other' },
          ExpressionAttributeValues: { ':a': 'a', ':none': 0, ':one': 1 },
        },
      );
      const after = { ...keyOf(pk), parts: { deep: 5, other: 'a' }, m: 2, n: 3, taken: 1, sent: 1 };
      expect(Attributes).toEqual(after);
      expect(await get(pk)).toEqual(after);
    });

    test('of two writers who count one, both are counted', async () => {
      const pk = own();
      const counts = () => update(pk, 'ADD n :one', { ExpressionAttributeValues: { ':one': 1 } });
      await Promise.all(Array.from({ length: 20 }, counts));
      expect(await get(pk)).toMatchObject({ n: 20 });
    });

    test('an item that would grow too large stays as it was, also in a transaction', async () => {
      const [pk, other] = [own(), own()];
      await put({ ...keyOf(pk), text: 'x'.repeat(MOST_BYTES - 1_000) });
      const grows = {
        UpdateExpression: 'SET grown = :more',
        ExpressionAttributeValues: { ':more': 'x'.repeat(2_000) },
      };
      await expect(update(pk, grows.UpdateExpression, grows)).rejects.toThrow(/size/i);
      await expect(
        together([putOf(keyOf(other)), { Update: { TableName, Key: keyOf(pk), ...grows } }]),
      ).rejects.toThrow();
      expect([(await get(pk))?.grown, await get(other)]).toEqual([undefined, undefined]);
      await expect(put({ ...keyOf(pk), text: 'x'.repeat(MOST_BYTES) })).rejects.toThrow(/size/i);
    });
  });

  describe('of a range', () => {
    const sks = ['A#1', 'A#2', 'A#3', 'B#1'];
    const query = async (pk: string, range: string, values: object, given: object = {}) => {
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: `pk = :pk${range}`,
          ExpressionAttributeValues: { ':pk': pk, ...values },
          ...given,
        }),
      );
      return { found: Items.map(({ sk }) => sk), last: LastEvaluatedKey?.sk };
    };

    test('it is in the order of its sort keys, by their start or between two of them, and no other partition’s', async () => {
      const [pk, other] = [own(), own()];
      for (const sk of sks.toReversed()) await Promise.all([put(keyOf(pk, sk)), put(keyOf(other, sk))]);
      expect((await query(pk, '', {})).found).toEqual(sks);
      expect((await query(pk, ' AND begins_with(sk, :a)', { ':a': 'A#' })).found).toEqual(sks.slice(0, 3));
      expect((await query(pk, ' AND sk BETWEEN :a AND :b', { ':a': 'A#2', ':b': 'B#1' })).found).toEqual(sks.slice(1));
      expect((await query(pk, ' AND sk < :b', { ':b': 'A#2' })).found).toEqual(['A#1']);
      expect((await query(pk, ' AND sk >= :b', { ':b': 'A#3' })).found).toEqual(['A#3', 'B#1']);
    });

    test('it ends at its limit with the key from which it goes on, either way', async () => {
      const pk = own();
      for (const sk of sks) await put(keyOf(pk, sk));
      expect(await query(pk, '', {}, { Limit: 3 })).toEqual({ found: sks.slice(0, 3), last: 'A#3' });
      const behind = { ExclusiveStartKey: keyOf(pk, 'A#3') };
      expect(await query(pk, '', {}, { Limit: 3, ...behind })).toEqual({ found: ['B#1'], last: undefined });
      const newestFirst = { ScanIndexForward: false };
      expect(await query(pk, '', {}, { Limit: 1, ...newestFirst })).toEqual({ found: ['B#1'], last: 'B#1' });
      expect((await query(pk, '', {}, { ...behind, ...newestFirst })).found).toEqual(['A#2', 'A#1']);
    });

    test('a filter takes out of what was read, and a limit counts what was read', async () => {
      const pk = own();
      for (const [n, sk] of sks.entries()) await put({ ...keyOf(pk, sk), ...(n % 2 === 0 && { sealed: 'yes' }) });
      const filter = { FilterExpression: 'attribute_exists(sealed)' };
      expect((await query(pk, '', {}, filter)).found).toEqual(['A#1', 'A#3']);
      expect((await query(pk, '', {}, { ...filter, Limit: 2 })).found).toEqual(['A#1']);
    });

    test('the index of due work holds the keys of the items that have both of its attributes, by their time', async () => {
      const [pk, kind] = [own(), own()];
      for (const [n, dueAtMs] of [3_000, 1_000, 10_000].entries())
        await put({ ...keyOf(pk, `${n}`), dueWork: kind, dueAtMs, says: 'text' });
      await put({ ...keyOf(pk, '9'), dueWork: kind });
      await update(pk, 'SET says = :a', { Key: keyOf(pk, '2'), ExpressionAttributeValues: { ':a': 'changed' } });
      await update(pk, 'REMOVE dueWork, dueAtMs', { Key: keyOf(pk, '0') });
      const { name: IndexName, partitionKey, sortKey } = DUE_WORK_INDEX;
      const { Items } = await documents.send(
        new QueryCommand({
          ...{ TableName, IndexName, KeyConditionExpression: `${partitionKey} = :kind AND ${sortKey} <= :now` },
          ExpressionAttributeValues: { ':kind': kind, ':now': 10_000 },
        }),
      );
      const due = (sk: string, dueAtMs: number) => ({ ...keyOf(pk, sk), dueWork: kind, dueAtMs });
      expect(Items).toEqual([due('1', 1_000), due('2', 10_000)]);
    });
  });

  describe('of a batch', () => {
    const many = (pk: string, count: number) => Array.from({ length: count }, (_, n) => keyOf(pk, String(n)));
    const writes = (keys: readonly object[]) =>
      documents.send(
        new BatchWriteCommand({
          RequestItems: { [TableName]: keys.map((Item) => ({ PutRequest: { Item: { ...Item } } })) },
        }),
      );
    const reads = (Keys: ReturnType<typeof many>) =>
      documents.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }));

    test('25 are written and 100 are read, and of one more nothing', async () => {
      const pk = own();
      await expect(writes(many(pk, DYNAMODB_MAX_BATCH_WRITE + 1))).rejects.toThrow(/valid|25/i);
      await writes(many(pk, DYNAMODB_MAX_BATCH_WRITE));
      await expect(reads(many(pk, DYNAMODB_MAX_BATCH_GET + 1))).rejects.toThrow(/valid|100/i);
      const { Responses } = await reads(many(pk, DYNAMODB_MAX_BATCH_GET));
      expect(Responses?.[TableName]).toHaveLength(DYNAMODB_MAX_BATCH_WRITE);
    });

    test('an item that is there twice is refused', async () => {
      const pk = own();
      await expect(writes([keyOf(pk), keyOf(pk)])).rejects.toThrow(/duplicates/i);
    });
  });

  test('values come back as they were put: texts, numbers, bytes, lists, maps, nothing', async () => {
    const pk = own();
    const item = { text: 'ا', empty: '', n: -1.5, yes: true, none: null, list: [1, ['a']], map: { a: { b: 1 } } };
    await put({ ...keyOf(pk), ...item, bytes: new Uint8Array([0, 255]) });
    expect(await get(pk)).toEqual({ ...keyOf(pk), ...item, bytes: new Uint8Array([0, 255]) });
    await expect(put({ pk: '', sk: 'A' })).rejects.toThrow(/empty/i);
  });
}
