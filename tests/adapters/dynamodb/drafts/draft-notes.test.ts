import { randomUUID } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeDraftNotes } from '../../../../functions/adapters/dynamodb/drafts/draft-notes.ts';
import { EXPIRY_ATTRIBUTE } from '../../../../functions/contract/table-keys.ts';
import type { DraftNote } from '../../../../functions/domain/drafts/draft-notes.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { DAY_MS, NOW_MS } from '../../../support/subscribing/builders.ts';

const table = tableOfTest();
const { publisherId, draftId } = aDraft();
const OF = { publisherId, draftId };
const aNote = (text: string, atMs = NOW_MS): DraftNote => {
  const by = { memberId: randomUUID(), name: 'Ana' };
  return { noteId: randomUUID(), by, atMs, revision: 2, text };
};
const items = async () => (await table.documents.send(new ScanCommand({ TableName: table.name }))).Items ?? [];

test('notes come back in the order in which they were written, those of another draft do not, and none stands in the open', async () => {
  const notes = makeDraftNotes(table, aKeyring);
  const [first, second, other] = [aNote('Is the court named?'), aNote('It is now.', NOW_MS + 1), aNote('Elsewhere.')];
  await notes.keep(OF, second);
  await notes.keep(OF, first);
  await notes.keep({ ...OF, draftId: `${draftId}0` }, other);
  expect(await notes.list(OF)).toEqual([first, second]);
  const kept = await items();
  expect(JSON.stringify(kept)).not.toMatch(/court|Ana|Elsewhere/);
  for (const item of kept) expect(item[EXPIRY_ATTRIBUTE]).toBeGreaterThanOrEqual((NOW_MS + 365 * DAY_MS) / 1_000);
});

test('the notes of a draft go together, and those of another stay', async () => {
  const notes = makeDraftNotes(table, aKeyring);
  const elsewhere = { ...OF, draftId: randomUUID() };
  await notes.keep(OF, aNote('One.'));
  await notes.keep(OF, aNote('Two.', NOW_MS + 1));
  await notes.keep(elsewhere, aNote('Another draft.'));
  await notes.drop(OF);
  await notes.drop(OF);
  expect([(await notes.list(OF)).length, (await notes.list(elsewhere)).length]).toEqual([0, 1]);
});
