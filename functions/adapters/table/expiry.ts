import { endOfDay, epochSecondsOf } from '../../domain/time/time.ts';

/**
 * The moment at which storage deletes what is over, in epoch seconds: the end of its UTC day. To the second, it would tell a reader of
 * the table when a subscriber acted, and a mail of that second may say who it was. No code decides by it: DynamoDB deletes up to days late.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html
 */
export const expiryOf = (overAtMs: number): number => epochSecondsOf(endOfDay(overAtMs));
