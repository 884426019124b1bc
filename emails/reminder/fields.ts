import type { ConfirmFields } from '../confirm/fields.ts';

/** Asks once more, and for the last time, what the confirmation asked. Its code is another one. */
export type ReminderFields = ConfirmFields;
