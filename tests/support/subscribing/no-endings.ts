import type { SubscriberEndings } from '../../../functions/adapters/dynamodb/endings.ts';

/** For tests about something else than the record of what ended. */
export const noEndings: SubscriberEndings = { writesOf: async () => [] };
