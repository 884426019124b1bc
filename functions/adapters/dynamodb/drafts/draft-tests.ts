import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { KeptKind } from '../../../contract/kept-texts.ts';
import { LANGUAGES } from '../../../contract/languages.ts';
import {
  draftTestKey,
  draftTestsOfDayKey,
  EXPIRY_ATTRIBUTE,
  lastDraftTestKey,
  type TableKey,
} from '../../../contract/table-keys.ts';
import type { DraftTest, DraftTests } from '../../../domain/drafts/drafts.ts';
import { DRAFT_KEPT_DAYS, TEST_KEPT_DAYS, TESTS_A_DAY } from '../../../domain/drafts/drafts.ts';
import { daysInMs, utcDayOf } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, type Table, unlessRefused } from '../../table/table.ts';
import { entryItem } from '../members/entry-item.ts';
import { openPart, openText, StoredSeal, sealedText } from '../sealed-text.ts';
import { packed, unpacked } from './stored-draft.ts';

const LastTest = z.object({ names: z.array(z.string()), sentAtMs: z.number() });
const SealedTest = LastTest.extend({
  draftId: z.string(),
  revision: z.number().int(),
  language: z.enum(LANGUAGES),
  isDiscreet: z.boolean(),
  memberIds: z.array(z.string()),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
}) satisfies z.ZodType<Omit<DraftTest, 'publisherId' | 'testId'>>;

const StoredTest = StoredSeal.extend({ pk: z.string(), sk: z.string() });

const boundTo = ({ pk, sk }: TableKey) => `${pk}#${sk}`;

/** The test that an item seals. */
export async function openTest(item: unknown, keyring: Keyring) {
  const seal = StoredTest.parse(item);
  return SealedTest.parse(unpacked(await openText(seal, boundTo(seal), keyring)));
}

/** Tests of drafts in the table, each sealed, for those who only send them. */
export const makeDraftTestReads = (
  { documents, name: TableName }: Table,
  keyring: Keyring,
): Pick<DraftTests, 'find' | 'findLast'> => {
  const read = async (key: TableKey) => {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true }));
    return Item;
  };
  return {
    async find(publisherId, testId) {
      const item = await read(draftTestKey(publisherId, testId));
      return item && { publisherId, testId, ...(await openTest(item, keyring)) };
    },
    async findLast(publisherId, draftId) {
      const key = lastDraftTestKey(publisherId, draftId);
      const item = await read(key);
      return item && openPart(LastTest, StoredSeal.parse(item), boundTo(key), keyring);
    },
  };
};

/** The same for those who keep them. */
export function makeDraftTests(table: Table, keyring: Keyring): DraftTests {
  const { documents, name: TableName } = table;
  return {
    ...makeDraftTestReads(table, keyring),
    async keep({ publisherId, testId, ...test }, entry) {
      const key = await keyring.newest();
      const { draftId, names, sentAtMs, memberIds } = test;
      const put = (itemKey: TableKey, entity: KeptKind, text: string, days: number) => ({
        Put: {
          TableName,
          Item: {
            ...itemKey,
            entity,
            ...sealedText(entity, text, boundTo(itemKey), key),
            [EXPIRY_ATTRIBUTE]: expiryOf(sentAtMs + daysInMs(days)),
          },
        },
      });
      const counted = {
        TableName,
        Key: { ...draftTestsOfDayKey(publisherId, utcDayOf(sentAtMs)) },
        UpdateExpression: 'SET entity = :entity, #expiry = :over ADD taken :more',
        ConditionExpression: 'attribute_not_exists(taken) OR taken <= :before',
        ExpressionAttributeNames: { '#expiry': EXPIRY_ATTRIBUTE },
        ExpressionAttributeValues: {
          ':entity': 'draft-tests-of-day',
          ':over': expiryOf(sentAtMs + daysInMs(TEST_KEPT_DAYS)),
          ':more': memberIds.length,
          ':before': TESTS_A_DAY - memberIds.length,
        },
      };
      const TransactItems = [
        { Update: counted },
        put(draftTestKey(publisherId, testId), 'draft-test', packed(test), TEST_KEPT_DAYS),
        put(
          lastDraftTestKey(publisherId, draftId),
          'last-draft-test',
          JSON.stringify({ names, sentAtMs }),
          DRAFT_KEPT_DAYS,
        ),
        { Put: { TableName, Item: await entryItem(publisherId, entry, keyring) } },
      ];
      const isKept = await unlessRefused(documents.send(new TransactWriteCommand({ TransactItems })));
      return isKept ? 'kept' : 'too many';
    },
  };
}
