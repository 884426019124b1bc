import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeAppealStore } from '../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { makePublishedDrafts } from '../../../functions/adapters/dynamodb/publishing/published-drafts.ts';
import { externalAppealKey } from '../../../functions/contract/table-keys.ts';
import { planAlert } from '../../../functions/domain/dispatch/planning/plan-alert.ts';
import { NOTHING_SUPERSEDED } from '../../../functions/domain/dispatch/superseding/supersede.ts';
import { draftDraw } from '../../../functions/domain/publishing/publishing-budgets.ts';
import { aKeyring } from '../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { aVersion, NOW_MS } from '../../support/publishing/builders.ts';

const table = tableOfTest();
const DRAFT = '0f0f0f0f-1111-4222-8333-444444444444';
const LATER = '0e0e0e0e-1111-4222-8333-444444444444';

test('what publishes a draft, adds its editions or joins by it says as what it was published', async () => {
  const appeals = makeAppealStore(table, 'ended', aKeyring);
  const findPublished = async () =>
    Object.fromEntries(await makePublishedDrafts(table).findPublished('publisher-1', [DRAFT, LATER]));
  const version = aVersion();
  const { appealId } = version;
  const id = { publisherId: 'publisher-1', externalId: 'case-1' };
  const common = { id, version, dueAtMs: NOW_MS, draws: [] };
  const published = {
    ...common,
    known: undefined,
    contentHash: 'hash',
    followUps: [],
    dispatch: planAlert(version, 'dispatch-1', NOTHING_SUPERSEDED),
    superseding: NOTHING_SUPERSEDED,
  };
  expect(await appeals.publish({ ...published, draftId: DRAFT })).toBe('published');
  expect(await findPublished()).toEqual({ [DRAFT]: { appealId, version: 1 } });
  const known = await appeals.findKnown(id);
  if (!known) throw new Error('It was published just now');
  const dispatch = planAlert(version, 'dispatch-2', NOTHING_SUPERSEDED);
  const added = { ...common, known, contentHash: 'other', dispatch };
  expect(await appeals.addEditions({ ...added, draftId: LATER })).toBe('published');
  expect(await findPublished()).toEqual({ [DRAFT]: { appealId, version: 1 }, [LATER]: { appealId, version: 1 } });
  const joining = { id: { ...id, externalId: 'case-2' }, known: undefined, version: { ...version, version: 3 } };
  expect(await appeals.join({ ...joining, draw: draftDraw('publisher-1', NOW_MS), draftId: LATER })).toBe('joined');
  expect((await findPublished())[LATER]).toEqual({ appealId, version: 3 });
});

test('whom the words of a later edition name is kept with it', async () => {
  const appeals = makeAppealStore(table, 'ended', aKeyring);
  const version = aVersion({ appealId: '0a0a0a0a-1111-4222-8333-444444444444' });
  const id = { publisherId: 'publisher-3', externalId: 'case-3' };
  const common = { id, version, dueAtMs: NOW_MS, draws: [] };
  const dispatch = planAlert(version, 'dispatch-4', NOTHING_SUPERSEDED);
  const first = { ...common, contentHash: 'hash', followUps: [], dispatch, superseding: NOTHING_SUPERSEDED };
  await appeals.publish({ ...first, known: undefined });
  const known = await appeals.findKnown(id);
  if (!known) throw new Error('It was published just now');
  const given = [{ consentId: 'consent-1', name: 'Ana Example', because: { unanswered: true as const } }];
  const consents = { publisherId: id.publisherId, appealId: version.appealId, given, ended: [], entries: [] };
  const late = planAlert(version, 'dispatch-5', NOTHING_SUPERSEDED);
  expect(await appeals.addEditions({ ...common, known, contentHash: 'other', dispatch: late, consents })).toBe(
    'published',
  );
  expect(await appeals.findConsents(id.publisherId, version.appealId)).toEqual(given);
});

test('a text that a key published under the id of a draft is that draft, and one that waits as a draft is not', async () => {
  const appeals = makeAppealStore(table, 'ended', aKeyring);
  const byKey = '0d0d0d0d-1111-4222-8333-444444444444';
  const find = async () =>
    Object.fromEntries(await makePublishedDrafts(table).findPublished('publisher-2', [byKey, LATER]));
  const version = aVersion();
  const id = { publisherId: 'publisher-2', externalId: byKey };
  const waiting = { ...externalAppealKey('publisher-2', LATER), externalId: LATER, appealId: 'a', latestVersion: 0 };
  await table.documents.send(new PutCommand({ TableName: table.name, Item: waiting }));
  expect(await find()).toEqual({});
  const publication = {
    ...{ id, version, known: undefined, contentHash: 'hash', followUps: [], dueAtMs: NOW_MS, draws: [] },
    dispatch: planAlert(version, 'dispatch-3', NOTHING_SUPERSEDED),
    superseding: NOTHING_SUPERSEDED,
  };
  expect(await appeals.publish(publication)).toBe('published');
  expect(await find()).toEqual({ [byKey]: { appealId: version.appealId, version: 1 } });
});
