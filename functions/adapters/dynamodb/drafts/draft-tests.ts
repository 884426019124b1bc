import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { draftTestKey, draftTestsOfDayKey, lastDraftTestKey } from '../../../contract/table-keys.ts';
import type { DraftTests } from '../../../domain/drafts/drafts.ts';
import { DRAFT_KEPT_DAYS, TEST_KEPT_DAYS, TESTS_A_DAY } from '../../../domain/drafts/drafts.ts';
import { daysInMs, utcDayOf } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { change, put, type Table, where, writeIf } from '../../table/table.ts';
import { expiring, sealedKind } from '../item-kind.ts';
import { entryPuts } from '../members/entry-item.ts';

const last = z.object({ names: z.array(z.string()), sentAtMs: z.number() });

const LAST_TEST = sealedKind({
  entity: 'last-draft-test',
  key: lastDraftTestKey,
  open: {},
  sealed: last,
  isOverAtMs: ({ sentAtMs }) => sentAtMs + daysInMs(DRAFT_KEPT_DAYS),
});

/** The mail of a draft that is sent to members. */
export const TEST = sealedKind({
  entity: 'draft-test',
  key: draftTestKey,
  open: {},
  sealed: last.extend({
    draftId: z.string(),
    revision: z.number().int(),
    language: z.enum(LANGUAGES),
    isDiscreet: z.boolean(),
    memberIds: z.array(z.string()),
    subject: z.string(),
    html: z.string(),
    text: z.string(),
  }),
  isPacked: true,
  isOverAtMs: ({ sentAtMs }) => sentAtMs + daysInMs(TEST_KEPT_DAYS),
});

/** Tests of drafts in the table, for those who only send them. */
export const makeDraftTestReads = (table: Table, keyring: Keyring): Pick<DraftTests, 'find' | 'findLast'> => ({
  async find(publisherId, testId) {
    const test = await TEST.find(table, keyring, publisherId, testId);
    return test && { publisherId, testId, ...test };
  },
  findLast: (publisherId, draftId) => LAST_TEST.find(table, keyring, publisherId, draftId),
});

/** The same for those who keep them. */
export const makeDraftTests = (table: Table, keyring: Keyring): DraftTests => ({
  ...makeDraftTestReads(table, keyring),
  async keep({ publisherId, testId, ...test }, entry) {
    const key = await keyring.newest();
    const { draftId, names, sentAtMs, memberIds } = test;
    const more = memberIds.length;
    const counted = {
      set: { entity: 'draft-tests-of-day', ...expiring(sentAtMs + daysInMs(TEST_KEPT_DAYS)) },
      add: { taken: more },
    };
    const hasRoom = where.either(where.lacks('taken'), where.compares('taken', '<=', TESTS_A_DAY - more));
    const isKept = await writeIf(
      table,
      change(draftTestsOfDayKey(publisherId, utcDayOf(sentAtMs)), counted, hasRoom),
      put(TEST.item([publisherId, testId], test, key)),
      put(LAST_TEST.item([publisherId, draftId], { names, sentAtMs }, key)),
      ...(await entryPuts(publisherId, [entry], keyring)),
    );
    return isKept ? 'kept' : 'too many';
  },
});
