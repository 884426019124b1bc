import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeReleases } from '../../../../functions/adapters/dynamodb/publishing/releases.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aRelease, aRequest } from '../../../support/publishing/builders.ts';
import { A_REASON, CONSENT_WORDS } from '../../../support/publishing/consents.ts';

const table = tableOfTest();
const people = [
  { name: 'Ivan Example', mayBeNamed: true },
  { name: 'Ana Example', mayBeNamed: true, withoutConsent: A_REASON },
];

test.each([
  ['beside listed people', { people }],
  ['and lists no one', {}],
])('whom an appeal names that waits for its time is sealed until then, %s', async (_, listed) => {
  const releases = makeReleases(table, aKeyring);
  const alsoNamed = [{ name: 'Vera Other', because: A_REASON }];
  const release = { ...aRelease(), request: { ...aRequest(listed), alsoNamed, notNames: ['Example Square'] } };
  await releases.add(release);
  expect(await releases.find(release)).toEqual(release);
  const open = JSON.stringify((await table.documents.send(new ScanCommand({ TableName: table.name }))).Items);
  expect([open.includes('Vera Other'), open.includes(A_REASON)]).toEqual([false, false]);
});

test('who agreed to an appeal that waits for its time is sealed until then, and gone with it', async () => {
  const releases = makeReleases(table, aKeyring);
  const release = { ...aRelease(), request: aRequest({ people }) };
  await releases.add(release);
  expect(await releases.find(release)).toEqual(release);
  const items = async () => (await table.documents.send(new ScanCommand({ TableName: table.name }))).Items ?? [];
  const open = JSON.stringify(await items());
  expect([CONSENT_WORDS.filter((word) => open.includes(word)), open.includes('Ivan Example')]).toEqual([[], true]);
  await releases.move(release, { status: 'cancelled', atMs: 0 });
  expect(await items()).toMatchObject([expect.not.objectContaining({ sealed: expect.anything() })]);
});
