import type { SubscriberEndings } from '../../../functions/adapters/dynamodb/subscriber/endings.ts';

/** For tests about something else than the record of what ended. */
export const noEndings: SubscriberEndings = { writesOf: async () => [] };
