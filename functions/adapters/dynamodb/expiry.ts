import { endOfDay, epochSecondsOf } from '../../domain/time/spans.ts';

/**
 * The moment at which storage deletes what is over, in epoch seconds: the end of its UTC day. To the second, it would tell a reader of
 * the table when somebody acted, and a mail of that second may say who it was. Nothing decides by it: DynamoDB deletes days late as it is.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html
 */
export const expiryOf = (overAtMs: number): number => epochSecondsOf(endOfDay(overAtMs));
