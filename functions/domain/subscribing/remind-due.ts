import type { ConfirmationWanted } from '../../contract/messages.ts';

/** What one run takes on; the next one's takes the rest. */
const MAX_REMINDERS = 100;

/** Sign-ups whose reminder is due. */
export interface DueReminders {
  /** Their ids, longest due first; some may have been confirmed a moment ago. */
  list(nowMs: number, limit: number): Promise<string[]>;
  /** Takes one off, unless it was put off until after `nowMs` meanwhile; it may be off already. */
  takeOff(signUpId: string, nowMs: number): Promise<void>;
}

export interface RemindPorts {
  readonly dueReminders: DueReminders;
  announceWanted(messages: readonly ConfirmationWanted[]): Promise<void>;
}

/**
 * Asks for the reminder of each sign-up that nobody confirmed in time, and takes it off the list: in this order, since the ledger
 * of notices lets one reminder through however often it is asked for.
 * @returns how many.
 */
export async function remindDue({ dueReminders, announceWanted }: RemindPorts, nowMs: number): Promise<number> {
  const signUpIds = await dueReminders.list(nowMs, MAX_REMINDERS);
  if (signUpIds.length === 0) return 0;
  await announceWanted(
    signUpIds.map((signUpId) => ({ kind: 'confirmation-wanted', wishId: signUpId, signUpId, because: 'reminder' })),
  );
  await Promise.all(signUpIds.map((signUpId) => dueReminders.takeOff(signUpId, nowMs)));
  return signUpIds.length;
}
