import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** The keys that the local cloud tells IAM of each request. */
function leadingKeysOf(requests: readonly object[]): unknown {
  const script =
    'import json, sys; from cloud import leading_keys_of; print(json.dumps([leading_keys_of(it).get("dynamodb:leadingkeys") for it in json.load(sys.stdin)]))';
  const run = spawnSync('.venv/bin/python', ['-c', script], {
    input: JSON.stringify(requests),
    env: { PYTHONPATH: 'scripts/local' },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } });

test('the local cloud holds grants against the partitions that a request names, all of them', () => {
  expect(
    leadingKeysOf([
      { TableName: 't', Key: key('A#1') },
      { TableName: 't', Item: key('B#1') },
      { RequestItems: { t: { Keys: [key('C#1'), key('C#2')] } } },
      { RequestItems: { t: [{ PutRequest: { Item: key('D#1') } }, { DeleteRequest: { Key: key('D#2') } }] } },
      {
        TransactItems: [
          { Put: { Item: key('E#1') } },
          { Update: { Key: key('E#2') } },
          { Delete: { Key: key('E#3') } },
          { ConditionCheck: { Key: key('E#4') } },
        ],
      },
      { KeyConditionExpression: 'pk = :p AND begins_with(sk, :s)', ExpressionAttributeValues: { ':p': { S: 'F#1' } } },
      {
        KeyConditionExpression: '#p = :p',
        ExpressionAttributeNames: { '#p': 'pk' },
        ExpressionAttributeValues: { ':p': { S: 'G#1' } },
      },
    ]),
  ).toEqual([['A#1'], ['B#1'], ['C#1', 'C#2'], ['D#1', 'D#2'], ['E#1', 'E#2', 'E#3', 'E#4'], ['F#1'], ['G#1']]);
});

test('of a question to an index, and of a request without keys, there is no partition to hold a grant against', () => {
  expect(
    leadingKeysOf([
      {
        IndexName: 'due-work',
        KeyConditionExpression: 'dueWork = :k',
        ExpressionAttributeValues: { ':k': { S: 'x' } },
      },
      {},
    ]),
  ).toEqual([null, null]);
});
