import { tracesPartition } from '../../../contract/table-keys.ts';
import type { StoppedFollow, StoppedFollows } from '../../../domain/subscriber/subscriber.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { find, type Table } from '../../table/table.ts';
import { listTraces } from '../traces.ts';
import { type OwnedStop, placeOfStop, readStop, stopOfItem } from './stopped-follow-item.ts';

/**
 * Follows that mailed links stopped, in the table: each among its subscriber's traces, where erasure finds it.
 * @param onUnreadable - told of each trace that is damaged for good, which is passed over.
 */
export function makeStoppedFollows(
  table: Table,
  keyring: Keyring,
  hashingKeys: () => Promise<HashingKeys>,
  onUnreadable: () => void,
): StoppedFollows {
  const withoutOwner = ({ subscriberId: _, ...stopped }: OwnedStop): StoppedFollow => stopped;

  return {
    async find({ subscriberId, followId, stoppedAtMs }) {
      const item = await find(table, placeOfStop(subscriberId, followId, await hashingKeys()));
      const stopped = item && withoutOwner(await stopOfItem(item, keyring));
      return stopped?.stoppedAtMs === stoppedAtMs ? stopped : undefined;
    },
    async listOf(subscriberId) {
      const traces = tracesPartition(digestOfTraces('subscriber', subscriberId, await hashingKeys()));
      const read = (trace: unknown) => withoutOwner(readStop(trace));
      return listTraces(traces, 'stopped-follow', table, keyring, read, onUnreadable);
    },
  };
}
