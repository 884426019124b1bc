import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeDueSendings } from '../../../../functions/adapters/dynamodb/deciding/due-sendings.ts';
import { makeProposalReads } from '../../../../functions/adapters/dynamodb/deciding/proposal-reads.ts';
import { makeSendingProposals } from '../../../../functions/adapters/dynamodb/deciding/sending-proposals.ts';
import { makeDrafts } from '../../../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import { makeOffices } from '../../../../functions/adapters/dynamodb/members/offices.ts';
import { writeItems } from '../../../../functions/adapters/table/batches.ts';
import { EXPIRY_ATTRIBUTE, sendingKey, sendingOfDraftKey } from '../../../../functions/contract/table-keys.ts';
import { newEntry } from '../../../../functions/domain/members/entry.ts';
import { CountedTable } from '../../../support/aws/counted-table.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aMail, anAsked } from '../../../support/deciding/builders.ts';
import { proposalsContract } from '../../../support/deciding/proposals-contract.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { anOffice } from '../../../support/members/builders.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const table = tableOfTest();
const DAY_SECONDS = 86_400;
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

proposalsContract(() => ({
  proposals: makeSendingProposals(table, aKeyring),
  offices: makeOffices(table, aKeyring),
  drafts: makeDrafts(table, aKeyring),
}));

const proposals = () => makeSendingProposals(table, aKeyring);
const by = { memberId: '0e0e0e0e-1111-4222-8333-444444444444', name: 'Omar' };
const unchanged = { officeRevision: 1, draft: { draftId: aDraft().draftId, revision: 1 } };

async function ask(changes: Parameters<typeof anAsked>[0] = {}, mails = [aMail()]) {
  const asked = anAsked(changes);
  const { publisherId, draftId, digest } = asked;
  await makeOffices(table, aKeyring).save(anOffice({ publisherId }), []);
  await makeDrafts(table, aKeyring).save(aDraft(), []);
  const entry = newEntry({ act: 'sending-asked', draftId, revision: 1, digest }, by, draftId, NOW_MS);
  const texts = [{ language: 'en', subject: 'Free Ivan Example', text: 'Free Ivan Example' }] as const;
  return { asked, outcome: await proposals().ask(asked, mails, texts, entry, unchanged) };
}

const items = async () => (await table.documents.send(new ScanCommand({ TableName: table.name }))).Items ?? [];

test('no word of it stands in the open: ids, digest and standing do', async () => {
  const { asked } = await ask();
  const decision = { by, atMs: NOW_MS, reason: 'Ivan asked us.' };
  await proposals().move({ ...asked, status: 'open' }, { to: 'returned', decision }, undefined);
  expect(JSON.stringify(await items())).not.toMatch(/Ivan|Omar|family|Russia|RU"/);
});

test('it lasts ninety days after it was asked, or after the time that it is to go out at, with its mails', async () => {
  const atMs = NOW_MS + 200 * DAY_SECONDS * 1_000;
  await ask({ when: { kind: 'at', local: '2024-10-01T09:00', zone: 'Europe/Paris', atMs } });
  const own = (await items()).filter(({ entity }) => /^(?:sending|rendering)/.test(String(entity)));
  expect(own.map(({ entity }) => entity).toSorted()).toEqual([
    'rendering',
    'sending-of-draft',
    'sending-proposal',
    'sending-texts',
  ]);
  const over = Math.ceil(atMs / 1_000) + 90 * DAY_SECONDS;
  expect(own.every((item) => Math.abs(Number(item[EXPIRY_ATTRIBUTE]) - over) <= DAY_SECONDS)).toBe(true);
});

test('what is approved is due when it goes out, and no more once it is stopped', async () => {
  const { asked } = await ask();
  const due = makeDueSendings(table);
  const goesOutAtMs = NOW_MS + 60_000;
  await proposals().move(
    { ...asked, status: 'open' },
    { to: 'approved', decision: { by, atMs: NOW_MS }, goesOutAtMs },
    undefined,
    unchanged,
  );
  expect(await due.list(goesOutAtMs - 1, 10)).toEqual([]);
  const { publisherId, proposalId } = asked;
  expect(await due.list(goesOutAtMs, 10)).toEqual([{ publisherId, proposalId }]);
  await proposals().move({ ...asked, status: 'approved' }, { to: 'stopped', stopped: { by, atMs: NOW_MS } }, undefined);
  expect(await due.list(goesOutAtMs, 10)).toEqual([]);
});

test('whether a draft waits is read by its own proposals, however many its office asked about', async () => {
  const { asked } = await ask();
  const { publisherId, draftId } = asked;
  const others = Array.from({ length: 200 }, (_, n) => {
    const proposalId = idOf(n);
    const item = { entity: 'sending-proposal', proposalId, status: 'open', digest: 'd' };
    const row = { ...sendingOfDraftKey(publisherId, idOf(n), proposalId), proposalId };
    return [{ put: { ...sendingKey(publisherId, proposalId), ...item } }, { put: row }];
  });
  await writeItems(table, others.flat());
  const counted = new CountedTable(table);
  const reads = makeProposalReads(counted, aKeyring);
  expect(await reads.ofDraft(publisherId, draftId)).toEqual([{ ...asked, status: 'open' }]);
  expect(counted.itemsRead).toBe(2);
  expect(await reads.ofDraft(publisherId, idOf(500))).toEqual([]);
  expect(counted.itemsRead).toBe(2);
});

test('one that is asked again under its id leaves the first as it is', async () => {
  const { asked } = await ask();
  expect((await ask({ note: 'Another note.' })).outcome).toBe('changed meanwhile');
  expect(await proposals().find(asked)).toEqual({ ...asked, status: 'open' });
});

test('mails that an item can’t hold are refused as a whole', async () => {
  const { outcome } = await ask({}, [aMail({ html: randomText() })]);
  expect(outcome).toBe('too large');
  expect(await proposals().list(anAsked().publisherId)).toEqual([]);
});

/** What no compression makes shorter. */
const randomText = () =>
  Array.from({ length: 10 }, () => Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))).toString('base64')).join(
    '',
  );
