import { randomUUID } from 'node:crypto';
import { CreateBackupCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionConcurrencyCommand } from '@aws-sdk/client-lambda';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect } from 'vitest';
import { makeKeyEndings } from '../../functions/adapters/dynamodb/publishing/key-endings.ts';
import { makePublisherStore } from '../../functions/adapters/dynamodb/publishing/publishers.ts';
import { makeTopicRows } from '../../functions/adapters/dynamodb/subscriber/topic-rows.ts';
import { writeItems } from '../../functions/adapters/table/batches.ts';
import { PUBLISH_PATH } from '../../functions/contract/api.ts';
import { eraseAddress } from '../../functions/domain/account/erase-address.ts';
import { revokeKey } from '../../functions/domain/publishing/publishers/manage-publishers.ts';
import { topicsOfSubscriber } from '../../functions/domain/subscriber/cadence/slot.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import type { Deployment } from '../../scripts/deployment/find-deployment.ts';
import { whereaboutsOnThisMachine } from '../../scripts/deployment/find-whereabouts.ts';
import { seedPublisher } from '../../scripts/local/visitors/seed.ts';
import { peopleOf } from '../../scripts/operator/people.ts';
import { restore } from '../../scripts/operator/restore/restore.ts';
import { worldOf } from '../../scripts/operator/restore/restore-as-asked.ts';
import { makeRestoreWork } from '../../scripts/operator/restore/restore-work.ts';
import { findBackup, type RestoreSource } from '../../scripts/operator/restore/restored-table.ts';
import type { DocumentTable } from '../support/aws/document-table.ts';
import { aKeyring } from '../support/aws/fixed-keyring.ts';
import { aFollow, aSubscriber, someHashingKeys } from '../support/builders.ts';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { publish } from '../support/stack/publisher-api.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';
import { test } from '../support/visiting/browser.ts';
import { aReader, movesTo, type Reader } from '../support/visiting/reader.ts';

const environment = inject('environment');
const outputs = inject('outputs');
const table = tableOfStack();
const deployment: Deployment = {
  table,
  endedTable: { ...table, name: outputs.EndedTableName },
  sealingKeyArn: outputs.SealingKeyArn,
  hashingSecretArn: outputs.HashingSecretArn,
  outputs,
  clientSettings: clientSettingsOf(environment),
};
const BHUTAN = { places: { Asia: ['Bhutan'] } };
const BHUTAN_AND_MALDIVES = { ...BHUTAN, more: [{ places: { Asia: ['Maldives'] } }] };

/** What a restore says, and works on: SES's own list names one reader, since the local inbox keeps none. */
function theWorld(bounced: Reader) {
  const lines: string[] = [];
  const world = worldOf(deployment, whereaboutsOnThisMachine('test', inject('publicUrl'), environment));
  const suppressionList = {
    async *pages() {
      yield [{ address: bounced.address, because: 'bounce' as const, sinceMs: Date.now() }];
    },
  };
  const restoreFrom = (source: RestoreSource, isRehearsal: boolean) =>
    restore(
      { deployment: 'test', at: source.at, isRehearsal },
      makeRestoreWork(source, isRehearsal, { ...world, suppressionList }),
      {
        say: (line) => lines.push(line),
        agrees: async () => true,
      },
    );
  return { lines, world, restoreFrom };
}

/** A subscriber of a table that lost its keys, as a function confirms them that starts now: it makes keys, the lookup key too. */
async function confirmsWithNewKeys({ address }: Reader): Promise<void> {
  const { subscribers, hashOfAddress } = peopleOf(deployment);
  const follows = [aFollow({ countries: ['BT'] })];
  const subscriber = aSubscriber({ subscriberId: randomUUID(), address, follows, confirmedAtMs: Date.now() });
  const addressHash = await hashOfAddress(address);
  expect(await subscribers.save({ subscriber, addressHash, ending: undefined })).toBe('saved');
  // No key is needed to put rows.
  const rows = makeTopicRows(table, aKeyring, async () => someHashingKeys);
  await rows.put(subscriber.subscriberId, topicsOfSubscriber(subscriber), subscriber.revision);
}

let publisherKey: string;
const newPublisher = () =>
  seedPublisher({ publicUrl: inject('publicUrl'), inboxUrl: inject('inboxUrl'), environment, outputs });
beforeAll(async () => {
  publisherKey = (await newPublisher()).keyText;
});

/** What a request with a publisher's key is answered. */
async function answerTo(keyText: string): Promise<number> {
  const headers = { Authorization: `Bearer ${keyText}`, 'Content-Type': 'application/json' };
  return (await fetch(`${inject('publicUrl')}${PUBLISH_PATH}`, { method: 'POST', headers, body: '{}' })).status;
}

async function everyKeyOf({ documents, name: TableName }: DocumentTable) {
  const pages = await Array.fromAsync(
    paginateScan({ client: documents }, { TableName, ProjectionExpression: 'pk, sk', ConsistentRead: true }),
  );
  return pages.flatMap(({ Items = [] }) => Items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })));
}

const alertsOf = async (reader: Reader) => (await reader.subjects()).filter((subject) => subject.includes('BHUTAN'));

test('a backup that is put into use mails no subscriber who ended it since, and none twice', {
  timeout: 300_000,
}, async ({ page }) => {
  const readers = {
    stays: aReader('stays', page),
    erases: aReader('erases', page),
    leaves: aReader('leaves', page),
    returns: aReader('returns', page),
    stops: aReader('stops', page),
    moves: aReader('moves', page),
    bounces: aReader('bounces', page),
  };
  const [there, stranger] = [aReader('moved', page), aReader('stranger', page)];
  for (const [name, reader] of Object.entries(readers))
    await reader.confirms(name === 'stops' ? BHUTAN_AND_MALDIVES : BHUTAN);
  await stranger.signsUpFor(BHUTAN);
  const asked = await stranger.nextMail();
  await publishToTheEnd({ title: 'BHUTAN: before the backup', countries: ['BT'] });
  const appeal = {
    externalId: randomUUID(),
    datedOn: new Date().toISOString().slice(0, 10),
    countries: ['AD'],
    body: { text: 'The Example Observatory asks for the release of Ivan Example.' },
  };
  const { appealUrl: withdrawnUrl } = await publish({ ...appeal, title: 'ANDORRA: withdrawn later' }, publisherKey);
  const stolen = await newPublisher();
  const { world, lines, restoreFrom } = theWorld(readers.bounces);
  const BackupName = `rehearsal-${Date.now()}`;
  // The local cloud tells times in whole seconds.
  const { BackupDetails } = await world.dynamoDb.send(new CreateBackupCommand({ TableName: table.name, BackupName }));

  await eraseAddress(readers.erases.address, peopleOf(deployment), Date.now());
  for (const reader of [readers.leaves, readers.returns]) {
    await reader.opens(await reader.nextMail(), '/unsubscribe/');
    await reader.presses('Unfollow this topic');
  }
  await readers.returns.opens(await readers.returns.nextMail(), '/undo/');
  await readers.returns.presses(/.+/);
  await readers.stops.opens(await readers.stops.nextMail(), '/unsubscribe/');
  await readers.stops.presses('Unfollow this topic');
  await readers.moves.nextMail();
  await movesTo(there, readers.moves, page);
  await stranger.opens(asked, '/not-me/');
  await stranger.presses('This was not me');
  const why = { text: 'The Example Observatory was told what is not true.' };
  await publish({ ...appeal, title: 'ANDORRA: withdrawn', body: why, kind: 'retraction' }, publisherKey);
  const keyEndings = makeKeyEndings(deployment.endedTable, () => world.hashingKeysOf(table));
  const revokePorts = { publishers: makePublisherStore(table), keyEndings, nowMs: Date.now };
  expect(await revokeKey(stolen.keyId, revokePorts)).toBe('revoked');
  await publishToTheEnd({ title: 'BHUTAN: after the backup', countries: ['BT'] });

  const untouched = await everyKeyOf(table);
  expect(await restoreFrom({ kind: 'time', at: new Date() }, true)).toBe('rehearsed');
  expect(await everyKeyOf(table)).toEqual(untouched);

  // The disaster.
  await writeItems(
    table,
    (await everyKeyOf(table)).map((key) => ({ delete: key })),
  );
  const source = await findBackup(world.dynamoDb, BackupDetails?.BackupArn ?? '', {
    table: table.name,
    region: world.stage.region,
  });
  expect(await restoreFrom(source, true)).toBe('rehearsed');
  expect(await everyKeyOf(table)).toEqual([]);
  const between = aReader('between', page);
  await confirmsWithNewKeys(between);
  expect(await restoreFrom(source, false)).toBe('restored');
  console.log(lines.join('\n'));

  await publishToTheEnd({ title: 'BHUTAN: after the restore', countries: ['BT'] });
  const got = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries({ ...readers, there, stranger, between }).map(async ([name, reader]) => [
          name,
          (await alertsOf(reader)).map((subject) => subject.replace(/^.*BHUTAN: /, '')),
        ]),
      ),
    );
  const [before, since, restored] = ['before the backup', 'after the backup', 'after the restore'];
  await expect.poll(got, { timeout: 30_000 }).toEqual({
    stays: [before, since, restored],
    erases: [before],
    leaves: [before],
    returns: [before, since, restored],
    stops: [before],
    moves: [before],
    there: [since],
    bounces: [before, since],
    stranger: [],
    between: [restored],
  });
  expect(lines.join('\n')).toContain('The table has made a lookup key since');
  const people = peopleOf(deployment);
  for (const { address } of [readers.stays, readers.stops, between])
    expect(await people.subscribers.findIdByAddress(await people.hashOfAddress(address)), address).toBeDefined();
  expect((await fetch(withdrawnUrl)).status).toBe(404);
  expect(await answerTo(stolen.keyText)).toBe(401);
  const { TableNames } = await world.dynamoDb.send(new ListTablesCommand({}));
  expect(TableNames?.filter((name) => name.startsWith(`${table.name}-`))).toEqual([]);
  const FunctionName = 'AppealAlerts-test-send-bulk';
  const { ReservedConcurrentExecutions } = await world.lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }));
  expect(ReservedConcurrentExecutions).toBeUndefined();
});
