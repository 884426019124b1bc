import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import {
  change,
  changed,
  check,
  drop,
  dueBetween,
  everyPage,
  find,
  isTooLarge,
  list,
  page,
  put,
  readItems,
  refusedOf,
  type Table,
  where,
  write,
  writeIf,
  writeItems,
  writeOnce,
} from '../../../functions/adapters/table/table.ts';
import { intercepted } from '../../support/aws/intercepted-table.ts';
import { tableInProcess, tableOfTest } from '../../support/aws/table-in-process.ts';

const table = tableOfTest();
const at = (sk: string, pk = 'A') => ({ pk, sk });

/** The commands by which a table was written or read. */
function watched(): { readonly table: Table; readonly commands: string[] } {
  const commands: string[] = [];
  const through = intercepted(table, (command, send) => {
    commands.push(command.constructor.name);
    return send();
  });
  return { table: through, commands };
}

describe('writes', () => {
  test('one goes alone, and several go together', async () => {
    const { table: seen, commands } = watched();
    await write(seen, put(at('1')));
    await write(seen, change(at('1'), { set: { n: 1 } }));
    await write(seen, drop(at('1')));
    await write(seen, put(at('1')), put(at('2')));
    expect(await writeIf(seen, check(at('1'), where.isThere))).toBe(true);
    expect(commands).toEqual([
      'PutItemCommand',
      'UpdateItemCommand',
      'DeleteItemCommand',
      'TransactWriteItemsCommand',
      'TransactWriteItemsCommand',
    ]);
  });

  test('of nothing nothing is asked', async () => {
    const { table: seen, commands } = watched();
    expect(await refusedOf(seen, [])).toEqual([]);
    expect(commands).toEqual([]);
  });

  test('what is refused is told by its place, and nothing is written', async () => {
    await write(table, put(at('there')));
    const writes = [put(at('new'), where.isNew), put(at('there'), where.isNew), drop(at('gone'), where.isThere)];
    expect(await refusedOf(table, writes)).toEqual([1, 2]);
    expect(await writeIf(table, ...writes)).toBe(false);
    await expect(write(table, ...writes)).rejects.toThrow('1, 2');
    expect(await find(table, at('new'))).toBeUndefined();
    expect(await refusedOf(table, [put(at('there'), where.isNew)])).toEqual([0]);
  });

  test('two writers who meet on an item try again, one alone and one of several', async () => {
    for (const conflict of [
      new TransactionConflictException({ message: '', $metadata: {} }),
      new TransactionCanceledException({
        message: '',
        $metadata: {},
        CancellationReasons: [{ Code: 'TransactionConflict' }],
      }),
    ]) {
      let left = 3;
      const contended = intercepted(table, async (_, send) => {
        if (left-- > 0) throw conflict;
        return send();
      });
      expect(await writeIf(contended, put(at(conflict.name)))).toBe(true);
      expect([left, await find(table, at(conflict.name))]).toEqual([-1, at(conflict.name)]);
    }
  });

  test('a transaction that is throttled tries again, and what it was refused for is told', async () => {
    const cancelledFor = (...codes: readonly string[]) => {
      let left = 2;
      const CancellationReasons = codes.map((Code) => ({ Code }));
      return intercepted(table, async (_, send) => {
        if (left-- > 0) throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons });
        return send();
      });
    };
    const both = [put(at('1')), put(at('2'))];
    expect(await refusedOf(cancelledFor('None', 'ThrottlingError'), both)).toEqual([]);
    expect(await refusedOf(cancelledFor('ProvisionedThroughputExceeded', 'None'), both)).toEqual([]);
    expect(await refusedOf(cancelledFor('ThrottlingError', 'ConditionalCheckFailed'), both)).toEqual([1]);
    await expect(write(cancelledFor('ValidationError', 'None'), ...both)).rejects.toThrow(TransactionCanceledException);
  });

  test('a conflict that lasts is thrown, and a fault of the table is', async () => {
    const conflict = new TransactionConflictException({ message: 'again and again', $metadata: {} });
    const never = intercepted(table, () => Promise.reject(conflict));
    await expect(writeIf(never, put(at('1')))).rejects.toThrow('again and again');
    const away = intercepted(table, () => Promise.reject(new Error('away')));
    await expect(writeIf(away, put(at('1')))).rejects.toThrow('away');
  });

  test('what can be done once is done by the request whose answer was lost, and not by another', async () => {
    let lost = 0;
    const lossy = tableInProcess(() => lost-- > 0);
    const spend = () => writeOnce(lossy, put(at('1'), where.isNew));
    lost = 1;
    expect([await spend(), await spend()]).toEqual([true, false]);
    // A lone write is refused by itself.
    lost = 1;
    expect(await writeIf(lossy, put(at('2'), where.isNew))).toBe(false);
  });

  test('a write may go to another table, with those of its own', async () => {
    await write(table, put(at('1')), put(at('2'), undefined, 'ended'));
    expect(await find({ ...table, name: 'ended' }, at('2'))).toEqual(at('2'));
    expect(await find(table, at('2'))).toBeUndefined();
  });

  test('a change sets, sets once, counts, appends, takes and removes; what is undefined stays as it is', async () => {
    const item = { ...at('1'), kept: 1, gone: 1, names: new Set(['a', 'b']), parts: { deep: 1 }, all: ['a'] };
    await write(table, put(item));
    const after = await changed(table, at('1'), {
      set: { kept: undefined, 'parts/deep': 2, status: 'open', 'a.b#c': 1 },
      setOnce: { status2: 'first', kept: 9 },
      add: { n: 2, none: undefined },
      take: { names: new Set(['a']) },
      append: { all: ['b'] },
      remove: ['gone'],
    });
    const rest = { status: 'open', 'a.b#c': 1, status2: 'first', n: 2, all: ['a', 'b'] };
    expect(after).toEqual({ ...at('1'), kept: 1, names: new Set(['b']), parts: { deep: 2 }, ...rest });
    expect(await changed(table, at('1'), { add: { n: 1 } }, where.is({ n: 3 }))).toBeUndefined();
    expect(await find(table, at('1'))).toEqual(after);
  });
});

describe('conditions', () => {
  const item = { ...at('1'), n: 2, status: 'open', halt: { kind: 'paused' }, all: ['a'], revision: 4 };
  test.each([
    ['isNew', where.isNew, false],
    ['isThere', where.isThere, true],
    ['is', where.is({ n: 2, status: 'open', missing: undefined }), true],
    ['is, but for one', where.is({ n: 2, status: 'closed' }), false],
    ['is, of what lies in a map', where.is({ 'halt/kind': 'paused' }), true],
    ['isNot', where.isNot('status', 'closed'), true],
    ['has', where.has('halt'), true],
    ['lacks', where.lacks('halt'), false],
    ['isOneOf', where.isOneOf('status', ['closed', 'open']), true],
    ['compares', where.compares('n', '<', 2), false],
    ['compares, of nothing', where.compares('missing', '<', 2), false],
    ['sizeOf', where.sizeOf('all', '=', 1), true],
    ['holdsNo', where.holdsNo('all', 'a'), false],
    ['both', where.both(where.isThere, where.lacks('halt')), false],
    ['either', where.either(where.lacks('halt'), where.is({ n: 2 })), true],
    ['either within both', where.both(where.either(where.isNew, where.is({ n: 3 })), where.isThere), false],
    ['atRevision', where.atRevision(4), true],
    ['atRevision, of none', where.atRevision(0), false],
  ])('%s', async (_, condition, holds) => {
    await write(table, put(item));
    expect(await writeIf(table, change(at('1'), { set: { seen: true } }, condition))).toBe(holds);
  });
});

describe('reads', () => {
  const some = async (pk: string, ...sks: string[]) => {
    for (const sk of sks) await write(table, put({ pk, sk, n: 1, more: 'x' }));
  };
  const sksOf = (items: readonly { readonly sk?: unknown }[]) => items.map(({ sk }) => sk);

  test('an item comes whole, or only so much of it', async () => {
    await some('A', '1');
    expect(await find(table, at('1'))).toEqual({ ...at('1'), n: 1, more: 'x' });
    expect(await find(table, at('1'), { only: ['sk', 'n'] })).toEqual({ sk: '1', n: 1 });
    expect(await find(table, at('2'))).toBeUndefined();
  });

  test('a range is all of a partition, what begins alike, or what lies from one place on, up to another', async () => {
    await some('A', 'a1', 'a2', 'a3', 'b1');
    await some('B', 'a1');
    expect(sksOf(await list(table, { pk: 'A' }))).toEqual(['a1', 'a2', 'a3', 'b1']);
    expect(sksOf(await list(table, { pk: 'A', prefix: 'a' }, { newestFirst: true }))).toEqual(['a3', 'a2', 'a1']);
    expect(sksOf(await list(table, { pk: 'A', from: 'a3' }))).toEqual(['a3', 'b1']);
    expect(sksOf(await list(table, { pk: 'A', from: 'a2', to: 'a3' }))).toEqual(['a2', 'a3']);
    expect(await list(table, { pk: 'A', from: 'b' }, { only: ['sk'] })).toEqual([{ sk: 'b1' }]);
  });

  test('nothing lies under a key that DynamoDB does not take', async () => {
    await some('A', '1');
    const odd = [at('1', 'é'.repeat(1_025)), at('é'.repeat(513)), at('1', ''), at('')];
    expect(await readItems(table, [...odd, at('1')], { isConsistent: true })).toEqual([
      { ...at('1'), n: 1, more: 'x' },
    ]);
    for (const key of odd) expect(await find(table, key)).toBeUndefined();
    expect(await list(table, { pk: 'é'.repeat(1_025) })).toEqual([]);
    const longest = at('é'.repeat(512), 'é'.repeat(1_024));
    await write(table, put(longest));
    expect([await find(table, longest), await list(table, { pk: longest.pk })]).toEqual([longest, [longest]]);
  });

  test('a span that ends before it begins holds nothing, and DynamoDB is not asked', async () => {
    await some('A', 'a1', 'a2');
    await write(table, put({ ...at('due'), dueWork: 'slice', dueAtMs: 20 }));
    const { table: seen, commands } = watched();
    expect(await list(seen, { pk: 'A', from: 'a2', to: 'a1' })).toEqual([]);
    expect(await page(seen, { pk: 'A', from: '\u{1f600}', to: '\uffff' })).toEqual({ items: [] });
    expect(await dueBetween(seen, 'slice', { fromMs: 21, toMs: 20 })).toEqual([]);
    expect(commands).toEqual([]);
    expect(sksOf(await list(seen, { pk: 'A', from: 'a1', to: 'a1' }))).toEqual(['a1']);
  });

  test('a page says where the next one begins, and a list is all pages', async () => {
    await some('A', '1', '2', '3');
    const first = await page(table, { pk: 'A' }, { most: 2 });
    expect([sksOf(first.items), first.next]).toEqual([['1', '2'], '2']);
    const second = await page(table, { pk: 'A' }, { most: 2, after: first.next });
    expect([sksOf(second.items), second.next]).toEqual([['3'], undefined]);
    const long = 'x'.repeat(300_000);
    for (const sk of ['1', '2', '3', '4', '5']) await write(table, put({ pk: 'LONG', sk, long }));
    expect((await page(table, { pk: 'LONG' })).items.length).toBeLessThan(5);
    expect(await list(table, { pk: 'LONG' })).toHaveLength(5);
    expect((await Array.fromAsync(everyPage(table))).flat()).toHaveLength(8);
  });

  test('every item of a kind is found, in a table larger than one read', async () => {
    const long = 'x'.repeat(300_000);
    for (const n of [1, 2, 3, 4, 5, 6])
      await write(table, put({ ...at(`${n}`), entity: n > 4 ? 'kind' : 'other', long }));
    expect(sksOf((await Array.fromAsync(everyPage(table, 'kind'))).flat())).toEqual(['5', '6']);
  });

  test('what is due is found in a span with both its ends, so much of it or all', async () => {
    for (const [n, dueAtMs] of [10, 20, 30, 40].entries())
      await write(table, put({ ...at(`${n}`), dueWork: 'slice', dueAtMs }));
    expect(sksOf(await dueBetween(table, 'slice', { fromMs: 20, toMs: 30 }))).toEqual(['1', '2']);
    expect(sksOf(await dueBetween(table, 'slice', { fromMs: 0, toMs: 99, most: 1 }))).toEqual(['0']);
    expect(await dueBetween(table, 'dispatch', { fromMs: 0, toMs: 99 })).toEqual([]);
  });
});

describe('batches', () => {
  const keys = Array.from({ length: 130 }, (_, n) => at(String(n)));

  test('more than one request takes is written and read, and what DynamoDB left undone is asked for again', async () => {
    const left: string[] = [];
    const slow = intercepted(table, async (command, send) => {
      const isFirst = !left.includes(command.constructor.name);
      left.push(command.constructor.name);
      if (isFirst && command instanceof BatchWriteItemCommand) return { UnprocessedItems: command.input.RequestItems };
      if (isFirst && command instanceof BatchGetItemCommand)
        return { Responses: {}, UnprocessedKeys: command.input.RequestItems };
      return send();
    });
    await writeItems(slow, [...keys.map((key) => ({ put: { ...key, n: 1 } })), { delete: at('none') }]);
    const found = await readItems(slow, [...keys, at('gone')], { isConsistent: true, only: ['sk'] });
    expect(new Set(found.map(({ sk }) => sk))).toEqual(new Set(keys.map(({ sk }) => sk)));
    expect(left.filter((name) => name === 'BatchWriteItemCommand')).toHaveLength(7);
    expect(left.filter((name) => name === 'BatchGetItemCommand')).toHaveLength(3);
  });
});

test('a key that is asked for twice is read once', async () => {
  await writeItems(table, [{ put: { ...at('1'), n: 1 } }]);
  const found = await readItems(table, [at('1'), at('2'), at('1'), at('1', 'B')], { isConsistent: true });
  expect(found).toEqual([{ ...at('1'), n: 1 }]);
});

test('what is too large for an item, or all together for a transaction, is known before it is sent', () => {
  const of = (bytes: number) => ({ ...at('1'), sealed: new Uint8Array(bytes), text: 'é', n: 1, all: ['a'], is: true });
  expect(isTooLarge([of(399_000)])).toBe(false);
  expect(isTooLarge([of(400_000)])).toBe(true);
  expect(isTooLarge([{ ...at('1'), text: 'é'.repeat(200_001) }])).toBe(true);
  expect(isTooLarge(Array.from({ length: 10 }, () => of(399_000)))).toBe(false);
  expect(isTooLarge(Array.from({ length: 11 }, () => of(399_000)))).toBe(true);
});
