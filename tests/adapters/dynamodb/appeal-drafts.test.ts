import { expect, test } from 'vitest';
import { makeAppealStore } from '../../../functions/adapters/dynamodb/appeal/appeals.ts';
import {
  appealDraftImageKey,
  appealDraftKey,
  EXPIRY_ATTRIBUTE,
  externalAppealKey,
} from '../../../functions/contract/table-keys.ts';
import type { ImageFile } from '../../../functions/domain/publishing/images/take-image.ts';
import type { KnownAppeal } from '../../../functions/domain/publishing/ports.ts';
import { draftDraw } from '../../../functions/domain/publishing/publishing-budgets.ts';
import { daysInMs, endOfDay, epochSecondsOf } from '../../../functions/domain/time/spans.ts';
import { aKeyring } from '../../support/aws/fixed-keyring.ts';
import { has, itemAt } from '../../support/aws/restored-table.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { NOW_MS } from '../../support/publishing/builders.ts';
import { aTakenImage } from '../../support/publishing/images.ts';

const table = tableOfTest();

const keptUntilMs = endOfDay(NOW_MS + daysInMs(30));
const input: never = {} as never; // the store keeps what it is given

const saves = (externalId: string, known?: KnownAppeal, limit = 200, image?: ImageFile) =>
  makeAppealStore(table, 'ended', aKeyring).saveDraft({
    id: { publisherId: 'publisher-1', externalId },
    known,
    appealId: `appeal of ${externalId}`,
    draftId: `draft of ${externalId}`,
    input,
    missing: [],
    image,
    contentHash: 'hash',
    savedAtMs: NOW_MS,
    keptUntilMs,
    ...(known ? {} : { draw: { ...draftDraw('publisher-1', NOW_MS), limit } }),
  });

const expiriesOf = async (externalId: string) => {
  const keys = [externalAppealKey('publisher-1', externalId), appealDraftKey(`appeal of ${externalId}`)];
  return Promise.all(keys.map(async (key) => (await itemAt(table, key))?.[EXPIRY_ATTRIBUTE]));
};

test('a draft and its id are deleted together, when the draft has waited long enough', async () => {
  expect(await saves('case-1')).toBe('saved');
  expect(await expiriesOf('case-1')).toEqual([epochSecondsOf(keptUntilMs), epochSecondsOf(keptUntilMs)]);
});

test('a draft of a follow-up goes alone: the appeal that it follows stays known', async () => {
  const known: KnownAppeal = { appealId: 'appeal of case-1', latestVersion: 0, contentHash: 'hash', followUps: [] };
  await saves('case-1');
  const published = { ...known, latestVersion: 1, dispatchId: 'dispatch-1' };
  await has(table, { ...externalAppealKey('publisher-1', 'case-1'), entity: 'external-appeal', ...published });
  expect(await saves('case-1', published)).toBe('saved');
  expect(await expiriesOf('case-1')).toEqual([undefined, epochSecondsOf(keptUntilMs)]);
});

test('the image of a draft lies beside it as long, and goes when the draft is sent again without one', async () => {
  const imageOf = () => itemAt(table, appealDraftImageKey('appeal of case-1'));
  const { file } = aTakenImage();
  await saves('case-1', undefined, 200, file);
  expect(await imageOf()).toMatchObject({
    bytes: Uint8Array.from(file.bytes),
    [EXPIRY_ATTRIBUTE]: epochSecondsOf(keptUntilMs),
  });
  const known = { appealId: 'appeal of case-1', latestVersion: 0, contentHash: 'hash', followUps: [] };
  expect(await saves('case-1', known)).toBe('saved');
  expect(await imageOf()).toBeUndefined();
});

test('one more than its publisher may make in a day is told apart from one that another request changed', async () => {
  expect(await saves('case-1', undefined, 1)).toBe('saved');
  expect(await saves('case-2', undefined, 1)).toBe('too many');
  expect(await saves('case-1', undefined, 1)).toBe('changed meanwhile');
});
