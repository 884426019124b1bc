import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import db, { type Store } from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import { z } from 'zod';
import { DUE_WORK_INDEX } from '../../../functions/contract/table-keys.ts';

/** What DynamoDB answers a request that it does not carry out. */
class RefusedRequest extends Error {
  readonly body: Readonly<Record<string, unknown>>;

  constructor(type: string, message: string, more: object = {}) {
    super(message);
    this.body = { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, ...more };
  }
}

type Request = Readonly<Record<string, unknown>>;
type Attributes = Readonly<Record<string, unknown>>;
type Action = (store: Store, request: object, done: (error: unknown, answer: object) => void) => void;

const load = createRequire(import.meta.url);
const nameOf = (operation: string) => `${operation.charAt(0).toLowerCase()}${operation.slice(1)}`;

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const MOST_TOGETHER = 100;
/** What each write of a transaction is by itself. A check has the parts of a deletion. */
const OPERATIONS = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'DeleteItem',
} as const;

const Attributes = z.record(z.string(), z.unknown());
const Write = z.looseObject({
  TableName: z.string(),
  Key: Attributes.optional(),
  Item: Attributes.optional(),
  ReturnValuesOnConditionCheckFailure: z.string().optional(),
});
type Write = z.infer<typeof Write>;
const TransactItems = z.array(z.partialRecord(z.enum(['Put', 'Update', 'Delete', 'ConditionCheck']), Write));

/**
 * DynamoDB in this process: dynalite's checks, expressions and store, one request after the other, so that a transaction is
 * carried out whole or not at all and nobody reads half of it. Two writers never meet: `TransactionConflict` is for the local cloud.
 */
export class DynamoDbInProcess {
  private readonly store = db.create({ createTableMs: 0 });
  /** Tokens of the transactions that were carried out: one that is sent again is answered, and done once. */
  private readonly done = new Set<unknown>();
  private last: Promise<unknown>;

  constructor(...tableNames: readonly string[]) {
    this.last = Promise.all(tableNames.map((name) => this.makeTable(name)));
  }

  answer(operation: string, request: Request): Promise<{ readonly statusCode: number; readonly answer: object }> {
    const answered = this.last.then(() =>
      operation === 'TransactWriteItems' ? this.writeTogether(request) : this.carryOut(operation, request),
    );
    this.last = answered.catch(() => {});
    return answered.then(
      (answer) => ({ statusCode: 200, answer }),
      (error: unknown) => ({ statusCode: 400, answer: bodyOf(error) }),
    );
  }

  private async makeTable(TableName: string): Promise<void> {
    const { name: IndexName, partitionKey, sortKey } = DUE_WORK_INDEX;
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ];
    const types = Object.entries({ pk: 'S', sk: 'S', [partitionKey]: 'S', [sortKey]: 'N' });
    const Projection = { ProjectionType: 'KEYS_ONLY' };
    await this.run('CreateTable', {
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: types.map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType })),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: [{ IndexName, Projection, KeySchema: keys(partitionKey, sortKey) }],
    });
    // Its maker answers before it is there.
    while (!JSON.stringify(await this.run('DescribeTable', { TableName })).includes('"ACTIVE"')) await wait(1);
  }

  private async carryOut(operation: string, request: Request): Promise<object> {
    const write = Write.safeParse(request).data;
    const before = tellsOld(write) && (write.Key ?? write.Item) ? await this.existing(write) : undefined;
    try {
      return await this.run(operation, request);
    } catch (error) {
      if (before && isConditionFailed(error)) error.body.Item = before;
      throw error;
    }
  }

  private run(operation: string, request: Request): Promise<object> {
    const action: Action = load(`dynalite/actions/${nameOf(operation)}.js`);
    const checked = this.checked(operation, request);
    return new Promise((resolve, reject) => {
      action(this.store, checked, (error, answer) => (error ? reject(error) : resolve(answer)));
    });
  }

  /** A request with its expressions parsed. */
  private checked(operation: string, request: Request): object {
    const { types, custom } = load(`dynalite/validations/${nameOf(operation)}.js`);
    const checked = validations.checkTypes(structuredClone(request), types);
    validations.checkValidations(checked, types, custom, this.store);
    return checked;
  }

  private async existing(write: Write): Promise<Attributes | undefined> {
    const { TableName } = write;
    const key = await this.keyOf(write);
    return new Promise((resolve, reject) => {
      this.store.getItemDb(TableName).get(key, (error, item) => {
        if (error instanceof Error && error.name === 'NotFoundError') resolve(undefined);
        else if (error) reject(error);
        else resolve(item as Attributes);
      });
    });
  }

  private keyOf({ TableName, Key, Item }: Write): Promise<string> {
    return new Promise((resolve, reject) => {
      this.store.getTable(TableName, (error, table) =>
        error ? reject(error) : resolve(db.createKey(Key ?? Item, table)),
      );
    });
  }

  private async writeTogether({ ClientRequestToken: token, ...request }: Request): Promise<object> {
    if (this.done.has(token)) return {};
    await this.writeAllOrNone(request);
    if (token !== undefined) this.done.add(token);
    return {};
  }

  private async writeAllOrNone(request: Request): Promise<void> {
    const writes = TransactItems.parse(request.TransactItems).flatMap((item) =>
      Object.entries(item).map(([kind, write]) => ({ kind: kind as keyof typeof OPERATIONS, write })),
    );
    if (writes.length === 0 || writes.length > MOST_TOGETHER)
      throw new RefusedRequest(
        'ValidationException',
        `1 validation error detected: 1 to ${MOST_TOGETHER} writes make a transaction, not ${writes.length}`,
      );
    const keys = await Promise.all(writes.map(async ({ write }) => `${write.TableName}/${await this.keyOf(write)}`));
    if (new Set(keys).size < keys.length)
      throw new RefusedRequest(
        'ValidationException',
        'Transaction request cannot include multiple operations on one item',
      );
    const checked = writes.map(({ kind, write }) => this.checked(OPERATIONS[kind], write));
    const before = await Promise.all(writes.map(({ write }) => this.existing(write)));
    const reasons = checked.map((one, index) => {
      const isRefused = db.checkConditional(one, before[index]);
      if (!isRefused) return { Code: 'None' };
      const old = tellsOld(writes[index]?.write) && before[index] ? { Item: before[index] } : {};
      return { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', ...old };
    });
    if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
    for (const [index, { kind, write }] of writes.entries()) {
      try {
        if (kind !== 'ConditionCheck') await this.run(OPERATIONS[kind], write);
      } catch (error) {
        await this.takeBack(writes.slice(0, index), before);
        throw cancelled(
          writes.map((_, at) => ({ Code: at === index ? 'ValidationError' : 'None' })),
          error,
        );
      }
    }
  }

  /** What was written of a transaction of which a later write cannot be made, as an item that grows too large. */
  private async takeBack(writes: readonly { readonly write: Write }[], before: readonly (Attributes | undefined)[]) {
    for (const [index, { write }] of writes.entries()) {
      const { TableName, Key, Item } = write;
      const Old = before[index];
      if (Old) await this.run('PutItem', { TableName, Item: Old });
      else await this.run('DeleteItem', { TableName, Key: Key ?? keyIn(Item) });
    }
  }
}

function bodyOf(error: unknown): object {
  if (error instanceof Error && 'body' in error && typeof error.body === 'object' && error.body) return error.body;
  throw error;
}

const keyIn = ({ pk, sk }: Attributes = {}) => ({ pk, sk });

const tellsOld = (write: Write | undefined): write is Write => write?.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';

const isConditionFailed = (error: unknown): error is { readonly body: Record<string, unknown> } =>
  error instanceof Error && 'body' in error && JSON.stringify(error.body).includes('ConditionalCheckFailed');

const cancelled = (reasons: readonly { readonly Code: string }[], cause?: unknown) =>
  new RefusedRequest(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`,
    { CancellationReasons: reasons, ...(cause instanceof Error && { cause: cause.message }) },
  );
