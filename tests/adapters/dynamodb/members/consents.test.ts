import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { consentWrites, findConsents } from '../../../../functions/adapters/dynamodb/members/consents.ts';
import { makeOfficeEntries } from '../../../../functions/adapters/dynamodb/members/office-entries.ts';
import { write } from '../../../../functions/adapters/table/writes.ts';
import { consentsEnded, consentsGiven } from '../../../../functions/domain/publishing/consents.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { A_CONSENT, A_REASON, CONSENT_WORDS } from '../../../support/publishing/consents.ts';

const table = tableOfTest();
const NOW_MS = Date.UTC(2024, 2, 15, 10);
const PUBLISHER = 'publisher-1';
const ANA = { name: 'Zqana Example', because: { consent: A_CONSENT } };
const IVAN = { name: 'Zqivan Example', because: { withoutConsent: A_REASON } };

let made = 0;
const by = (atMs = NOW_MS) => ({
  ...{
    publisherId: PUBLISHER,
    appealId: 'appeal-1',
    author: { kind: 'key' as const },
    atMs,
    newId: () => `id-${++made}`,
  },
});
const writes = async (changes: Parameters<typeof consentWrites>[0]) =>
  write(table, ...(await consentWrites(changes, aKeyring)));
const kept = () => findConsents(table, aKeyring, PUBLISHER, 'appeal-1');
const history = () => makeOfficeEntries(table, aKeyring).newest(PUBLISHER, 10);
const items = async () => (await table.documents.send(new ScanCommand({ TableName: table.name }))).Items ?? [];

async function bothGiven() {
  const given = consentsGiven([ANA, IVAN], [], by());
  await writes(given);
  return given;
}

test('who agreed comes back as it was kept, of this appeal alone, and is told in the history', async () => {
  const { entries, given } = await bothGiven();
  expect((await kept()).toSorted((one, other) => one.name.localeCompare(other.name))).toEqual(given);
  expect(await findConsents(table, aKeyring, PUBLISHER, 'appeal-2')).toEqual([]);
  expect(await history()).toEqual(expect.arrayContaining([...entries]));
});

test.each([{ withoutConsent: A_REASON, unlisted: true }, { unanswered: true }] as const)(
  'why someone whom words name may be named comes back as it was kept: %j',
  async (because) => {
    const { entries, given } = consentsGiven([{ name: 'Zqivan Example', because }], [], by());
    await writes({ publisherId: PUBLISHER, appealId: 'appeal-1', given, ended: [], entries });
    expect(await kept()).toEqual(given);
    expect(await history()).toEqual(entries);
  },
);

test('nothing of it stands in the table for a reader to see', async () => {
  await bothGiven();
  const seen = (await items())
    .flatMap((item) => Object.values(item))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join('\n');
  expect([...CONSENT_WORDS, 'Zqana', 'Zqivan'].filter((word) => seen.includes(word))).toEqual([]);
});

test('of whom it is withdrawn no text opens any more, and its entry stays with its digest', async () => {
  const { entries } = await bothGiven();
  const digests = async () => (await items()).flatMap(({ digest }) => (digest === undefined ? [] : [digest]));
  const before = await digests();
  await writes(consentsEnded(['ZQANA EXAMPLE'], await kept(), by(NOW_MS + 1)));
  expect(await kept()).toMatchObject([IVAN]);
  const [withdrawn, ...rest] = await history();
  expect(withdrawn).toMatchObject({ act: 'consent-withdrawn', appealId: 'appeal-1' });
  expect(rest).toEqual(
    expect.arrayContaining([{ entryId: entries[0]?.entryId, atMs: NOW_MS, act: 'taken-out' }, entries[1]]),
  );
  expect(await digests()).toEqual(expect.arrayContaining(before));
});
