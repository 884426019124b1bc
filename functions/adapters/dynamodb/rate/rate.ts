import {
  type AttributeValue,
  ConditionalCheckFailedException,
  GetItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { rateKey } from '../../../contract/table-keys.ts';
import type { Attempt, Schedule, Schedules } from '../../../domain/rate/rate.ts';
import type { Table } from '../../table/table.ts';

const KEY = { pk: { S: rateKey.pk }, sk: { S: rateKey.sk } };

type Item = Record<string, AttributeValue>;

/** The schedule of sending times as one item of the table: one conditional update a question, and no read before it. */
export function makeSchedules(table: Table): Schedules {
  async function read(): Promise<Schedule> {
    const command = new GetItemCommand({ TableName: table.name, Key: KEY, ConsistentRead: true });
    const { Item = {} } = await table.raw.send(command);
    return scheduleFrom(Item);
  }
  return {
    read,
    async reserve(attempt) {
      try {
        const { Attributes = {} } = await table.raw.send(new UpdateItemCommand(updateFor(attempt, table.name)));
        return { kind: 'reserved', before: scheduleFrom(Attributes) };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return { kind: 'refused', before: error.Item ? scheduleFrom(error.Item) : await read() };
      }
    },
  };
}

function scheduleFrom(item: Item): Schedule {
  const whole = (name: keyof Schedule) => {
    const value = Number(item[name]?.N ?? Number.NaN);
    return Number.isSafeInteger(value) ? { [name]: value } : {};
  };
  return { ...whole('nextAtMs'), ...whole('urgentUntilMs'), ...whole('clockMs') };
}

/** Times that are no numbers compare as false with everything, so they count as missing. */
const NO_TIME = (name: keyof Schedule) => `NOT attribute_type(${name}, :number)`;
const NOT_URGENT = `(${NO_TIME('urgentUntilMs')} OR urgentUntilMs <= :now OR urgentUntilMs > :credible)`;

const PLACES = {
  queued: { condition: 'nextAtMs > :earliest AND nextAtMs <= :latest', slot: 'nextAtMs' },
  idle: {
    condition: `(${NO_TIME('nextAtMs')} OR nextAtMs <= :earliest OR nextAtMs > :credible)`,
    slot: ':earliest',
  },
} as const satisfies Record<Attempt['place'], { condition: string; slot: string }>;

function updateFor(attempt: Attempt, TableName: string): UpdateItemCommandInput {
  const { condition, slot } = PLACES[attempt.place];
  const holdsBulk = attempt.holdsBulkForMs !== undefined;
  const isIdle = attempt.place === 'idle';
  const sets = [
    'entity = :entity',
    'clockMs = :now',
    `nextAtMs = ${slot} + :cost`,
    ...(holdsBulk ? [`urgentUntilMs = ${slot} + :hold`] : []),
  ];
  return {
    TableName,
    Key: KEY,
    UpdateExpression: `SET ${sets.join(', ')}`,
    ConditionExpression: attempt.yieldsToUrgent ? `${condition} AND ${NOT_URGENT}` : condition,
    // DynamoDB refuses values that no expression names.
    ExpressionAttributeValues: {
      ':entity': { S: 'rate' },
      ...numbers({
        ':now': attempt.nowMs,
        ':earliest': attempt.earliestMs,
        ':cost': attempt.costMs,
        ...(isIdle ? {} : { ':latest': attempt.latestMs }),
        ...(isIdle || attempt.yieldsToUrgent ? { ':credible': attempt.credibleUntilMs } : {}),
        ...(holdsBulk ? { ':hold': attempt.holdsBulkForMs } : {}),
      }),
      ...(isIdle || attempt.yieldsToUrgent ? { ':number': { S: 'N' } } : {}),
    },
    ReturnValues: 'ALL_OLD',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
}

const numbers = (values: Record<string, number>): Item =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { N: String(value) }]));
