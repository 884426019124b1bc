import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { listPublisherProfiles } from '../../../functions/adapters/dynamodb/publishing/listed-publishers.ts';
import { makePublisherProfiles } from '../../../functions/adapters/dynamodb/publishing/publisher-profiles.ts';
import { makePublisherStore } from '../../../functions/adapters/dynamodb/publishing/publishers.ts';
import { externalAppealKey } from '../../../functions/contract/table-keys.ts';
import { createPublisher } from '../../../functions/domain/publishing/publishers/manage-publishers.ts';
import { tableInProcess } from '../../support/aws/table-in-process.ts';
import { MemoryPublishers } from '../../support/publishing/memory-publishers.ts';

const table = tableInProcess();

const ports = new MemoryPublishers();
const aPublisher = async (name: string, told = {}) => {
  const publishers = makePublisherStore(table);
  const { publisherId } = await createPublisher(
    { name, contact: 'editor@example.org' },
    { ...ports, publishers },
    told,
  );
  return publisherId;
};

test('what a publisher tells of itself is kept beside it, without who answers for it', async () => {
  const told = { words: { ar: 'مرصد.' }, site: 'https://example.org/', email: 'hello@example.org' };
  const publisherId = await aPublisher('Example Observatory', told);
  const profile = { publisherId, name: 'Example Observatory', isListed: true, ...told };
  expect(await makePublisherProfiles(table).find(publisherId)).toEqual(profile);
  expect(await listPublisherProfiles(table, 10)).toEqual([profile]);
});

test('a profile that lost a part reads without it, and one that was taken off says so', async () => {
  const profiles = makePublisherProfiles(table);
  const publisherId = await aPublisher('Example Desk', { words: { en: 'A desk.' }, site: 'https://example.org/' });
  const less = { publisherId, name: 'Example Desk', isListed: false, words: { en: undefined }, site: undefined };
  await profiles.save(less);
  expect(await profiles.find(publisherId)).toEqual({ publisherId, name: 'Example Desk', isListed: false, words: {} });
});

test('no more publishers are read than were asked for', async () => {
  await aPublisher('Example Court Watch');
  expect(await listPublisherProfiles(table, 2)).toHaveLength(2);
});

test('a publisher brought an appeal once it has one under its own id', async () => {
  const profiles = makePublisherProfiles(table);
  const publisherId = await aPublisher('Example Union');
  expect(await profiles.hasBroughtAppeals(publisherId)).toBe(false);
  const { name: TableName, documents } = table;
  await documents.send(new PutCommand({ TableName, Item: { ...externalAppealKey(publisherId, 'appeal-1') } }));
  expect(await profiles.hasBroughtAppeals(publisherId)).toBe(true);
});
