import { appealDispatchKey, appealVersionKey, dispatchKey, receiptKey } from '../../../contract/table-keys.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import type { WelcomeReceiptId, WelcomeReceipts } from '../../../domain/dispatch/dispatch.ts';
import { FREE_AGAIN, welcomeDispatchOf, welcomeIntent, welcomeReceiptIdOf } from '../../../domain/dispatch/dispatch.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import type { HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { change, check, put, type Table, type Write, where, writeIf } from '../../table/table.ts';
import { plannedDispatchItem } from '../dispatch/planned-dispatches.ts';
import { receiptItem } from '../dispatch/receipt-item.ts';
import { outcomeLetters } from '../dispatch/receipt-outcomes.ts';

/**
 * The receipts of welcomes, and the dispatches that they lie under.
 * @param keyring - seals whose welcome it was.
 * @param hashingKeys - make a receipt's key of the subscriber's id, so that a welcome which is sent again finds it.
 */
export function makeWelcomeReceipts(
  table: Table,
  keyring: Keyring,
  hashingKeys: () => Promise<HashingKeys>,
): WelcomeReceipts {
  /** Of another kind than those that are mailed, and not in the index: no stream, no sweep and no list takes it up. */
  async function addDispatch(version: AppealVersion): Promise<void> {
    const dispatch = welcomeDispatchOf(version);
    const { dispatchId, appealId, createdAtMs } = dispatch;
    const link = { entity: 'appeal-dispatch', appealId, version: dispatch.version, dispatchId, createdAtMs };
    await writeIf(
      table,
      put({ ...dispatchKey(dispatchId), entity: 'welcome-dispatch', ...dispatch }, where.isNew),
      put({ ...appealDispatchKey(appealId, dispatch.version, dispatchId), ...link }),
      put(plannedDispatchItem(dispatch)),
    );
  }

  const isFree = where.either(
    where.isNew,
    where.isOneOf(
      'outcomes',
      FREE_AGAIN.map((outcome) => outcomeLetters([outcome])),
    ),
  );

  const intention = (
    subscriberId: string,
    version: AppealVersion,
    id: WelcomeReceiptId,
    dataKey: DataKey,
    nowMs: number,
  ): Write[] => [
    put(receiptItem(id, welcomeIntent(subscriberId, id, nowMs), dataKey), isFree),
    check(appealVersionKey(version.appealId, version.version + 1), where.isNew),
  ];

  return {
    async intend(subscriberId, versions, nowMs) {
      // Without its receipts a dispatch leads to nothing; receipts are never without it.
      await Promise.all(versions.map(addDispatch));
      const [keys, dataKey] = await Promise.all([hashingKeys(), keyring.newest()]);
      return writeIf(
        table,
        ...versions.flatMap((version) =>
          intention(subscriberId, version, welcomeReceiptIdOf(subscriberId, version, keys), dataKey, nowMs),
        ),
      );
    },

    async settle(subscriberId, versions, outcome) {
      const keys = await hashingKeys();
      const state = outcome === 'uncertain' ? 'uncertain' : 'done';
      const settled = (version: AppealVersion) => {
        const { dispatchId, bits, callId } = welcomeReceiptIdOf(subscriberId, version, keys);
        const set = { state, outcomes: outcomeLetters([outcome]) };
        return change(receiptKey(dispatchId, bits, callId), { set }, where.is({ state: 'intent' }));
      };
      // One whose subscriber was erased meanwhile is gone, or never comes back.
      await Promise.all(versions.map((version) => writeIf(table, settled(version))));
    },
  };
}
