import { momentWithOffset } from '../../../contract/api.ts';
import { minutesInMs } from '../../time/time.ts';
import { type DraftFields, RELEASE_AT_FIELD } from '../fields.ts';

const MINUTE_MS = minutesInMs(1);

/**
 * When a key asked for a draft to come out, in epoch milliseconds; undefined where it asked for none. Seconds are rounded up to the minute, so that nothing goes out
 * before.
 */
export function askedTimeIn(fields: DraftFields): number | undefined {
  const { data } = momentWithOffset.safeParse(fields[RELEASE_AT_FIELD]);
  return data === undefined ? undefined : wholeMinute(data);
}

/** Whether a key asks for another time than a draft of the desk tells its members. */
export const isOtherTime = (fields: DraftFields, releaseAt: string): boolean =>
  askedTimeIn(fields) !== wholeMinute(releaseAt);

const wholeMinute = (moment: string): number => Math.ceil(Date.parse(moment) / MINUTE_MS) * MINUTE_MS;
