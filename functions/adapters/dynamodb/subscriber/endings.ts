import { endedSignUpKey, endedSubscriberKey, supersededAppealKey } from '../../../contract/ended-keys.ts';
import { ENDINGS_KEPT_DAYS } from '../../../contract/limits.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import type { SignUpEndings, SubscriberChange } from '../../../domain/subscriber/subscriber.ts';
import { daysInMs, endOfDay } from '../../../domain/time/time.ts';
import { digestOfEnded, type EndedKeys, revisionShiftOf } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { put, type Table, type Write, writeItems } from '../../table/table.ts';
import { expiring } from '../item-kind.ts';
import { sealedText } from '../sealed-text.ts';

/** What of a change of a subscriber is recorded: nothing, or one item that goes into the change's own transaction. */
export interface SubscriberEndings {
  writesOf(change: Pick<SubscriberChange, 'subscriber' | 'ending'>): Promise<Write[]>;
}

/**
 * The record of what ended, in a table of its own that no restored backup replaces. Its items hold digests and days alone: the hashing
 * secret makes a subscriber's digest of their id, and the moment would lead there from the mail that told of it.
 * @param endedTable - that table; a transaction spans tables of one account and region.
 *   https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html
 * @param keyring - seals the moment of an unsubscribe, which the undo link in a mail names.
 */
export function makeEndings(
  endedTable: Table,
  endedKeys: () => Promise<EndedKeys>,
  keyring: Pick<Keyring, 'newest'>,
): SubscriberEndings & SignUpEndings {
  return {
    async writesOf({ subscriber: { subscriberId, revision }, ending }) {
      if (!ending) return [];
      const keys = await endedKeys();
      const { kind, atMs } = ending;
      const digest = digestOfEnded('subscriber', subscriberId, keys);
      const key = endedSubscriberKey(digest, revision + revisionShiftOf(digest, keys));
      const isUndoneByItsMoment = kind === 'unsubscribed';
      const item = {
        ...key,
        ...keptFor(kind, endOfDay(atMs)),
        moment: isUndoneByItsMoment ? sealedText('ending', String(atMs), key.pk, await keyring.newest()) : undefined,
        follow: 'followId' in ending ? digestOfEnded('follow', ending.followId, keys) : undefined,
      };
      return [put(item, undefined, endedTable.name)];
    },

    async record(signUpIds, { kind, atMs }) {
      const keys = await endedKeys();
      const items = signUpIds.map((signUpId) => ({
        put: { ...endedSignUpKey(digestOfEnded('sign-up', signUpId, keys), atMs), ...keptFor(kind, atMs) },
      }));
      await writeItems(endedTable, items);
    },
  };
}

/** What is recorded of a version that takes the place of those before it, for the transaction that publishes it. */
export const supersededAppealWrite = (
  endedTableName: string,
  { appealId, version, kind, publishedAtMs }: AppealVersion,
): Write =>
  put({ ...supersededAppealKey(appealId, version), ...keptFor(kind, publishedAtMs) }, undefined, endedTableName);

/** What each entry of the record has beside its key. */
export const keptFor = (kind: string, atMs: number) => ({
  kind,
  atMs,
  ...expiring(atMs + daysInMs(ENDINGS_KEPT_DAYS)),
});
