import type { ServiceParts } from '../service-parts.ts';
import type { AppFunction } from './app-function.ts';
import { FIVE_MINUTES } from './operator-alarms.ts';

/**
 * Rings for records that a function gives back: Lambda counts no error then, and a queue's age leaves out what was received three times.
 * The span is longer than most of them take to come again, so that one message rings once.
 */
export function ringForFailingRecords({ alarms }: Pick<ServiceParts, 'alarms'>, consumer: AppFunction): void {
  alarms.ring(consumer, 'RecordsFailing', {
    metric: consumer.counted('RecordsFailing', FIVE_MINUTES),
    reaches: 1,
    because: `What ${consumer.node.id} reads keeps failing, or can’t be read. Its log group names the cause; npm run operator -- letters shows what was set aside.`,
  });
}
