import { compiled } from '../compiled/reminder.ts';
import { type ConfirmFields, confirmView } from '../confirm/notice.ts';
import { notice } from '../notice.ts';

/** Asks once more, and for the last time, what the confirmation asked. Its code is another one. */
export type ReminderFields = ConfirmFields;

export const reminder = notice({
  compiled,
  view: (fields: ReminderFields) => confirmView('reminder', fields),
  discreet: 'as it is',
});
